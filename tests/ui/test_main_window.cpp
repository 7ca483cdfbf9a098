#include "tests/support/find_widget.h"
#include "tests/support/own_settings.h"
#include "tests/support/trace_builder.h"
#include "ui/file_desk.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/picture/figure_style.h"
#include "ui/request_panel.h"
#include "ui/status_line.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace std::chrono_literals;
using support::TraceBuilder;

namespace {

std::vector<ui::HandlerChoice> choices()
{
    return {
        {QStringLiteral("/async-blocking"), QStringLiteral("Blocking"), QStringLiteral("Holds the loop.")},
        {QStringLiteral("/all-async"), QStringLiteral("Async"), QStringLiteral("Frees the loop.")}};
}

} // namespace

Q_DECLARE_METATYPE(std::chrono::milliseconds)
Q_DECLARE_METATYPE(trace::RequestId)
Q_DECLARE_METATYPE(ui::RunSettings)

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void sendAsksForTheChosenHandler();
    void healthCheckAsksForHealth();
    void everyButtonHasItsKey();
    void choosingAHandlerIsAnIntent();
    void aDigitChoosesAHandler();
    void lettersStayShortcutsInNumberFields();
    void keysChangeWorkersAndDelay();
    void factsEmitNothing();
    void liveFollowsTheTimelineAndItsButton();
    void aScenarioIsAskedForByItsName();
    void clearIsAnIntentAndEmptiesTheLog();
    void aSelectedRequestIsDescribed();
    void theCommandFollowsAddressAndHandler();
    void aNoticeStaysUntilItIsDismissed();
    void theTitleNamesTheRun();
    void exportWritesAPicture();
    void thePreviewShowsWhatIsChosen();
    void copyPutsThePictureOnTheClipboard();
    void theThemeFollowsTheDesktopUntilOneIsChosen();
    void everyControlHasAnAccessibleName();
    void settingsThatAreToldEmitNothing();
    void theProbeIsASwitchOfTheSettings();
    void theGearOpensTheSettings();
    void theWindowFitsASmallScreen();
    void whoBlockedWhomIsAskedForWithAKey();
    void aCulpritIsShownInAllPanels();

private:
    template <typename Widget>
    Widget* find(const char* name) const
    {
        return support::findWidget<Widget>(*m_window, name);
    }

    void click(const char* name) const { QTest::mouseClick(find<QToolButton>(name), Qt::LeftButton); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    QTemporaryDir m_folder;
    trace::Store m_store;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    support::useOwnSettings("test_main_window", m_folder);
}

void TestMainWindow::init()
{
    QSettings().clear();
    m_store = TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4s).store();
    m_window = std::make_unique<ui::MainWindow>(m_store, choices());
    m_window->resize(1400, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->refresh(TraceBuilder::at(9s));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
}

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

void TestMainWindow::liveFollowsTheTimelineAndItsButton()
{
    auto* timeline = find<ui::TimelineView>("timelineView");
    auto* button = find<QToolButton>("liveButton");
    timeline->setLive(true);
    QVERIFY(button->isChecked());
    click("liveButton");
    QVERIFY(!timeline->isLive());
    timeline->setLive(true);
    QVERIFY(button->isChecked());
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

void TestMainWindow::clearIsAnIntentAndEmptiesTheLog()
{
    const QSignalSpy clear(m_window.get(), &ui::MainWindow::clearRequested);
    m_window->appendLog({QStringLiteral("a line")});
    press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(clear.size(), 1);
    QVERIFY(find<QPlainTextEdit>("logText")->toPlainText().isEmpty());
}

void TestMainWindow::aSelectedRequestIsDescribed()
{
    Q_EMIT find<ui::TimelineView>("timelineView")->requestSelected(trace::RequestId(2));
    const auto& facts = find<ui::RequestPanel>("requestPanel")->facts();
    QVERIFY(facts);
    QCOMPARE(facts->title, QStringLiteral("#2 GET /async-blocking"));
}

void TestMainWindow::theCommandFollowsAddressAndHandler()
{
    const auto* status = m_window->findChild<ui::StatusLine*>();
    QVERIFY(status->command().isEmpty());
    m_window->setAddresses(QStringLiteral("http://127.0.0.1:8001"), QStringLiteral("http://127.0.0.1:8888"));
    QCOMPARE(status->command(), QStringLiteral("curl http://127.0.0.1:8001/async-blocking"));
    click("handler_Async");
    QCOMPARE(status->command(), QStringLiteral("curl http://127.0.0.1:8001/all-async"));
}

void TestMainWindow::aNoticeStaysUntilItIsDismissed()
{
    const auto* notice = find<ui::NoticeBar>("noticeBar");
    QVERIFY(!notice->isVisible());
    m_window->showNotice(QStringLiteral("Port 8000 is taken."));
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), QStringLiteral("Port 8000 is taken."));
    click("dismissNoticeButton");
    QVERIFY(!notice->isVisible());
}

void TestMainWindow::theTitleNamesTheRun()
{
    QCOMPARE(m_window->windowTitle(), QStringLiteral("[*]Await and See"));
    m_window->setRunTitle(QStringLiteral("The article, blocking"));
    // The program's name stands at the end, for there Qt adds it where it is missing.
    QCOMPARE(m_window->windowTitle(), QStringLiteral("The article, blocking[*] — Await and See"));
    m_window->files().setUnsaved(true);
    QVERIFY(m_window->isWindowModified());
    m_window->files().setUnsaved(false);
    QVERIFY(!m_window->isWindowModified());
}

void TestMainWindow::exportWritesAPicture()
{
    const auto file = m_folder.filePath(QStringLiteral("run.png"));
    press(Qt::Key_E, Qt::ControlModifier);
    find<QComboBox>("exportSize")->setCurrentIndex(1);
    find<QComboBox>("exportTheme")->setCurrentIndex(3);
    find<QComboBox>("exportScale")->setCurrentIndex(0);
    find<QPushButton>("savePictureButton")->click();
    auto* dialog = m_window->findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file);
    QMetaObject::invokeMethod(dialog, "accept");
    const QImage picture(file);
    QCOMPARE(picture.size(), QSize(1920, 1080));
    QCOMPARE(picture.pixelColor(2, 2), QColor(Qt::white));
    QVERIFY(!find<QDialog>("exportDialog")->isVisible());
}

void TestMainWindow::thePreviewShowsWhatIsChosen()
{
    press(Qt::Key_E, Qt::ControlModifier);
    const auto* preview = find<QLabel>("picturePreview");
    const auto whole = preview->pixmap().toImage();
    QVERIFY(!whole.isNull());
    find<QCheckBox>("exportLegend")->click();
    QVERIFY(preview->pixmap().toImage() != whole);
    find<QCheckBox>("exportLegend")->click();
    QCOMPARE(preview->pixmap().toImage(), whole);
}

void TestMainWindow::copyPutsThePictureOnTheClipboard()
{
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const auto* data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->imageData().value<QImage>().width(), 2 * ui::FigureStyle::kUsualWidth);
    QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("Worker 1"));
    QVERIFY(data->data(QStringLiteral("application/pdf")).startsWith("%PDF-"));
}

void TestMainWindow::theThemeFollowsTheDesktopUntilOneIsChosen()
{
    const auto desktop = QGuiApplication::palette();
    QGuiApplication::setPalette(QPalette(Qt::black));
    ui::Appearance appearance;
    QVERIFY(appearance.theme().isDark);
    appearance.choose(ui::ThemeChoice::Light);
    QVERIFY(!appearance.theme().isDark);
    QCOMPARE(ui::Appearance().choice(), ui::ThemeChoice::Light);
    QGuiApplication::setPalette(desktop);
}

void TestMainWindow::everyControlHasAnAccessibleName()
{
    for (const auto* name :
         {"sendButton",       "burstButton",        "burstCountButton", "healthButton",
          "handler_Blocking", "workersSpinBox",     "delaySlider",      "delayField",
          "liveButton",       "fitButton",          "exportButton",     "settingsButton",
          "copyLogButton",    "copyCommandButton",  "logFilter",        "followLogButton",
          "requestFilter",    "copyRequestsButton", "verdictButton",    "otherVerdictsButton",
          "flowsButton"}) {
        const auto* control = find<QWidget>(name);
        QVERIFY2(!control->accessibleName().isEmpty(), name);
        QVERIFY2(!control->toolTip().isEmpty(), name);
    }
}

void TestMainWindow::settingsThatAreToldEmitNothing()
{
    const QSignalSpy changed(m_window.get(), &ui::MainWindow::runSettingsChanged);
    ui::RunSettings settings;
    settings.isProbing = true;
    m_window->setRunSettings(settings);
    QCOMPARE(changed.size(), 0);
}

void TestMainWindow::theProbeIsASwitchOfTheSettings()
{
    const QSignalSpy changed(m_window.get(), &ui::MainWindow::runSettingsChanged);
    ui::RunSettings settings;
    settings.calls = 7;
    m_window->setRunSettings(settings);
    press(Qt::Key_P);
    settings.isProbing = true;
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed[0][0].value<ui::RunSettings>() == settings);
    press(Qt::Key_P);
    QVERIFY(!changed[1][0].value<ui::RunSettings>().isProbing);
}

void TestMainWindow::theGearOpensTheSettings()
{
    const QSignalSpy changed(m_window.get(), &ui::MainWindow::runSettingsChanged);
    ui::RunSettings settings;
    settings.calls = 7;
    m_window->setRunSettings(settings);
    click("settingsButton");
    auto* calls = find<QSpinBox>("callsField");
    QVERIFY(calls->isVisible());
    QCOMPARE(calls->value(), 7);
    calls->setValue(8);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<ui::RunSettings>().calls, 8);
}

void TestMainWindow::theWindowFitsASmallScreen()
{
    m_window->resize(1000, 650);
    QCOMPARE(m_window->size(), QSize(1000, 650));
    for (const auto* name : {"sendButton", "burstButton", "handler_Async", "liveButton", "exportButton"}) {
        const auto* control = find<QToolButton>(name);
        QVERIFY2(control->isVisible(), name);
        const auto right = control->mapTo(m_window.get(), control->rect().bottomRight()).x();
        QVERIFY2(right < m_window->width(), name);
        QTRY_VERIFY2(control->width() >= control->sizeHint().width(), name);
    }
}

void TestMainWindow::whoBlockedWhomIsAskedForWithAKey()
{
    const QSignalSpy wanted(m_window.get(), &ui::MainWindow::explanationWanted);
    const analysis::Evidence evidence(m_store, TraceBuilder::at(9s));
    m_window->setFindings(analysis::findingsOf(evidence, {}));
    press(Qt::Key_Y);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted[0][1].toBool());
    QVERIFY(find<QToolButton>("flowsButton")->isChecked());
    QApplication::processEvents(); // the layout
    const auto* view = find<ui::TimelineView>("timelineView");
    const auto without = view->picture(1);
    m_window->setFindings(analysis::findingsOf(evidence, {.wantsFlows = true}));
    QVERIFY(view->picture(1) != without);
    press(Qt::Key_Y);
    QCOMPARE(view->picture(1), without);
    QVERIFY(!wanted[1][1].toBool());
}

void TestMainWindow::aCulpritIsShownInAllPanels()
{
    const QSignalSpy wanted(m_window.get(), &ui::MainWindow::explanationWanted);
    const analysis::Evidence evidence(m_store, TraceBuilder::at(9s));
    m_window->setFindings(analysis::findingsOf(evidence, {}));
    find<QAbstractButton>("verdictButton")->click();
    QCOMPARE(find<ui::TimelineView>("timelineView")->selected(), trace::RequestId{1});
    QCOMPARE(find<ui::RequestPanel>("requestPanel")->facts()->title,
             QStringLiteral("#1 GET /async-blocking"));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<trace::RequestId>(), trace::RequestId{1});
}

QTEST_MAIN(TestMainWindow)

#include "test_main_window.moc"
