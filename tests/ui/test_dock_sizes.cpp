#include "tests/support/test_program.h"
#include "tests/ui/docks_bench.h"

#include <QScreen>

/// How large the panels of the window are, when they give way to the timeline, and that this is remembered.
class TestDockSizes : public QObject, private support::DocksBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare("test_dock_sizes"); }
    void init() { start(); }

    void theGuideComesBackInItsWidth();
    void thePanelsComeBackInTheirSizes();
    void theGuideGivesWayInANarrowWindow();
    void whatGaveWayComesBackAsItWas();
    void aWindowThatOpensSmallLeavesRoomForTheTimeline();
    void aGuideThatWasClosedStaysClosed();
    void whatGaveWayIsRememberedAsOpen();
    void theFirstSizeLeavesRoomForTheFrame();
    void whatAPresentationGaveIsForgotten();
};

/// However often it is closed and opened, and the program started.
void TestDockSizes::theGuideComesBackInItsWidth()
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

void TestDockSizes::thePanelsComeBackInTheirSizes()
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

void TestDockSizes::theGuideGivesWayInANarrowWindow()
{
    m_window->resize(1000, 650);
    QTRY_VERIFY(dock("guideDock")->isHidden());
    m_window->resize(1400, 900);
    QTRY_VERIFY(!dock("guideDock")->isHidden());
}

void TestDockSizes::whatGaveWayComesBackAsItWas()
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

void TestDockSizes::aWindowThatOpensSmallLeavesRoomForTheTimeline()
{
    QSettings().clear();
    open({1000, 600});
    QTRY_VERIFY(dock("logDock")->height() < 100);
    m_window->resize(1400, 900);
    QTRY_VERIFY(dock("logDock")->height() > 100);
}

void TestDockSizes::aGuideThatWasClosedStaysClosed()
{
    dock("guideDock")->close();
    m_window->resize(1000, 650);
    m_window->resize(1400, 900);
    QCoreApplication::processEvents();
    QVERIFY(dock("guideDock")->isHidden());
}

void TestDockSizes::whatGaveWayIsRememberedAsOpen()
{
    m_window->resize(1000, 650);
    QTRY_VERIFY(dock("guideDock")->isHidden());
    m_window->close();
    open({1400, 900});
    QTRY_VERIFY(!dock("guideDock")->isHidden());
}

void TestDockSizes::theFirstSizeLeavesRoomForTheFrame()
{
    const ui::MainWindow window(m_store, {{QStringLiteral("/x"), QStringLiteral("X"), {}}});
    const auto available = window.screen()->availableSize();
    QVERIFY(window.width() <= std::max(available.width() - 16, window.minimumWidth()));
    QVERIFY(window.height() <= std::max(available.height() - 40, window.minimumHeight()));
}

/// Presenting gives the guide more than it has in the window.
void TestDockSizes::whatAPresentationGaveIsForgotten()
{
    m_window->resizeDocks({dock("guideDock")}, {290}, Qt::Horizontal);
    QTRY_COMPARE(dock("guideDock")->width(), 290);
    press(Qt::Key_F6);
    QTRY_VERIFY(dock("guideDock")->isHidden());
    press(Qt::Key_F5);
    QTRY_VERIFY(m_window->size() != QSize(1400, 900));
    m_window->resize(1900, 1000); // the screen of these tests has no room for a guide
    QTRY_VERIFY(dock("guideDock")->width() > 320);
    press(Qt::Key_F5);
    m_window->resize(1400, 900);
    QTRY_VERIFY(dock("guideDock")->isHidden());
    press(Qt::Key_F6);
    QTRY_VERIFY(dock("guideDock")->isVisible());
    QCoreApplication::sendPostedEvents(); // it may get another width than it comes with
    QTRY_COMPARE(dock("guideDock")->width(), 290);
}

WIDGET_TEST(TestDockSizes)
#include "test_dock_sizes.moc"
