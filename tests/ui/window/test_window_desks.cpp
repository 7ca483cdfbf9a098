#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/help/guide_dialog.h"
#include "ui/help/help_desk.h"
#include "ui/input/actions.h"
#include "ui/panel/docks.h"
#include "ui/request_list/request_list_panel.h"
#include "ui/room/room_actions.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/centre.h"
#include "ui/window/panels.h"
#include "ui/window/run_view.h"
#include "ui/window/window_layout.h"

#include <QLabel>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using support::TraceBuilder;

namespace {

bool says(const QWidget& widget, const QString& words)
{
    const auto labels = widget.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(words); });
}

/// A window with all that shows the run.
struct Viewed
{
    trace::Store store =
        TraceBuilder().blockingRequest(1, 0ms, 1ms).blockingRequest(2, 300ms, 4001ms).store();
    QMainWindow window;
    ui::Actions actions{{{QStringLiteral("/all-async"), QStringLiteral("Async"), {}}}, &window};
    ui::RoomActions room{&window};
    ui::RunView view{window, store, actions, room};

    /// Selects a row of the list of requests, as a person does.
    void choose(int row)
    {
        window.show();
        actions.filterRequests->trigger();
        view.refresh(TraceBuilder::at(14s));
        window.findChild<ui::RequestListPanel*>()->findChild<QTableView*>()->selectRow(row);
    }
};

} // namespace

/// What the window is made of: the run's view, the help, and the place on the screen.
class TestWindowDesks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { support::useOwnSettings("test_window_desks", m_settings); }

    void init() { QSettings().clear(); }

    void theGuideIsMadeOnceAndShowsTheCommandLine()
    {
        QWidget window;
        const ui::Actions actions({}, &window);
        ui::HelpDesk desk(window, actions, [&actions] { return actions.withKeys(); });
        desk.setCommandLine(QStringLiteral("await-and-see --of-this-test"));
        QCOMPARE(window.findChildren<ui::GuideDialog*>().size(), 0);
        actions.guide->trigger();
        actions.guide->trigger();
        QCOMPARE(window.findChildren<ui::GuideDialog*>().size(), 1);
        const auto* guide = window.findChild<ui::GuideDialog*>();
        QVERIFY(guide->isVisible());
        QVERIFY(says(*guide, QStringLiteral("--of-this-test")));
    }

    void theKeysAreThoseOfTheActions()
    {
        QWidget window;
        const ui::Actions actions({}, &window);
        auto* mine = new QAction(QStringLiteral("Do what only this test does"), &window);
        mine->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
        const ui::HelpDesk desk(window, actions, [mine] { return QList<QAction*>{mine}; });
        actions.shortcuts->trigger();
        const auto* dialog = window.findChild<QDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(says(*dialog, QStringLiteral("Do what only this test does")));
    }

    void aWindowComesBackWhereItWas()
    {
        {
            QMainWindow window;
            ui::Docks docks(window);
            window.resize(640, 480);
            ui::WindowLayout(window, docks).remember();
        }
        QMainWindow window;
        ui::Docks docks(window);
        ui::WindowLayout(window, docks).restore();
        QCOMPARE(window.size(), QSize(640, 480));
    }

    void aWindowOfALargerScreenFitsOnThisOne()
    {
        const auto room = QGuiApplication::primaryScreen()->availableGeometry();
        {
            QMainWindow window;
            ui::Docks docks(window);
            window.setGeometry({room.topLeft() + QPoint(200, 90), room.size() + QSize(320, 200)});
            ui::WindowLayout(window, docks).remember();
        }
        QMainWindow window;
        ui::Docks docks(window);
        ui::WindowLayout(window, docks).restore();
        QVERIFY(room.contains(window.geometry()));
        QVERIFY(window.width() > room.width() / 2);
    }

    void theFirstWindowFitsOnTheScreen()
    {
        QMainWindow window;
        ui::Docks docks(window);
        ui::WindowLayout(window, docks).restore();
        const auto screen = window.screen()->availableSize();
        QVERIFY(window.width() < screen.width() && window.height() < screen.height());
        QVERIFY(window.width() > 320);
    }

    void aRequestThatIsChosenInThePanelsIsSelectedInTheTimeline()
    {
        Viewed viewed;
        const QSignalSpy wanted(&viewed.view, &ui::RunView::explanationWanted);
        viewed.choose(1);
        QCOMPARE(viewed.view.centre().timeline().selected(), trace::RequestId(2));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().value<trace::RequestId>(), trace::RequestId(2));
    }

    void anotherRunIsToldAndForgetsTheSelection()
    {
        Viewed viewed;
        viewed.choose(0);
        QCOMPARE(viewed.view.centre().timeline().selected(), trace::RequestId(1));
        const QSignalSpy changed(&viewed.view, &ui::RunView::runChanged);
        viewed.view.refresh(TraceBuilder::at(15s));
        QCOMPARE(changed.size(), 0);
        viewed.store.become(TraceBuilder().blockingRequest(1, 0ms, 1ms).store());
        viewed.view.refresh(TraceBuilder::at(16s));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(viewed.view.centre().timeline().selected(), trace::RequestId::None);
    }

    void whoBlockedWhomIsAskedForWhereItIsToBeShown()
    {
        Viewed viewed;
        viewed.view.refresh(TraceBuilder::at(14s));
        const QSignalSpy wanted(&viewed.view, &ui::RunView::explanationWanted);
        viewed.actions.flows->setChecked(!viewed.actions.flows->isChecked());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().back().toBool(), viewed.actions.flows->isChecked());
    }

private:
    const QTemporaryDir m_settings;
};

WIDGET_TEST(TestWindowDesks)
#include "test_window_desks.moc"
