#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/lessons/lesson_course.h"
#include "ui/lessons/lesson_progress.h"
#include "ui/lessons/panel/lesson_panel.h"
#include "ui/lessons/prediction_board.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace std::chrono_literals;
using support::TraceBuilder;
using ui::LessonStep;

namespace {

analysis::MeasureText text(std::string_view words, std::size_t runs = 0)
{
    return analysis::parseMeasureText(words, TraceBuilder::paths(), runs).text;
}

ui::Lesson lesson(const char* id)
{
    ui::Lesson lesson;
    lesson.id = QString::fromLatin1(id);
    lesson.title = lesson.id;
    lesson.commands = {QStringLiteral("curl {server}/x")};
    LessonStep run;
    run.title = QStringLiteral("Run it");
    run.arrivals = {{0ms, QStringLiteral("/async-blocking")}, {300ms, QStringLiteral("/async-blocking")}};
    run.horizon = 10s;
    run.question.emplace();
    run.question->words = "When?";
    run.question->measure = analysis::parseMeasure("end of #2", TraceBuilder::paths()).measure;
    run.question->choices = {{"4.3 s", trace::Duration(4300ms), {}}, {"8 s", trace::Duration(8s), {}}};
    run.text = {text("It took {latency of #2}.")};
    lesson.steps = {run, {}};
    lesson.steps[1].kind = LessonStep::Kind::Challenge;
    lesson.steps[1].title = QStringLiteral("Be quick");
    lesson.steps[1].text = {text("Before: {run 1: latency of #2}.", 1)};
    lesson.steps[1].conditions = {
        *analysis::parseCondition("slowest request < 5 s", TraceBuilder::paths(), {}).condition};
    lesson.remember = {text("Do not block.")};
    return lesson;
}

trace::Store blockedRun()
{
    return TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4000ms).store();
}

trace::Store quickRun()
{
    return TraceBuilder().asyncRequest(1, 0ms).asyncRequest(2, 300ms).store();
}

} // namespace

/// What a learner meets: the course, its panel and the board where ends are placed.
class TestLessonsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aLessonIsPredictedRunAndExplained();
    void theAnswerCannotBeChangedAfterTheRun();
    void theEndsThatWerePlacedAreJudged();
    void aChallengeIsPreparedRunAndJudged();
    void whatIsAskedForIsToldInWords();
    void aRunOfSomebodyElseIsNoAnswer();
    void runsAreComparedOnlyWhenBothAreThere();
    void theFocusStaysWhileItRuns();
    void whatGoesAwayHandsItsFocusOn();
    void progressIsRemembered();
    void aLessonAsksForTheServerThatItRunsOn();
    void anExamplesLessonSaysWhyItsServerIsNotThere();
    void whatWasRunCanBeReadBesideAnotherServer();
    void everyControlHasAName();

private:
    void run(const trace::Store& store)
    {
        m_course->beginRun({});
        m_course->endRun(store, store.latest(), {});
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ui::LessonCourse> m_course;
};

void TestLessonsPanel::initTestCase()
{
    support::useOwnSettings("test_lessons_panel", m_folder);
}

void TestLessonsPanel::init()
{
    QSettings().clear();
    m_course = std::make_unique<ui::LessonCourse>();
    m_course->setServer(QStringLiteral("http://127.0.0.1:8000"));
    m_course->setLessons({lesson("one"), lesson("two")});
}

void TestLessonsPanel::aLessonIsPredictedRunAndExplained()
{
    QSignalSpy asked(m_course.get(), &ui::LessonCourse::runRequested);
    QCOMPARE(m_course->page().caption, QStringLiteral("Lesson 1 of 2"));
    QCOMPARE(m_course->page().commands, QStringLiteral("curl 127.0.0.1:8000/x"));
    m_course->choose(0);
    m_course->act();
    QCOMPARE(asked.size(), 1);
    run(blockedRun());
    const auto page = m_course->page();
    QCOMPARE(page.right, 1);
    QVERIFY(page.result.contains(QStringLiteral("You said 4.3 s. Measured: 8.0 s.")));
    QCOMPARE(page.text, QStringLiteral("<p>It took <b>7.7 s</b>.</p>"));
    QVERIFY(page.steps[0].isDone);
    QVERIFY(page.remember.contains(QStringLiteral("Do not block.")));
    m_course->act();
    QVERIFY(m_course->page().boxText.contains(QStringLiteral("Before: <b>7.7 s</b>")));
}

void TestLessonsPanel::theAnswerCannotBeChangedAfterTheRun()
{
    m_course->choose(0);
    run(blockedRun());
    m_course->choose(1);
    QCOMPARE(m_course->page().chosen, 0);
    QVERIFY(!m_course->page().areChoicesOpen);
}

void TestLessonsPanel::theEndsThatWerePlacedAreJudged()
{
    const auto store = blockedRun();
    m_course->beginRun({{1, 4s}, {2, 4300ms}});
    m_course->endRun(store, store.latest(), {});
    const auto result = m_course->page().result;
    QVERIFY2(result.contains(QStringLiteral("of 100 points")), qPrintable(result));
    QVERIFY2(result.contains(QStringLiteral("#2 waited 3.7 s: worker 1 was inside #1")), qPrintable(result));
}

void TestLessonsPanel::aChallengeIsPreparedRunAndJudged()
{
    QSignalSpy prepared(m_course.get(), &ui::LessonCourse::challengeToBePrepared);
    QSignalSpy asked(m_course.get(), &ui::LessonCourse::runRequested);
    m_course->goToStep(1);
    m_course->act();
    QCOMPARE(prepared.size(), 1);
    m_course->act();
    QCOMPARE(asked.size(), 1);
    run(blockedRun());
    QVERIFY(m_course->page().result.contains(QStringLiteral("It is off by 2.7 s")));
    QVERIFY(!m_course->page().steps[1].isDone);
    m_course->act();
    run(quickRun());
    QVERIFY(m_course->page().result.contains(QStringLiteral("as asked for")));
    QVERIFY(m_course->page().steps[1].isDone);
    m_course->act();
    QCOMPARE(m_course->page().caption, QStringLiteral("Lesson 2 of 2"));
}

void TestLessonsPanel::whatIsAskedForIsToldInWords()
{
    m_course->goToStep(1);
    QVERIFY2(m_course->page().boxText.contains(QStringLiteral("slowest request: less than 5 s")),
             qPrintable(m_course->page().boxText));
}

void TestLessonsPanel::runsAreComparedOnlyWhenBothAreThere()
{
    auto compared = lesson("compared");
    compared.steps = {compared.steps[0], compared.steps[0], {}};
    compared.steps[2].kind = LessonStep::Kind::Compare;
    compared.steps[2].text = {text("{run 1: latency of #2} and {run 2: latency of #2}", 2)};
    m_course->setLessons({compared});
    QSignalSpy asked(m_course.get(), &ui::LessonCourse::compareRequested);
    run(blockedRun());
    m_course->goToStep(2);
    QVERIFY2(!m_course->page().text.contains(QStringLiteral("not measured")),
             qPrintable(m_course->page().text));
    m_course->act();
    QCOMPARE(asked.size(), 0);
    QVERIFY(m_course->page().steps[1].isCurrent); // the one that is missing
    run(quickRun());
    m_course->act();
    m_course->act();
    QCOMPARE(asked.size(), 1);
    QVERIFY(m_course->page().steps[2].isDone);
}

void TestLessonsPanel::theFocusStaysWhileItRuns()
{
    ui::LessonPanel panel;
    panel.show(m_course->page());
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto* action = panel.findChild<QPushButton*>(QStringLiteral("lessonActionButton"));
    action->setFocus();
    m_course->beginRun({});
    panel.show(m_course->page());
    QVERIFY(action->hasFocus());
    QSignalSpy asked(m_course.get(), &ui::LessonCourse::runRequested);
    m_course->act();
    QCOMPARE(asked.size(), 0);
}

void TestLessonsPanel::whatGoesAwayHandsItsFocusOn()
{
    run(blockedRun());
    ui::LessonPanel panel;
    panel.show(m_course->page());
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    panel.findChild<QToolButton*>(QStringLiteral("lessonOtherActionButton"))->setFocus();
    m_course->beginRun({});
    panel.show(m_course->page());
    QVERIFY(panel.findChild<QPushButton*>(QStringLiteral("lessonActionButton"))->hasFocus());
}

void TestLessonsPanel::aRunOfSomebodyElseIsNoAnswer()
{
    const auto store = blockedRun();
    m_course->endRun(store, store.latest(), {});
    QVERIFY(!m_course->page().steps[0].isDone);
    m_course->beginRun({});
    m_course->abandonRun();
    m_course->endRun(store, store.latest(), {});
    QVERIFY(!m_course->page().steps[0].isDone);
}

void TestLessonsPanel::progressIsRemembered()
{
    m_course->goTo(1);
    run(blockedRun());
    ui::LessonCourse later;
    later.setLessons({lesson("one"), lesson("two")});
    QCOMPARE(later.page().caption, QStringLiteral("Lesson 2 of 2"));
    QVERIFY(later.page().steps[0].isDone);
    QVERIFY(!ui::LessonProgress::isDone(later.lessons()[0], 0));
}

void TestLessonsPanel::aLessonAsksForTheServerThatItRunsOn()
{
    const QSignalSpy asked(m_course.get(), &ui::LessonCourse::runRequested);
    const QSignalSpy wanted(m_course.get(), &ui::LessonCourse::serverWanted);
    m_course->setServerInPlace({.isBuiltIn = false});
    QCOMPARE(m_course->page().action, QStringLiteral("Back to the built-in server"));
    QVERIFY(m_course->page().text.contains(QStringLiteral("You watch another one now")));
    QCOMPARE(m_course->page().otherAction, QString());
    m_course->act();
    m_course->actOtherwise();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().toString(), QString());
    m_course->setServerInPlace({});
    m_course->act();
    QCOMPARE(asked.size(), 1);
}

void TestLessonsPanel::anExamplesLessonSaysWhyItsServerIsNotThere()
{
    auto own = lesson("own");
    own.server = QStringLiteral("article.py");
    m_course->setLessons({own});
    const QSignalSpy asked(m_course.get(), &ui::LessonCourse::runRequested);
    const QSignalSpy wanted(m_course.get(), &ui::LessonCourse::serverWanted);
    QCOMPARE(m_course->page().action, QStringLiteral("Start the example server"));
    m_course->act();
    QCOMPARE(wanted.front().front().toString(), QStringLiteral("article.py"));
    m_course->setServerInPlace({.isComing = true});
    QVERIFY(!m_course->page().isActionPossible);
    m_course->act();
    QCOMPARE(wanted.size(), 1);
    m_course->setServerInPlace({.problem = QStringLiteral("It lacks fastapi.\nsudo apt install it")});
    QCOMPARE(m_course->page().text, QStringLiteral("<p>It lacks fastapi.</p><p>sudo apt install it</p>"));
    m_course->setServerInPlace({.isBuiltIn = false, .example = QStringLiteral("another.py")});
    QCOMPARE(m_course->page().action, QStringLiteral("Start the example server"));
    m_course->setServerInPlace({.isBuiltIn = false, .example = QStringLiteral("article.py")});
    m_course->act();
    QCOMPARE(asked.size(), 1);
}

void TestLessonsPanel::whatWasRunCanBeReadBesideAnotherServer()
{
    run(blockedRun());
    const auto text = m_course->page().text;
    m_course->setServerInPlace({.isBuiltIn = false});
    QCOMPARE(m_course->page().text, text);
    QCOMPARE(m_course->page().action, QStringLiteral("Next: the challenge"));
    QCOMPARE(m_course->page().otherAction, QString());
}

void TestLessonsPanel::everyControlHasAName()
{
    ui::LessonPanel panel;
    panel.show(m_course->page());
    ui::PredictionBoard board;
    board.begin(m_course->currentStep()->arrivals, 10s);
    for (auto* root : {static_cast<QWidget*>(&panel), static_cast<QWidget*>(&board)})
        for (auto* widget : root->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->isHidden()) continue;
            auto* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->toolTip().isEmpty(), widget->metaObject()->className());
        }
}

WIDGET_TEST(TestLessonsPanel)
#include "test_lessons_panel.moc"
