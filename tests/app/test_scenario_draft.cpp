#include "app/command_line/command_line.h"
#include "app/scenario/scenario_json.h"
#include "app/window/draft_reading.h"
#include "app/window/render_command.h"
#include "engine/settings/route.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <boost/json.hpp>

using namespace std::chrono_literals;
using Field = ui::Mistake::Field;

namespace {

/// Nothing in it is as usual.
app::Scenario unusualScenario()
{
    app::Scenario scenario;
    scenario.name = "Any \"name\" with ünusual characters";
    scenario.setUp.server.workers = 3;
    scenario.setUp.server.accept = settings::AcceptPolicy::ReusePort;
    scenario.setUp.server.threadpoolThreads = 14;
    scenario.setUp.server.executorThreads = 15;
    scenario.setUp.server.handlers.calls = 7;
    scenario.setUp.server.handlers.cpu = 11ms;
    scenario.setUp.server.handlers.clientSetup = 12ms;
    scenario.setUp.server.handlers.callTimeout = 13ms;
    scenario.setUp.server.handlers.looksAtStatus = true;
    scenario.setUp.upstream = {1500ms, 30ms, 503, true, settings::Fault::Garbage, 9007199254740991};
    scenario.setUp.client.probe = 16ms;
    scenario.setUp.client.timeout = 17ms;
    scenario.setUp.client.keepAlive = true;
    scenario.setUp.loadBalancer = {19, 20ms};
    scenario.arrivals = {{300ms, "/all-async", 4, 10ms}, {2s, "/healthcheck"}};
    return scenario;
}

app::Scenario read(const std::string& json)
{
    auto result = app::parseScenario(json, settings::routePaths());
    if (!result.scenario) qFatal("%s", result.error.message.c_str());
    return *result.scenario;
}

ui::ScenarioDraft draftWith(std::vector<ui::ArrivalRow> arrivals)
{
    ui::ScenarioDraft draft;
    draft.arrivals = std::move(arrivals);
    return draft;
}

ui::ArrivalRow rowWith(const char* at, const char* count = "1", const char* every = "0")
{
    return {QStringLiteral("/all-async"), QString::fromUtf8(at), QString::fromUtf8(count),
            QString::fromUtf8(every)};
}

} // namespace

/// Scenarios are written, edited and read again.
class TestScenarioDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadAgain();
    void aFileSaysOnlyWhatDoesNotGoWithoutSaying();
    void aDraftIsReadAsTheScenarioThatItCameFrom();
    void requestsThatComeAtOnceAreOneRow();
    void aMistakeIsFoundInItsField_data();
    void aMistakeIsFoundInItsField();
    void aWatchedServerMayServeAnyPath();
    void allMistakesAreFoundAndNothingIsLost();
    void aScenarioWithoutArrivalsIsNone();
    void aSavedScenarioReplacesTheFileOrSaysWhyNot();
    void theCommandThatRendersItIsUnderstood_data();
    void theCommandThatRendersItIsUnderstood();
};

void TestScenarioDraft::whatIsWrittenIsReadAgain()
{
    const auto scenario = unusualScenario();
    for (const auto& text : {app::scenarioJson(scenario), app::scenarioFileText(scenario)}) {
        const auto again = read(text);
        QCOMPARE(app::scenarioJson(again), app::scenarioJson(scenario));
        QCOMPARE(again.name, scenario.name);
        QCOMPARE(again.arrivals, scenario.arrivals);
    }
}

void TestScenarioDraft::aFileSaysOnlyWhatDoesNotGoWithoutSaying()
{
    app::Scenario scenario;
    scenario.name = "Plain";
    scenario.setUp.upstream.jitter = 5ms;
    scenario.arrivals = {{0ms, "/async-blocking"}, {300ms, "/all-async", 2, 7ms}};
    QCOMPARE(QByteArray::fromStdString(app::scenarioFileText(scenario)), QByteArray(R"({
  "name": "Plain",
  "workers": 1,
  "upstream": { "delay_ms": 2000, "jitter_ms": 5 },
  "arrivals": [
    { "at_ms": 0, "path": "/async-blocking" },
    { "at_ms": 300, "path": "/all-async", "count": 2, "every_ms": 7 }
  ]
}
)"));
}

void TestScenarioDraft::aDraftIsReadAsTheScenarioThatItCameFrom()
{
    const auto scenario = unusualScenario();
    const auto result = app::readDraft(app::draftOf(scenario), settings::routePaths());
    QVERIFY2(result.scenario, result.mistakes.empty() ? "" : qPrintable(result.mistakes[0].sentence));
    QCOMPARE(app::scenarioJson(*result.scenario), app::scenarioJson(scenario));
}

void TestScenarioDraft::requestsThatComeAtOnceAreOneRow()
{
    app::Scenario scenario;
    scenario.arrivals = {
        {1ms, "/all-async"}, {1200us, "/all-async"}, {1ms, "/healthcheck"}, {5ms, "/all-async"}};
    const auto draft = app::draftOf(scenario);
    QCOMPARE(draft.arrivals.size(), 3U);
    QCOMPARE(draft.arrivals[0], rowWith("1", "2"));
    QCOMPARE(draft.arrivals[2], rowWith("5"));
}

void TestScenarioDraft::aMistakeIsFoundInItsField_data()
{
    QTest::addColumn<ui::ScenarioDraft>("draft");
    QTest::addColumn<Field>("field");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const ui::ArrivalRow& wrong, Field field, const char* words) {
        QTest::newRow(name) << draftWith({rowWith("0"), wrong, rowWith("9")}) << field << 1
                            << QString::fromUtf8(words);
    };
    row("no number", rowWith("soon"), Field::At, "from 0 to 3600000, not \"soon\"");
    row("a fraction", rowWith("0.5"), Field::At, "not \"0.5\"");
    row("nothing", rowWith(""), Field::At, "not \"\"");
    row("too late", rowWith("3600001"), Field::At, "not 3600001");
    row("none", rowWith("0", "0"), Field::Count, "from 1 to 100000");
    row("negative", rowWith("0", "2", "-1"), Field::Every, "not -1");
    row("too long", rowWith("0", "100000", "3600000"), Field::At, "the last of these requests");
    row("a path", {QStringLiteral("/all-asink")}, Field::Path, "did you mean \"/all-async\"?");
    row("a quote", {QStringLiteral("\"")}, Field::Path, "no handler serves");
    auto draft = draftWith({rowWith("0")});
    draft.seed = QStringLiteral("-7");
    QTest::newRow("seed") << draft << Field::Seed << -1 << QStringLiteral("not -7");
}

void TestScenarioDraft::aMistakeIsFoundInItsField()
{
    QFETCH(const ui::ScenarioDraft, draft);
    QFETCH(const Field, field);
    QFETCH(const int, row);
    QFETCH(const QString, words);
    const auto result = app::readDraft(draft, settings::routePaths());
    QVERIFY(!result.scenario);
    QCOMPARE(result.mistakes.size(), 1U);
    QCOMPARE(result.mistakes[0].field, field);
    QCOMPARE(result.mistakes[0].row, row);
    QVERIFY2(result.mistakes[0].sentence.contains(words), qPrintable(result.mistakes[0].sentence));
}

void TestScenarioDraft::aWatchedServerMayServeAnyPath()
{
    const auto draft = draftWith({{QStringLiteral("/orders/7")}});
    QVERIFY(!app::readDraft(draft, settings::routePaths()).scenario);
    QVERIFY(app::readDraft(draft, {}).scenario);
}

void TestScenarioDraft::allMistakesAreFoundAndNothingIsLost()
{
    auto draft = draftWith({rowWith("x"), rowWith("0"), rowWith("1", "y", "z")});
    draft.seed = QStringLiteral("?");
    const auto mistakes = app::readDraft(draft, settings::routePaths()).mistakes;
    QCOMPARE(mistakes.size(), 3U); // of a row the first
    QCOMPARE(mistakes[0].field, Field::Seed);
    QCOMPARE(mistakes[1].row, 0);
    QCOMPARE(mistakes[2].row, 2);
}

void TestScenarioDraft::aScenarioWithoutArrivalsIsNone()
{
    const auto result = app::readDraft({}, settings::routePaths());
    QVERIFY(!result.scenario);
    QCOMPARE(result.mistakes.size(), 1U);
    QCOMPARE(result.mistakes[0].field, Field::Arrivals);
}

void TestScenarioDraft::aSavedScenarioReplacesTheFileOrSaysWhyNot()
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(QStringLiteral("it's a run.json"));
    QCOMPARE(app::saveScenario(file, unusualScenario()), QString());
    QCOMPARE(app::saveScenario(file, unusualScenario()), QString());
    const auto loaded = app::loadScenario(file, settings::routePaths());
    QVERIFY2(loaded.scenario, loaded.error.message.c_str());
    QCOMPARE(app::scenarioJson(*loaded.scenario), app::scenarioJson(unusualScenario()));
    const auto problem = app::saveScenario(folder.filePath(QStringLiteral("none/x.json")), {});
    QVERIFY2(problem.contains(QStringLiteral("none/x.json")), qPrintable(problem));
}

void TestScenarioDraft::theCommandThatRendersItIsUnderstood_data()
{
    QTest::addColumn<QString>("name");
    for (const auto* name : {"plain.json", "two words.json", "it's $HOME `x` \\ \"q\".json", "-dash.json",
                             "--scenario.json", "ünï.json", "a;b&c|d>(e).json", "no-ending"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

/// A shell takes it apart, and the program's own reader gets the words.
void TestScenarioDraft::theCommandThatRendersItIsUnderstood()
{
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    const auto file = folder.filePath(name);
    QCOMPARE(app::saveScenario(file, unusualScenario()), QString());
    const auto command = app::renderCommand(QStringLiteral("/opt/my program/await-and-see"), file);
    QProcess shell;
    shell.start(
        QStringLiteral("/bin/sh"),
        {QStringLiteral("-c"),
         QStringLiteral("set -- %1; for word in \"$@\"; do printf '%s\\n' \"$word\"; done").arg(command)});
    QVERIFY(shell.waitForFinished());
    auto words = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n');
    words.removeLast();
    QCOMPARE(words.first(), QStringLiteral("/opt/my program/await-and-see"));
    const auto result = app::parseCommandLine(words);
    const auto* options = std::get_if<app::Options>(&result);
    QVERIFY2(options != nullptr, qPrintable(command));
    QCOMPARE(options->task, app::Task::RunHeadless);
    QCOMPARE(options->scenario, file);
    QVERIFY(app::loadScenario(options->scenario, settings::routePaths()).scenario);
    QCOMPARE(options->exportFiles.size(), 1);
    QVERIFY(options->exportFiles[0].startsWith(folder.path()));
    QVERIFY(options->exportFiles[0].endsWith(QStringLiteral(".png")));
}

PLAIN_TEST(TestScenarioDraft)
#include "test_scenario_draft.moc"
