#include "app/process/resources.h"
#include "app/window/desktop.h"
#include "app/window/draft_reading.h"
#include "engine/settings/route.h"
#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "ui/scenario/scenario_desk.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

/// The scenario editor with the real servers behind it.
class TestScenarioEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_desktop.reset(); }

    void whatHappenedBecomesAScenarioThatIsSavedOpenedAndRun();
    void itBeginsWithWhatRuns();
    void nothingThatIsWrongIsRunOrSaved();
    void aFileThatIsWrongIsSaidAndNothingIsLost();
    void theCommandLineIsCopied();

private:
    ui::ScenarioDesk& desk() const { return m_desktop->window().scenarioDesk(); }
    QString said() const
    {
        return m_desktop->window().findChild<QLabel*>(QStringLiteral("scenarioSaid"))->text();
    }
    void start(const char* from) const
    {
        m_desktop->window().findChild<QAction*>(QString::fromLatin1(from))->trigger();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<app::Desktop> m_desktop;
};

void TestScenarioEditing::initTestCase()
{
    app::initResources();
    support::useOwnSettings("test_scenario_editing", m_folder);
    QSettings().setValue(QStringLiteral("files/neverAskToSave"), true);
}

void TestScenarioEditing::init()
{
    app::Scenario scenario;
    scenario.setUp.upstream.delay = 30ms;
    m_desktop = std::make_unique<app::Desktop>(app::Ports{}, scenario);
    m_desktop->window().show();
}

void TestScenarioEditing::whatHappenedBecomesAScenarioThatIsSavedOpenedAndRun()
{
    auto& lab = m_desktop->lab();
    lab.sendBurst(QStringLiteral("/all-async"), 3);
    QTRY_COMPARE(lab.store().requests().size(), 3U);
    QTRY_COMPARE(lab.store().inFlight(), 0U);
    desk().open();
    start("startFromLastRun");
    auto draft = desk().draft();
    QVERIFY(!draft.arrivals.empty());
    QCOMPARE(draft.arrivals[0].path, QStringLiteral("/all-async"));
    QVERIFY(draft.setUp.upstream.delay == 30ms);

    const auto file = m_folder.filePath(QStringLiteral("mine.json"));
    draft.name = QStringLiteral("Mine");
    Q_EMIT desk().saveRequested(draft, file);
    QVERIFY2(said().contains(file), qPrintable(said()));
    start("startFromNothing");
    QVERIFY(desk().draft().arrivals.empty());
    Q_EMIT desk().openRequested(file);
    QVERIFY(desk().draft() == draft);

    Q_EMIT desk().runRequested(desk().draft());
    QTRY_COMPARE(lab.store().requests().size(), 3U);
    QCOMPARE(lab.scenario().name, std::string("Mine"));
    QTRY_VERIFY(!lab.isRunning());
    desk().open(); // as it was left
    QVERIFY(desk().draft() == draft);
}

void TestScenarioEditing::itBeginsWithWhatRuns()
{
    app::Scenario scenario;
    scenario.name = "Running";
    scenario.setUp.server.workers = 2;
    scenario.setUp.upstream.delay = 10ms;
    scenario.arrivals = {{0ms, "/healthcheck", 4, 5ms}};
    m_desktop->run(scenario);
    desk().open();
    QVERIFY(desk().draft() == app::draftOf(scenario));
    QVERIFY(!desk().isUnsaved());
    QTRY_VERIFY(!m_desktop->lab().isRunning());
}

void TestScenarioEditing::nothingThatIsWrongIsRunOrSaved()
{
    desk().open();
    ui::ScenarioDraft draft;
    draft.arrivals = {{QStringLiteral("/healthcheck"), QStringLiteral("soon")}};
    desk().show(draft, {});
    Q_EMIT desk().runRequested(draft);
    QVERIFY2(said().contains(QStringLiteral("not \"soon\"")), qPrintable(said()));
    QVERIFY(!m_desktop->lab().isRunning());
    const auto file = m_folder.filePath(QStringLiteral("wrong.json"));
    Q_EMIT desk().saveRequested(draft, file);
    QVERIFY(!QFile::exists(file));
    QVERIFY(desk().draft() == draft);
}

void TestScenarioEditing::aFileThatIsWrongIsSaidAndNothingIsLost()
{
    desk().open();
    const auto draft = desk().draft();
    QFile file(m_folder.filePath(QStringLiteral("broken.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ \"worker\": 1 }");
    file.close();
    Q_EMIT desk().openRequested(file.fileName());
    QVERIFY2(said().contains(QStringLiteral("did you mean \"workers\"?")), qPrintable(said()));
    start("startFromLastRun");
    QVERIFY2(said().startsWith(QStringLiteral("Nothing has arrived yet")), qPrintable(said()));
    QVERIFY(desk().draft() == draft);
}

void TestScenarioEditing::theCommandLineIsCopied()
{
    desk().open();
    Q_EMIT desk().openRequested(QStringLiteral("article-async"));
    Q_EMIT desk().commandLineRequested();
    const auto file = m_folder.filePath(QStringLiteral("copied.json"));
    Q_EMIT m_desktop->window().findChild<QFileDialog*>()->fileSelected(file); // it has no file of its own yet
    const auto command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.contains(QStringLiteral("--headless --scenario %1 --export").arg(file)),
             qPrintable(command));
    QVERIFY2(said().contains(command), qPrintable(said()));
    QVERIFY(app::loadScenario(file, settings::routePaths()).scenario);
}

WIDGET_TEST(TestScenarioEditing)
#include "test_scenario_editing.moc"
