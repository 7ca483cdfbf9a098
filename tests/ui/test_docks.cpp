#include "tests/support/test_program.h"
#include "tests/ui/docks_bench.h"
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
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace std::chrono_literals;
using support::TraceBuilder;

/// The panels of the window: where they are, and that this is remembered.
class TestDocks : public QObject, private support::DocksBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare("test_docks"); }
    void init() { start(); }

    void theLogIsInFrontAtFirst();
    void aKeyBringsAPanelToTheFrontAndThenClosesIt();
    void theCrossClosesAPanelAndTheMenuKnows();
    void theLayoutIsRemembered();
    void resetBringsEverythingBack();
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

    QStringList tabOrder(const QStringList& names) const;
};

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
