#include "app/lessons/changed_settings.h"
#include "app/lessons/lesson_files.h"
#include "engine/settings/route.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

namespace {

const QByteArray kLesson = R"(# A title

First line,
second line.

Second paragraph.

## Run: Run it
- workers: 2
- upstream delay: 0.5 s
- at 0 s: 3 /async-blocking every 10 ms
- at 0.25 s: /healthcheck
- question: How long?
- choice: 1 s
- choice: 2 s
- measure: latency of #2

It took {latency of #2}.

## Again: Run it async
- handler: /all-async
- workers: 1

## Challenge: Be quick
- require: slowest health check < 50 ms
- require: at most 1 change

Was {run 1: latency of #2}.

## Remember

This.

## Try it
curl {server}/async-blocking
)";

app::LessonResult read(const QByteArray& text)
{
    return app::readLesson({text.constData(), std::size_t(text.size())}, settings::routePaths());
}

} // namespace

/// The lessons' files: what a teacher writes, and what is said about a mistake in it.
class TestLessons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aLessonIsRead();
    void aRunIsRepeatedWithOtherSettings();
    void aRunCanBeAScenarioThatComesWithTheProgram();
    void aLessonCanRunOnAnExamplesServer();
    void aMistakeIsToldWithItsLine_data();
    void aMistakeIsToldWithItsLine();
    void allLessonsCanBeUsed();
    void aBadOwnFileIsNamedAndSkipped();
    void anOwnFileReplacesTheOneOfTheSameName();
    void aLessonIsFoundByItsNameItsNumberOrItsFile();
    void changesAreCountedBySetting();
};

void TestLessons::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QDir(app::ownLessonsFolder()).removeRecursively();
}

void TestLessons::aLessonIsRead()
{
    const auto result = read(kLesson);
    QVERIFY2(result.lesson, result.error.message.c_str());
    const auto& lesson = result.lesson->lesson;
    QCOMPARE(lesson.title, QStringLiteral("A title"));
    QCOMPARE(lesson.introduction.size(), std::size_t{2});
    QCOMPARE(lesson.steps.size(), std::size_t{3});
    const auto& run = lesson.steps.front();
    QCOMPARE(run.title, QStringLiteral("Run it"));
    QCOMPARE(run.arrivals.size(), std::size_t{4});
    QCOMPARE(run.arrivals[3].path, QStringLiteral("/healthcheck"));
    QCOMPARE(run.question->choices.size(), std::size_t{2});
    QCOMPARE(run.text.size(), std::size_t{1});
    QCOMPARE(lesson.steps[2].conditions.size(), std::size_t{2});
    QCOMPARE(lesson.commands, QStringList{QStringLiteral("curl {server}/async-blocking")});
    const auto& scenario = result.lesson->runs.front();
    QCOMPARE(scenario.setUp.server.workers, 2U);
    QCOMPARE(scenario.setUp.upstream.delay, 500ms);
    QCOMPARE(scenario.arrivals[0].count, 3U);
    QCOMPARE(scenario.arrivals[0].every, 10ms);
}

void TestLessons::aLessonIsFoundByItsNameItsNumberOrItsFile()
{
    const auto idOf = [](const QString& asked) {
        const auto found = app::findLesson(asked, settings::routePaths());
        return found.lesson ? found.lesson->lesson.id : found.problem;
    };
    const auto expected = QStringLiteral("07-together");
    QCOMPARE(idOf(QStringLiteral("07-together")), expected);
    QCOMPARE(idOf(QStringLiteral("together")), expected);
    QCOMPARE(idOf(QStringLiteral("7")), expected);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mine.lesson")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kLesson);
    file.close();
    QCOMPARE(idOf(file.fileName()), QStringLiteral("mine"));
    QVERIFY(idOf(QStringLiteral("togeter")).contains(QStringLiteral("together")));
    QVERIFY(!app::findLesson(QStringLiteral("99"), settings::routePaths()).lesson);
}

void TestLessons::aRunIsRepeatedWithOtherSettings()
{
    const auto result = read(kLesson);
    QVERIFY(result.lesson);
    const auto& again = result.lesson->runs[1];
    QCOMPARE(again.setUp.server.workers, 1U);
    QCOMPARE(again.setUp.upstream.delay, 500ms);
    QCOMPARE(again.arrivals[0].path, std::string("/all-async"));
    QCOMPARE(again.arrivals[1].path, std::string("/healthcheck"));
    QCOMPARE(result.lesson->runs[2].arrivals.size(), again.arrivals.size());
}

void TestLessons::aRunCanBeAScenarioThatComesWithTheProgram()
{
    const auto result = read("# T\n## Run: R\n- scenario: article-blocking\n- handler: /all-async\n");
    QVERIFY2(result.lesson, result.error.message.c_str());
    QCOMPARE(result.lesson->runs[0].arrivals.size(), std::size_t{2});
    QCOMPARE(result.lesson->runs[0].arrivals[1].path, std::string("/all-async"));
}

void TestLessons::aLessonCanRunOnAnExamplesServer()
{
    const auto result = read("# T\n- server: article.py\n\nText.\n## Run: R\n- at 0 s: /all-async\n");
    QVERIFY2(result.lesson, result.error.message.c_str());
    QCOMPARE(result.lesson->lesson.server, QStringLiteral("article.py"));
    QCOMPARE(result.lesson->lesson.introduction.size(), std::size_t{1});
    QCOMPARE(read(kLesson).lesson->lesson.server, QString());
}

void TestLessons::aMistakeIsToldWithItsLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* name, QByteArray text, int line, const char* part) {
        QTest::newRow(name) << text << line << QByteArray(part);
    };
    const QByteArray run = "# T\n## Run: R\n- at 0 s: /all-async\n";
    row("empty", "", 1, "begins with its title");
    row("no title", "\ntext\n", 2, "begins with its title");
    row("two titles", "# T\n# U\n", 2, "one title");
    row("nothing to run", "# T\ntext\n", 1, "\"## Run: Run blocking\"");
    row("unknown part", run + "## Rnu: x\n", 4, "there is no part \"rnu\"");
    row("no step title", "# T\n## Run\n- at 0 s: /all-async\n", 2, "needs a title");
    row("no colon", run + "- workers 2\n", 4, "\"- workers: 1\"");
    row("unknown key", run + "- wokers: 2\n", 4, "there is no key \"wokers\" here");
    row("no number", run + "- workers: two\n", 4, "\"workers\" must be a whole number, not \"two\"");
    row("too many", run + "- workers: 99\n", 4, "\"workers\" must be a whole number from 1 to 64");
    row("a delay without a unit", run + "- upstream delay: 2\n", 4, "a time such as");
    row("a delay that is too long", run + "- upstream delay: 9999 s\n", 4, "\"upstream delay\" must be");
    row("twice", run + "- workers: 1\n- workers: 2\n", 5, "twice");
    row("no arrivals", "# T\n## Run: R\n- workers: 1\n", 2, "a run needs arrivals");
    row("unknown path", "# T\n## Run: R\n- at 0 s: /nowhere\n", 3, "/nowhere");
    row("broken arrival", "# T\n## Run: R\n- at 0 s: many /all-async\n", 3, "an arrival is");
    row("unknown handler", run + "- handler: /nowhere\n", 4, "there is no handler");
    row("unknown scenario", "# T\n## Run: R\n- scenario: nothing\n", 3, "there is no scenario");
    row("nothing to repeat", "# T\n## Again: R\n- workers: 1\n", 2, "no \"## Run: …\" above");
    row("figure", run + "\nTook {speed of #1}.\n", 5, "there is no figure \"speed of #1\"");
    row("figure too early", "# T\n{latency of #1}\n", 2, "nothing has been measured here yet");
    row("which run", run + "## Compare: C\n{latency of #1}\n", 5, "say which run");
    row("open brace", run + "\nTook {latency\n", 5, "no \"}\"");
    row("one choice", run + "- question: Q\n- choice: 1 s\n- measure: end of #1\n", 4, "at least two");
    row("choice without unit", run + "- question: Q\n- measure: end of #1\n- choice: 1\n", 6,
        "a time such as");
    row("choice without condition", run + "- question: Q\n- choice: yes\n", 5, "when it is right");
    row("condition", run + "## Challenge: C\n- require: slowest request\n", 5, "a condition is");
    row("no condition", run + "## Challenge: C\n", 4, "a challenge needs a condition");
    row("unknown setting of the lesson", "# T\n- sever: article.py\n" + run.mid(4), 2, "can be \"- server");
    row("unknown example", "# T\n- server: shop.py\n" + run.mid(4), 2, "there is no example \"shop.py\"");
    row("setting in a text part", run + "## Remember\n- workers: 1\n", 5, "belongs to a run");
}

void TestLessons::aMistakeIsToldWithItsLine()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const QByteArray, part);
    const auto result = read(text);
    QVERIFY(!result.lesson);
    QVERIFY2(QByteArray::fromStdString(result.error.message).contains(part), result.error.message.c_str());
    QCOMPARE(result.error.line, line);
}

void TestLessons::allLessonsCanBeUsed()
{
    const auto shelf = app::loadLessons(settings::routePaths());
    QCOMPARE(shelf.problems, QStringList());
    QCOMPARE(shelf.lessons.size(), std::size_t{12});
    for (const auto& loaded : shelf.lessons) {
        const auto& lesson = loaded.lesson;
        QCOMPARE(loaded.runs.size(), lesson.steps.size());
        QVERIFY2(!lesson.commands.isEmpty(), qPrintable(lesson.id));
        QVERIFY2(!lesson.remember.empty(), qPrintable(lesson.id));
        for (std::size_t i = 0; i < lesson.steps.size(); ++i)
            if (lesson.steps[i].kind == ui::LessonStep::Kind::Run &&
                lesson.id != QStringLiteral("10-your-turn"))
                QVERIFY2(lesson.steps[i].question, qPrintable(lesson.id));
    }
}

void TestLessons::aBadOwnFileIsNamedAndSkipped()
{
    QVERIFY(QDir().mkpath(app::ownLessonsFolder()));
    QFile file(app::ownLessonsFolder() + QStringLiteral("/mine.lesson"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# Mine\n## Run: R\n- wokers: 3\n");
    file.close();
    const auto shelf = app::loadLessons(settings::routePaths());
    file.remove();
    QCOMPARE(shelf.lessons.size(), std::size_t{12});
    QCOMPARE(shelf.problems.size(), 1);
    QVERIFY(
        shelf.problems.first().contains(QStringLiteral("mine.lesson, line 3: there is no key \"wokers\"")));
}

void TestLessons::anOwnFileReplacesTheOneOfTheSameName()
{
    QVERIFY(QDir().mkpath(app::ownLessonsFolder()));
    QFile file(app::ownLessonsFolder() + QStringLiteral("/12-the-room.lesson"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("\xEF\xBB\xBF") + kLesson); // as some editors save it
    file.close();
    const auto shelf = app::loadLessons(settings::routePaths());
    file.remove();
    QCOMPARE(shelf.lessons.size(), std::size_t{12});
    QCOMPARE(shelf.lessons.back().lesson.title, QStringLiteral("A title"));
}

void TestLessons::changesAreCountedBySetting()
{
    app::Scenario start;
    start.arrivals = {{0ms, "/async-blocking"}, {100ms, "/async-blocking"}};
    auto now = start;
    QVERIFY(app::changedSettings(start, now).empty());
    for (auto& arrival : now.arrivals)
        arrival.path = "/all-async";
    now.setUp.server.workers = 4;
    now.setUp.upstream.jitter = 5ms;
    const std::vector<std::string> changed{"handler", "workers", "upstream delay"};
    QCOMPARE(app::changedSettings(start, now), changed);
    now.setUp.client.probe = 500ms; // changes nothing about the run
    QCOMPARE(app::changedSettings(start, now), changed);
}

PLAIN_TEST(TestLessons)
#include "test_lessons.moc"
