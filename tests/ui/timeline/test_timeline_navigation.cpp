#include "tests/support/test_program.h"
#include "tests/ui/built_scene.h"
#include "tests/ui/shown_timeline.h"
#include "ui/timeline/layout/overview.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using support::articleStore;
using support::ShownTimeline;
using support::TraceBuilder;
using trace::RequestId;
using namespace std::chrono_literals;

namespace {

/// A timeline in a window, before something else that can have the focus.
struct FocusedTimeline
{
    explicit FocusedTimeline(const trace::Store& store)
        : shown(store)
    {
        shown.view.setParent(&window);
        next.setParent(&window);
        next.setFocusPolicy(Qt::StrongFocus);
        window.resize(1000, 640);
        window.show();
        window.activateWindow();
        shown.view.show();
        shown.view.setFocus();
        if (!QTest::qWaitForWindowActive(&window)) qFatal("the window does not become active");
    }

    ~FocusedTimeline()
    {
        next.setParent(nullptr);
        shown.view.setParent(nullptr);
    }

    ui::TimelineView& view() { return shown.view; }

    QWidget window;
    ShownTimeline shown;
    QWidget next;
};

void turnWheel(QWidget& view, const QPointF& position, int angle)
{
    QWheelEvent wheel(position, view.mapToGlobal(position), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &wheel);
}

} // namespace

class TestTimelineNavigation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aManualZoomLeavesLive();
    void aPanWithTheMouseLeavesLive();
    void oneKeyBringsLiveBack();
    void liveFollowsNow();
    void theWheelZoomsAroundThePointer();
    void onTheOverviewTheWheelZoomsAroundWhatIsThere();
    void fitAllShowsTheFirstAndTheLastBar();
    void fitShowsTheNewestExperimentFirst();
    void whatWasTriedBeforeFadesALittle();
    void aClickSelectsARequest();
    void aClickBesideEverythingSelectsNothing();
    void selectingFromOutsideEmitsNothing();
    void keysWalkThroughTheRequests();
    void tabWalksThroughTheRequestsAndOut();
    void controlAndTabLeaveAtOnce();
    void revealingMovesNoFurtherThanNeeded();
    void aDoubleClickZoomsToTheRequest();
    void tooManyLanesCanBeScrolled();
};

void TestTimelineNavigation::aManualZoomLeavesLive()
{
    const auto store = articleStore();
    ui::TimelineView view(store);
    view.resize(1000, 500);
    view.refresh(TraceBuilder::at(5s));
    QVERIFY(view.isLive());
    QSignalSpy changes(&view, &ui::TimelineView::liveChanged);
    view.zoomIn();
    QVERIFY(!view.isLive());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toBool(), false);
    view.zoomIn();
    QCOMPARE(changes.size(), 1);
}

void TestTimelineNavigation::aPanWithTheMouseLeavesLive()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    shown.view.setLive(true);
    const auto before = shown.rect(2, 1);
    QTest::mousePress(&shown.view, Qt::LeftButton, {}, {500, 560});
    QTest::mouseMove(&shown.view, {480, 560});
    QTest::mouseMove(&shown.view, {440, 560});
    QTest::mouseRelease(&shown.view, Qt::LeftButton, {}, {440, 560});
    QVERIFY(!shown.view.isLive());
    QVERIFY(std::abs(before.left() - 60 - shown.rect(2, 1).left()) <= 1);
}

void TestTimelineNavigation::oneKeyBringsLiveBack()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    QSignalSpy changes(&shown.view, &ui::TimelineView::liveChanged);
    QTest::keyClick(&shown.view, Qt::Key_L);
    QVERIFY(shown.view.isLive());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toBool(), true);
}

/// While something goes on.
void TestTimelineNavigation::liveFollowsNow()
{
    const auto store =
        TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4s).sent(3, 9s).store();
    ui::TimelineView view(store);
    view.resize(1000, 500);
    view.refresh(TraceBuilder::at(9500ms));
    const auto before = view.segmentRect(RequestId(2), 1);
    view.refresh(TraceBuilder::at(11s));
    const auto after = view.segmentRect(RequestId(2), 1);
    QVERIFY(before && after);
    QVERIFY(after->left() < before->left() - 50);
}

void TestTimelineNavigation::theWheelZoomsAroundThePointer()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    const auto before = shown.rect(2, 1);
    turnWheel(shown.view, QPointF(before.left(), before.center().y()), 240);
    const auto after = shown.rect(2, 1);
    QVERIFY(std::abs(after.left() - before.left()) <= 1);
    QVERIFY(after.width() > before.width() * 5 / 4);
}

void TestTimelineNavigation::onTheOverviewTheWheelZoomsAroundWhatIsThere()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    const support::BuiltScene built(store, shown.view.visibleRange());
    const auto scale = ui::overviewScaleOf(built.scene.overviewArea, ui::fitted(built.options.wholeRun));
    for (int i = 0; i < 10; ++i)
        turnWheel(shown.view, QPointF(scale.column(4s), built.scene.overviewArea.center().y()), 240);
    const auto& range = shown.view.visibleRange();
    QVERIFY(range.length() < 1s);
    QVERIFY(range.begin < 4s && 4s < range.end);
}

void TestTimelineNavigation::fitAllShowsTheFirstAndTheLastBar()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    QTest::keyClick(&shown.view, Qt::Key_Plus);
    QTest::keyClick(&shown.view, Qt::Key_Plus);
    QTest::keyClick(&shown.view, Qt::Key_0);
    QVERIFY(shown.view.segmentRect(RequestId(1), 1));
    QVERIFY(shown.view.segmentRect(RequestId(4), 2));
}

namespace {

/// Two clicks, and two more after a minute; a request under way makes no pause.
trace::Store twoExperiments()
{
    return TraceBuilder()
        .asyncRequest(1, 0s)
        .asyncRequest(2, 6s, 10s)
        .asyncRequest(3, 60s)
        .asyncRequest(4, 62s)
        .store();
}

} // namespace

void TestTimelineNavigation::fitShowsTheNewestExperimentFirst()
{
    const auto store = twoExperiments();
    ui::TimelineView view(store);
    view.resize(1000, 500);
    view.refresh(store.latest());
    view.fit();
    QVERIFY(view.visibleRange().begin > trace::Duration(17s)); // nothing went on until 60 s
    QVERIFY(view.visibleRange().end > store.latest() - store.origin());
    view.fit();
    QVERIFY(view.visibleRange().begin < trace::Duration(0s));
    view.fit();
    QVERIFY(view.visibleRange().begin > trace::Duration(17s)); // nothing went on until 60 s

    const auto one = TraceBuilder().asyncRequest(1, 0s).asyncRequest(2, 4s).store();
    ui::TimelineView single(one);
    single.refresh(one.latest());
    single.fit();
    QVERIFY(single.visibleRange().begin < trace::Duration(0s));
}

void TestTimelineNavigation::whatWasTriedBeforeFadesALittle()
{
    const auto store = twoExperiments();
    ui::Tracks opened;
    opened.update(store, store.latest());
    QCOMPARE(opened.experiments().all().size(), std::size_t(2));
    QCOMPARE(opened.experiments().newest(), TraceBuilder::at(60s));

    support::BuiltScene built(store, {0s, 70s});
    QVERIFY(built.scene.faded.isEmpty()); // not in pictures
    built.options.fadesOlder = true;
    const auto scene = ui::buildScene(store, built.tracks, built.options, built.meter);
    const int newest =
        scene.plotArea.left() + scene.grid.column(TraceBuilder::at(60s).time_since_epoch().count());
    QVERIFY(!scene.faded.isEmpty() && scene.faded.right() < newest && scene.faded.right() > newest - 20);
}

void TestTimelineNavigation::aClickSelectsARequest()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    QSignalSpy selections(&shown.view, &ui::TimelineView::requestSelected);
    QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.rect(2, 0).center());
    QCOMPARE(shown.view.selected(), RequestId(2));
    QCOMPARE(selections.size(), 1);
    QCOMPARE(selections.first().first().value<RequestId>(), RequestId(2));
}

void TestTimelineNavigation::aClickBesideEverythingSelectsNothing()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    shown.view.select(RequestId(2));
    QTest::mouseClick(&shown.view, Qt::LeftButton, {}, {990, 560});
    QCOMPARE(shown.view.selected(), RequestId::None);
}

void TestTimelineNavigation::selectingFromOutsideEmitsNothing()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    QSignalSpy selections(&shown.view, &ui::TimelineView::requestSelected);
    shown.view.select(RequestId(3));
    QCOMPARE(shown.view.selected(), RequestId(3));
    QVERIFY(selections.isEmpty());
}

void TestTimelineNavigation::keysWalkThroughTheRequests()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    QTest::keyClick(&shown.view, Qt::Key_Tab);
    QCOMPARE(shown.view.selected(), RequestId(1));
    QTest::keyClick(&shown.view, Qt::Key_Tab);
    QCOMPARE(shown.view.selected(), RequestId(2));
    QTest::keyClick(&shown.view, Qt::Key_Backtab);
    QCOMPARE(shown.view.selected(), RequestId(1));
    QTest::keyClick(&shown.view, Qt::Key_Backtab);
    QCOMPARE(shown.view.selected(), RequestId(1));
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QCOMPARE(shown.view.selected(), RequestId::None);
}

void TestTimelineNavigation::tabWalksThroughTheRequestsAndOut()
{
    const auto store = articleStore();
    FocusedTimeline shown(store);
    for (const unsigned id : {1U, 2U, 3U, 4U}) {
        QTest::keyClick(&shown.view(), Qt::Key_Tab);
        QCOMPARE(shown.view().selected(), RequestId(id));
        QVERIFY(shown.view().hasFocus());
    }
    QTest::keyClick(&shown.view(), Qt::Key_Backtab);
    QCOMPARE(shown.view().selected(), RequestId(3));
    QTest::keyClick(&shown.view(), Qt::Key_Tab);
    QTest::keyClick(&shown.view(), Qt::Key_Tab);
    QCOMPARE(shown.view().selected(), RequestId(4));
    QVERIFY(shown.next.hasFocus());
}

void TestTimelineNavigation::controlAndTabLeaveAtOnce()
{
    const auto store = articleStore();
    FocusedTimeline shown(store);
    QTest::keyClick(&shown.view(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(shown.view().selected(), RequestId::None);
    QVERIFY(shown.next.hasFocus());
}

void TestTimelineNavigation::revealingMovesNoFurtherThanNeeded()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    const auto before = shown.view.visibleRange();
    shown.view.reveal(RequestId(4));
    QCOMPARE(shown.view.visibleRange(), before);
    shown.view.select(RequestId(1));
    QTest::keyClick(&shown.view, Qt::Key_F);
    QVERIFY(shown.rect(4, 1).isNull());
    const auto length = shown.view.visibleRange().length();
    shown.view.reveal(RequestId(4));
    QVERIFY(!shown.rect(4, 1).isNull());
    QCOMPARE(shown.view.visibleRange().length(), length);
}

void TestTimelineNavigation::aDoubleClickZoomsToTheRequest()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    const auto before = shown.rect(4, 1);
    QTest::mouseDClick(&shown.view, Qt::LeftButton, {}, before.center());
    QVERIFY(shown.rect(4, 1).width() > 2 * before.width());
}

void TestTimelineNavigation::tooManyLanesCanBeScrolled()
{
    TraceBuilder builder;
    for (unsigned i = 1; i <= 200; ++i)
        builder.asyncRequest(i, std::chrono::milliseconds(i));
    const auto store = builder.store();
    ShownTimeline shown(store);
    QVERIFY(!shown.view.segmentRect(RequestId(200), 2));
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(&shown.view, Qt::Key_Down);
    QVERIFY(!shown.view.segmentRect(RequestId(1), 2));
}

WIDGET_TEST(TestTimelineNavigation)
#include "test_timeline_navigation.moc"
