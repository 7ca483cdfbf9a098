#include "tests/support/test_program.h"
#include "tests/ui/window/window_at_hand.h"

#include <QDoubleSpinBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::milliseconds)
Q_DECLARE_METATYPE(settings::SetUp)

/// What a person asks for, and what the window is told.
class TestMainWindow : public QObject, support::WindowAtHand
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { keepSettingsOf("test_main_window"); }
    void init() { QVERIFY(open()); }
    void cleanup() { m_window.reset(); }

    void sendAsksForTheChosenHandler();
    void healthCheckAsksForHealth();
    void aServerMayHaveItByAnotherNameOrNotAtAll();
    void everyButtonHasItsKey();
    void choosingAHandlerIsAnIntent();
    void aDigitChoosesAHandler();
    void lettersStayShortcutsInNumberFields();
    void keysChangeWorkersAndDelay();
    void factsEmitNothing();
    void aScenarioIsAskedForByItsName();
    void clearIsAnIntentAndLeavesTheLogAlone();
    void settingsThatAreToldEmitNothing();
    void theProbeIsASwitchOfTheSettings();
    void theGearOpensTheSettings();
};

void TestMainWindow::sendAsksForTheChosenHandler()
{
    const QSignalSpy sent(m_window.get(), &ui::MainWindow::sendRequested);
    click("sendButton");
    m_window->setHandler(QStringLiteral("/all-async"));
    click("sendButton");
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent[0][0].toString(), QStringLiteral("/async-blocking"));
    QCOMPARE(sent[1][0].toString(), QStringLiteral("/all-async"));
}

void TestMainWindow::healthCheckAsksForHealth()
{
    const QSignalSpy sent(m_window.get(), &ui::MainWindow::sendRequested);
    click("healthButton");
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0][0].toString(), QStringLiteral("/healthcheck"));
}

void TestMainWindow::aServerMayHaveItByAnotherNameOrNotAtAll()
{
    const QSignalSpy sent(m_window.get(), &ui::MainWindow::sendRequested);
    m_window->setHealthCheck(QStringLiteral("/healthz"));
    click("healthButton");
    press(Qt::Key_H);
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent[1][0].toString(), QStringLiteral("/healthz"));
    const auto* button = find<QToolButton>("healthButton");
    QVERIFY2(button->toolTip().contains(QStringLiteral("Asks /healthz")), qPrintable(button->toolTip()));
    m_window->setHealthCheck({});
    click("healthButton");
    press(Qt::Key_H);
    press(Qt::Key_P);
    QCOMPARE(sent.size(), 2);
    QVERIFY(!button->isEnabled());
    QVERIFY2(button->toolTip().contains(QStringLiteral("no health check")), qPrintable(button->toolTip()));
}

void TestMainWindow::everyButtonHasItsKey()
{
    const QSignalSpy sent(m_window.get(), &ui::MainWindow::sendRequested);
    const QSignalSpy burst(m_window.get(), &ui::MainWindow::burstRequested);
    press(Qt::Key_R);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_H);
    press(Qt::Key_B);
    QCOMPARE(sent.size(), 3);
    QCOMPARE(sent[2][0].toString(), QStringLiteral("/healthcheck"));
    QCOMPARE(burst.size(), 1);
    click("burstButton");
    QCOMPARE(burst[1][0].toString(), QStringLiteral("/async-blocking"));
    QCOMPARE(burst[1][1].toInt(), 10);
}

void TestMainWindow::choosingAHandlerIsAnIntent()
{
    const QSignalSpy chosen(m_window.get(), &ui::MainWindow::handlerChosen);
    click("handler_Async");
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("/all-async"));
    QVERIFY(!find<QToolButton>("handler_Blocking")->isChecked());
}

void TestMainWindow::aDigitChoosesAHandler()
{
    const QSignalSpy chosen(m_window.get(), &ui::MainWindow::handlerChosen);
    press(Qt::Key_2);
    press(Qt::Key_1);
    QCOMPARE(chosen.size(), 2);
    QVERIFY(find<QToolButton>("handler_Blocking")->isChecked());
}

void TestMainWindow::lettersStayShortcutsInNumberFields()
{
    const QSignalSpy sent(m_window.get(), &ui::MainWindow::sendRequested);
    find<QSpinBox>("workersSpinBox")->setFocus();
    press(Qt::Key_H);
    QCOMPARE(sent.size(), 1);
}

void TestMainWindow::keysChangeWorkersAndDelay()
{
    const QSignalSpy workers(m_window.get(), &ui::MainWindow::workersChanged);
    const QSignalSpy delay(m_window.get(), &ui::MainWindow::upstreamDelayChanged);
    press(Qt::Key_Up, Qt::AltModifier);
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(workers[0][0].toInt(), 2);
    QCOMPARE(delay[0][0].value<std::chrono::milliseconds>(), 2500ms);
}

void TestMainWindow::factsEmitNothing()
{
    const QSignalSpy workers(m_window.get(), &ui::MainWindow::workersChanged);
    const QSignalSpy delay(m_window.get(), &ui::MainWindow::upstreamDelayChanged);
    const QSignalSpy handler(m_window.get(), &ui::MainWindow::handlerChosen);
    m_window->setWorkers(4);
    m_window->setUpstreamDelay(250ms);
    m_window->setHandler(QStringLiteral("/all-async"));
    QCOMPARE(workers.size() + delay.size() + handler.size(), 0);
    QCOMPARE(find<QSpinBox>("workersSpinBox")->value(), 4);
    QCOMPARE(find<QDoubleSpinBox>("delayField")->text(), QStringLiteral("0.25 s"));
    QVERIFY(find<QToolButton>("handler_Async")->isChecked());
}

void TestMainWindow::aScenarioIsAskedForByItsName()
{
    const QSignalSpy scenario(m_window.get(), &ui::MainWindow::scenarioRequested);
    m_window->setScenarios({QStringLiteral("article-async"), QStringLiteral("article-blocking")});
    for (auto* menu : m_window->findChildren<QMenu*>())
        for (auto* action : menu->actions())
            if (action->text() == QStringLiteral("article-blocking")) action->trigger();
    QCOMPARE(scenario.size(), 1);
    QCOMPARE(scenario[0][0].toString(), QStringLiteral("article-blocking"));
}

void TestMainWindow::clearIsAnIntentAndLeavesTheLogAlone()
{
    const QSignalSpy clear(m_window.get(), &ui::MainWindow::clearRequested);
    m_window->appendLog({QStringLiteral("a line")});
    press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(clear.size(), 1);
    const auto* log = find<QPlainTextEdit>("logText");
    QCOMPARE(log->toPlainText(), QStringLiteral("a line"));
    m_window->clearLog();
    QVERIFY(log->toPlainText().isEmpty());
}

void TestMainWindow::settingsThatAreToldEmitNothing()
{
    const QSignalSpy changed(m_window.get(), &ui::MainWindow::setUpChanged);
    settings::SetUp setUp;
    setUp.client.probe = std::chrono::milliseconds(500);
    m_window->setSetUp(setUp);
    QCOMPARE(changed.size(), 0);
}

void TestMainWindow::theProbeIsASwitchOfTheSettings()
{
    const QSignalSpy changed(m_window.get(), &ui::MainWindow::setUpChanged);
    settings::SetUp setUp;
    setUp.server.handlers.calls = 7;
    m_window->setSetUp(setUp);
    press(Qt::Key_P);
    setUp.client.probe = std::chrono::milliseconds(500);
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed[0][0].value<settings::SetUp>() == setUp);
    press(Qt::Key_P);
    QVERIFY(changed[1][0].value<settings::SetUp>().client.probe.count() == 0);
}

void TestMainWindow::theGearOpensTheSettings()
{
    const QSignalSpy changed(m_window.get(), &ui::MainWindow::setUpChanged);
    settings::SetUp setUp;
    setUp.server.handlers.calls = 7;
    m_window->setSetUp(setUp);
    click("settingsButton");
    auto* calls = find<QSpinBox>("calls");
    QVERIFY(calls->isVisible());
    QCOMPARE(calls->value(), 7);
    calls->setValue(8);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<settings::SetUp>().server.handlers.calls, 8U);
}

WIDGET_TEST(TestMainWindow)
#include "test_main_window.moc"
