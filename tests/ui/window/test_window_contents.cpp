#include "tests/support/test_program.h"
#include "tests/ui/window/window_at_hand.h"
#include "ui/files/file_desk.h"
#include "ui/picture/figure_style.h"
#include "ui/request/request_panel.h"
#include "ui/style/appearance.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/notice_bar.h"
#include "ui/window/status_line.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>

using namespace std::chrono_literals;
using support::TraceBuilder;

Q_DECLARE_METATYPE(trace::RequestId)

/// What the window shows.
class TestWindowContents : public QObject, support::WindowAtHand
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { keepSettingsOf("test_window_contents"); }
    void init() { QVERIFY(open()); }
    void cleanup() { m_window.reset(); }

    void liveFollowsTheTimelineAndItsButton();
    void aSelectedRequestIsDescribed();
    void theCommandFollowsAddressAndHandler();
    void aNoticeStaysUntilItIsDismissed();
    void aNoticeThatHoldsNoMoreGoesButAnOfferStays();
    void theTitleNamesTheRun();
    void exportWritesAPicture();
    void thePreviewShowsWhatIsChosen();
    void copyPutsThePictureOnTheClipboard();
    void theThemeFollowsTheDesktopUntilOneIsChosen();
    void everyControlHasAnAccessibleName();
    void theWindowFitsASmallScreen();
    void whoBlockedWhomIsAskedForWithAKey();
    void idleTimesAreFoldedAndUnfoldedWithAKey();
    void aNarrowBannerKeepsItsShortButton();
    void aCulpritIsShownInAllPanels();
    void aLineOfTheLogLeadsToItsRequest();
};

void TestWindowContents::liveFollowsTheTimelineAndItsButton()
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

void TestWindowContents::aSelectedRequestIsDescribed()
{
    Q_EMIT find<ui::TimelineView>("timelineView")->requestSelected(trace::RequestId(2));
    const auto& facts = find<ui::RequestPanel>("requestPanel")->facts();
    QVERIFY(facts);
    QCOMPARE(facts->title, QStringLiteral("#2 GET /async-blocking"));
}

void TestWindowContents::theCommandFollowsAddressAndHandler()
{
    const auto* status = m_window->findChild<ui::StatusLine*>();
    QVERIFY(status->command().isEmpty());
    m_window->setAddresses(QStringLiteral("http://127.0.0.1:8001"), QStringLiteral("http://127.0.0.1:8888"));
    QCOMPARE(status->command(), QStringLiteral("curl http://127.0.0.1:8001/async-blocking"));
    click("handler_Async");
    QCOMPARE(status->command(), QStringLiteral("curl http://127.0.0.1:8001/all-async"));
}

void TestWindowContents::aNoticeStaysUntilItIsDismissed()
{
    const auto* notice = find<ui::NoticeBar>("noticeBar");
    QVERIFY(!notice->isVisible());
    m_window->showNotice(QStringLiteral("Port 8000 is taken."));
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), QStringLiteral("Port 8000 is taken."));
    click("dismissNoticeButton");
    QVERIFY(!notice->isVisible());
}

void TestWindowContents::aNoticeThatHoldsNoMoreGoesButAnOfferStays()
{
    const auto* notice = find<ui::NoticeBar>("noticeBar");
    m_window->showNotice(QStringLiteral("Port 8000 is taken."));
    m_window->dismissNotice();
    QVERIFY(!notice->isVisible());
    m_window->offer(QStringLiteral("A run was left."), QStringLiteral("Open it"), [] {});
    m_window->dismissNotice();
    QVERIFY(notice->isVisible());
}

void TestWindowContents::theTitleNamesTheRun()
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

void TestWindowContents::exportWritesAPicture()
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

void TestWindowContents::thePreviewShowsWhatIsChosen()
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

void TestWindowContents::copyPutsThePictureOnTheClipboard()
{
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const auto* data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->imageData().value<QImage>().width(), 2 * ui::FigureStyle::kUsualWidth);
    QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("Worker 1"));
    QVERIFY(data->data(QStringLiteral("application/pdf")).startsWith("%PDF-"));
}

void TestWindowContents::theThemeFollowsTheDesktopUntilOneIsChosen()
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

void TestWindowContents::everyControlHasAnAccessibleName()
{
    press(Qt::Key_F9); // the list of requests is behind its tab
    for (const auto* name :
         {"sendButton",       "burstButton",        "burstCountButton", "healthButton",
          "handler_Blocking", "workersSpinBox",     "delaySlider",      "delayField",
          "liveButton",       "fitButton",          "exportButton",     "settingsButton",
          "logCopyButton",    "copyCommandButton",  "logFilter",        "logFollowButton",
          "requestFilter",    "copyRequestsButton", "verdictButton",    "otherVerdictsButton",
          "flowsButton"}) {
        const auto* control = find<QWidget>(name);
        QVERIFY2(!control->accessibleName().isEmpty(), name);
        QVERIFY2(!control->toolTip().isEmpty(), name);
    }
}

void TestWindowContents::theWindowFitsASmallScreen()
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

void TestWindowContents::whoBlockedWhomIsAskedForWithAKey()
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

/// And the next window remembers.
void TestWindowContents::idleTimesAreFoldedAndUnfoldedWithAKey()
{
    m_store.fold(TraceBuilder().blockingRequest(3, 70s, 70s).events());
    const auto widthOfABar = [](ui::MainWindow& window) {
        window.refresh(TraceBuilder::at(75s));
        auto* view = support::findWidget<ui::TimelineView>(window, "timelineView");
        view->fitAll();
        return view->segmentRect(trace::RequestId(2), 0).value_or(QRect()).width();
    };
    const int folded = widthOfABar(*m_window);
    press(Qt::Key_J);
    const int straight = widthOfABar(*m_window);
    QVERIFY2(folded > 4 * straight, qPrintable(QStringLiteral("%1, %2").arg(folded).arg(straight)));
    ui::MainWindow next(m_store, {{QStringLiteral("/x"), QStringLiteral("X"), {}}});
    next.resize(m_window->size());
    QVERIFY(4 * widthOfABar(next) < folded);
    press(Qt::Key_J);
    QCOMPARE(widthOfABar(*m_window), folded);
}

void TestWindowContents::aNarrowBannerKeepsItsShortButton()
{
    const auto* button = find<QToolButton>("flowsButton");
    m_window->resize(900, 600);
    QTRY_VERIFY2(button->text().startsWith(QStringLiteral("Who")), qPrintable(button->text()));
    press(Qt::Key_Y);
    QVERIFY2(button->text().startsWith(QStringLiteral("Who")), qPrintable(button->text()));
    m_window->resize(1600, 1000);
    QTRY_VERIFY2(button->text().startsWith(QStringLiteral("Show")), qPrintable(button->text()));
}

void TestWindowContents::aCulpritIsShownInAllPanels()
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

void TestWindowContents::aLineOfTheLogLeadsToItsRequest()
{
    m_window->appendLog({QStringLiteral("#2 started"), QStringLiteral("#7 started, of an earlier run")});
    auto* log = find<QPlainTextEdit>("logText");
    const auto clickLine = [&](int number) {
        const QTextCursor line(log->document()->findBlockByNumber(number));
        QTest::mouseClick(log->viewport(), Qt::LeftButton, {}, log->cursorRect(line).center());
    };
    clickLine(0);
    QCOMPARE(find<ui::TimelineView>("timelineView")->selected(), trace::RequestId{2});
    QCOMPARE(find<ui::RequestPanel>("requestPanel")->facts()->title,
             QStringLiteral("#2 GET /async-blocking"));
    QCOMPARE(log->extraSelections().size(), 1);
    clickLine(1);
    QCOMPARE(find<ui::TimelineView>("timelineView")->selected(), trace::RequestId{2});
    Q_EMIT find<ui::TimelineView>("timelineView")->requestSelected(trace::RequestId::None);
    QVERIFY(log->extraSelections().isEmpty());
}

WIDGET_TEST(TestWindowContents)
#include "test_window_contents.moc"
