#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/request_list/request_list_panel.h"
#include "ui/run/watch_panel.h"
#include "ui/statistics/handler_table.h"
#include "ui/statistics/histogram_view.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace std::chrono_literals;
using support::TraceBuilder;

/// The panels of the window: where they are, and that this is remembered.
class TestDocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void theLogIsInFrontAtFirst();
    void aKeyBringsAPanelToTheFrontAndThenClosesIt();
    void theCrossClosesAPanelAndTheMenuKnows();
    void theLayoutIsRemembered();
    void theGuideComesBackInItsWidth();
    void thePanelsComeBackInTheirSizes();
    void resetBringsEverythingBack();
    void theGuideGivesWayInANarrowWindow();
    void whatGaveWayComesBackAsItWas();
    void aWindowThatOpensSmallLeavesRoomForTheTimeline();
    void aGuideThatWasClosedStaysClosed();
    void whatGaveWayIsRememberedAsOpen();
    void theFirstSizeLeavesRoomForTheFrame();
    void aSelectionShowsEverywhere();
    void filteringIsAKeyAway();
    void aHiddenListCatchesUpWhenItIsSeen();
    void whatNobodyHasSeenIsNoPartOfTheWindow();
    void tabReachesWhatComesLateWhereItStands();
    void tabReachesWhatComesLaterInTheSameOrder();
    void aPanelOfItsOwnComesBackWhole();
    void aBarOfTheHistogramBringsItsRequestsToTheFront();
    void aServersOutputIsThereWhileAServerIsWatched();

private:
    QDockWidget* dock(const char* name) const
    {
        auto* dock = m_window->findChild<QDockWidget*>(QString::fromLatin1(name));
        if (dock == nullptr) qFatal("no dock called %s", name);
        return dock;
    }

    bool isInFront(const char* name) const
    {
        return dock(name)->isVisible() && !dock(name)->visibleRegion().isEmpty();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }

    QAction* action(const char* text) const
    {
        for (auto* action : m_window->findChildren<QAction*>())
            if (action->text() == QString::fromUtf8(text)) return action;
        qFatal("no action called %s", text);
    }

    /// What a menu offers with that key.
    QAction* inMenu(Qt::Key key) const
    {
        for (const auto* menu : m_window->findChildren<QMenu*>())
            for (auto* action : menu->actions())
                if (action->shortcut() == QKeySequence(key)) return action;
        qFatal("no action with that key");
    }

    void open(const QSize& size);
    QStringList tabOrder(const QStringList& names) const;

    QTemporaryDir m_folder;
    trace::Store m_store;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestDocks::initTestCase()
{
    support::useOwnSettings("test_docks", m_folder);
}

void TestDocks::init()
{
    m_window.reset();
    QSettings().clear();
    m_store = TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4s).store();
    open({1400, 900});
}

void TestDocks::open(const QSize& size)
{
    const std::vector<ui::HandlerChoice> choices{
        {QStringLiteral("/async-blocking"), QStringLiteral("Blocking"), {}}};
    m_window.reset();
    m_window = std::make_unique<ui::MainWindow>(m_store, choices);
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->refresh(TraceBuilder::at(9s));
}

void TestDocks::theLogIsInFrontAtFirst()
{
    QTRY_VERIFY(isInFront("logDock"));
    QVERIFY(!isInFront("requestsPanelDock"));
    QVERIFY(isInFront("guideDock"));
    QVERIFY(isInFront("requestDock"));
}

void TestDocks::aKeyBringsAPanelToTheFrontAndThenClosesIt()
{
    press(Qt::Key_F9);
    QTRY_VERIFY(isInFront("requestsPanelDock"));
    press(Qt::Key_F9);
    QTRY_VERIFY(dock("requestsPanelDock")->isHidden());
    press(Qt::Key_F9);
    QTRY_VERIFY(isInFront("requestsPanelDock"));
}

void TestDocks::theCrossClosesAPanelAndTheMenuKnows()
{
    QVERIFY(action("Guide")->isChecked());
    dock("guideDock")->findChild<QToolButton*>(QStringLiteral("close_guideDock"))->click();
    QVERIFY(dock("guideDock")->isHidden());
    QVERIFY(!action("Guide")->isChecked());
    action("Guide")->trigger();
    QVERIFY(!dock("guideDock")->isHidden());
    QVERIFY(action("Guide")->isChecked());
}

void TestDocks::theLayoutIsRemembered()
{
    m_window->addDockWidget(Qt::RightDockWidgetArea, dock("statisticsPanelDock"));
    dock("guideDock")->close();
    m_window->close();
    open({1400, 900});
    QVERIFY(dock("guideDock")->isHidden());
    QCOMPARE(m_window->dockWidgetArea(dock("statisticsPanelDock")), Qt::RightDockWidgetArea);
}

/// However often it is closed and opened, and the program started.
void TestDocks::theGuideComesBackInItsWidth()
{
    m_window->resizeDocks({dock("guideDock")}, {290}, Qt::Horizontal);
    QTRY_COMPARE(dock("guideDock")->width(), 290);
    for (int i = 0; i < 2; ++i) {
        press(Qt::Key_F6);
        QTRY_VERIFY(dock("guideDock")->isHidden());
        press(Qt::Key_F6);
        QTRY_COMPARE(dock("guideDock")->width(), 290);
        m_window->close();
        open({1400, 900});
        QTRY_COMPARE(dock("guideDock")->width(), 290);
    }
}

void TestDocks::thePanelsComeBackInTheirSizes()
{
    m_window->resizeDocks({dock("requestDock")}, {330}, Qt::Horizontal);
    m_window->resizeDocks({dock("logDock")}, {260}, Qt::Vertical);
    QTRY_COMPARE(dock("requestDock")->width(), 330);
    QTRY_VERIFY(dock("logDock")->height() > 200);
    const int height = dock("logDock")->height(); // without the tabs
    for (int i = 0; i < 2; ++i) {
        m_window->close();
        open({1400, 900});
        QTRY_COMPARE(dock("requestDock")->width(), 330);
        QTRY_COMPARE(dock("logDock")->height(), height);
    }
    open({1100, 900}); // too narrow for the guide
    m_window->resizeDocks({dock("requestDock")}, {390}, Qt::Horizontal);
    QTRY_COMPARE(dock("requestDock")->width(), 390);
    m_window->close();
    open({1100, 900});
    QTRY_COMPARE(dock("requestDock")->width(), 390);
}

void TestDocks::resetBringsEverythingBack()
{
    m_window->addDockWidget(Qt::RightDockWidgetArea, dock("statisticsPanelDock"));
    dock("logDock")->setFloating(true);
    dock("guideDock")->close();
    action("Reset layout")->trigger();
    QVERIFY(!dock("guideDock")->isHidden());
    QVERIFY(!dock("logDock")->isFloating());
    QCOMPARE(m_window->dockWidgetArea(dock("statisticsPanelDock")), Qt::BottomDockWidgetArea);
    QTRY_VERIFY(isInFront("logDock"));
}

void TestDocks::theGuideGivesWayInANarrowWindow()
{
    m_window->resize(1000, 650);
    QTRY_VERIFY(dock("guideDock")->isHidden());
    m_window->resize(1400, 900);
    QTRY_VERIFY(!dock("guideDock")->isHidden());
}

void TestDocks::whatGaveWayComesBackAsItWas()
{
    m_window->resizeDocks({dock("guideDock")}, {300}, Qt::Horizontal);
    m_window->resizeDocks({dock("logDock")}, {260}, Qt::Vertical);
    QTRY_COMPARE(dock("guideDock")->width(), 300);
    QTRY_VERIFY(dock("logDock")->height() > 200);
    const int height = dock("logDock")->height(); // without the tabs
    m_window->resize(1000, 600);
    QTRY_VERIFY(dock("logDock")->height() < 150);
    m_window->resize(1400, 900);
    QTRY_COMPARE(dock("guideDock")->width(), 300);
    QTRY_COMPARE(dock("logDock")->height(), height);
}

void TestDocks::aWindowThatOpensSmallLeavesRoomForTheTimeline()
{
    QSettings().clear();
    open({1000, 600});
    QTRY_VERIFY(dock("logDock")->height() < 100);
    m_window->resize(1400, 900);
    QTRY_VERIFY(dock("logDock")->height() > 100);
}

void TestDocks::aGuideThatWasClosedStaysClosed()
{
    dock("guideDock")->close();
    m_window->resize(1000, 650);
    m_window->resize(1400, 900);
    QCoreApplication::processEvents();
    QVERIFY(dock("guideDock")->isHidden());
}

void TestDocks::whatGaveWayIsRememberedAsOpen()
{
    m_window->resize(1000, 650);
    QTRY_VERIFY(dock("guideDock")->isHidden());
    m_window->close();
    open({1400, 900});
    QTRY_VERIFY(!dock("guideDock")->isHidden());
}

void TestDocks::theFirstSizeLeavesRoomForTheFrame()
{
    const ui::MainWindow window(m_store, {{QStringLiteral("/x"), QStringLiteral("X"), {}}});
    const auto available = window.screen()->availableSize();
    QVERIFY(window.width() <= std::max(available.width() - 16, window.minimumWidth()));
    QVERIFY(window.height() <= std::max(available.height() - 40, window.minimumHeight()));
}

void TestDocks::aSelectionShowsEverywhere()
{
    press(Qt::Key_F9);
    auto* table = m_window->findChild<QTableView*>(QStringLiteral("requestTable"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(1);
    auto* timeline = m_window->findChild<ui::TimelineView*>();
    QCOMPARE(timeline->selected(), trace::RequestId(2));

    Q_EMIT timeline->requestSelected(trace::RequestId(1));
    QCOMPARE(table->currentIndex().row(), 0);
}

void TestDocks::filteringIsAKeyAway()
{
    press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(isInFront("requestsPanelDock"));
    auto* filter = QApplication::focusWidget();
    QCOMPARE(filter->objectName(), QStringLiteral("requestFilter"));
    const QSignalSpy sent(m_window.get(), &ui::MainWindow::sendRequested);
    QTest::keyClicks(filter, QStringLiteral("rh1"));
    QCOMPARE(static_cast<QLineEdit*>(filter)->text(), QStringLiteral("rh1"));
    QCOMPARE(sent.size(), 0);
}

void TestDocks::aHiddenListCatchesUpWhenItIsSeen()
{
    QCOMPARE(dock("requestsPanelDock")->windowTitle(), QStringLiteral("Requests 2"));
    press(Qt::Key_F9);
    const auto* table = m_window->findChild<QTableView*>(QStringLiteral("requestTable"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
}

void TestDocks::whatNobodyHasSeenIsNoPartOfTheWindow()
{
    const auto isThere = [this](const char* name) {
        return m_window->findChild<QWidget*>(QLatin1String(name)) != nullptr;
    };
    QVERIFY(isThere("log") && isThere("logFilter"));
    QVERIFY(!isThere("statisticsPanel") && !isThere("statisticsFilter"));
    auto* tabs = m_window->findChild<QTabBar*>({}, Qt::FindDirectChildrenOnly);
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->tabText(i).contains(QLatin1String("Statistics"))) tabs->setCurrentIndex(i);
    QTRY_VERIFY(isInFront("statisticsPanelDock"));
    QTRY_VERIFY(isThere("statisticsPanel") && isThere("statisticsFilter"));
    QVERIFY(m_window->findChild<QWidget*>(QStringLiteral("statisticsPanel"))->isVisible());
}

void TestDocks::tabReachesWhatComesLateWhereItStands()
{
    press(Qt::Key_F9);
    QTRY_VERIFY(isInFront("requestsPanelDock"));
    const QStringList wanted{QStringLiteral("logText"),
                             QStringLiteral("logFilter"),
                             QStringLiteral("close_logDock"),
                             QStringLiteral("requestTable"),
                             QStringLiteral("requestFilter"),
                             QStringLiteral("copyRequestsButton"),
                             QStringLiteral("close_requestsPanelDock"),
                             QStringLiteral("copyCommandButton")};
    QCOMPARE(tabOrder(wanted), wanted);
}

/// Of those that are among `names`.
QStringList TestDocks::tabOrder(const QStringList& names) const
{
    QStringList order;
    const QWidget* widget = m_window.get();
    do {
        if (names.contains(widget->objectName())) order << widget->objectName();
        widget = widget->nextInFocusChain();
    } while (widget != m_window.get());
    return order;
}

void TestDocks::tabReachesWhatComesLaterInTheSameOrder()
{
    press(Qt::Key_F11);
    QTRY_VERIFY(isInFront("wordsDock"));
    press(Qt::Key_F9);
    QTRY_VERIFY(isInFront("requestsPanelDock"));
    const QStringList wanted{QStringLiteral("close_guideDock"), QStringLiteral("close_requestDock"),
                             QStringLiteral("close_logDock"), QStringLiteral("close_requestsPanelDock"),
                             QStringLiteral("close_wordsDock")};
    QCOMPARE(tabOrder(wanted), wanted);
}

void TestDocks::aPanelOfItsOwnComesBackWhole()
{
    press(Qt::Key_F9);
    QTRY_VERIFY(isInFront("requestsPanelDock"));
    dock("requestsPanelDock")->setFloating(true);
    dock("guideDock")->close();
    m_window->close();
    open({1400, 900});
    QTRY_VERIFY(dock("requestsPanelDock")->isVisible());
    QVERIFY(dock("requestsPanelDock")->isFloating());
    // The guide, too, which presenting wants even where it was closed.
    for (const auto* name : {"requestsPanelDock", "guideDock", "logDock"}) {
        QVERIFY(dock(name)->widget() != nullptr);
        QVERIFY(dock(name)->titleBarWidget() != nullptr);
    }
}

void TestDocks::aBarOfTheHistogramBringsItsRequestsToTheFront()
{
    press(Qt::Key_F10);
    QTRY_COMPARE(m_window->findChild<ui::HandlerTable*>()->rowCount(), 1);
    auto* histogram = m_window->findChild<ui::HistogramView*>();
    for (int x = histogram->width() - 1; x > 0 && !histogram->chosen(); x -= 3)
        QTest::mouseClick(histogram, Qt::LeftButton, {}, QPoint(x, histogram->height() / 2));
    QTRY_VERIFY(isInFront("requestsPanelDock"));
    const auto* table = m_window->findChild<QTableView*>(QStringLiteral("requestTable"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
}

void TestDocks::aServersOutputIsThereWhileAServerIsWatched()
{
    auto* output = dock("outputDock");
    const auto* menu = inMenu(Qt::Key_F12);
    QVERIFY(output->isHidden() && !menu->isVisible());
    m_window->setWatchFacts(ui::WatchFacts());
    m_window->appendOutput(
        {QStringLiteral("INFO: Started"), QStringLiteral("INFO: \"GET / HTTP/1.1\" 200 OK")});
    QVERIFY(!output->isHidden() && menu->isVisible());
    QVERIFY(isInFront("logDock")); // it waits behind its tab
    press(Qt::Key_F12);
    QTRY_VERIFY(isInFront("outputDock"));
    const auto* text = output->findChild<QPlainTextEdit*>();
    QCOMPARE(text->toPlainText(), QStringLiteral("INFO: Started\nINFO: \"GET / HTTP/1.1\" 200 OK"));
    m_window->setWatchFacts({});
    action("Reset layout")->trigger();
    QVERIFY(output->isHidden() && !menu->isVisible());
}

WIDGET_TEST(TestDocks)

#include "test_docks.moc"
