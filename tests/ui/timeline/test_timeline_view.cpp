#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "tests/ui/shown_timeline.h"
#include "tests/ui/state_colour.h"
#include "ui/style/appearance.h"
#include "ui/timeline/geometry/request_bars.h"
#include "ui/timeline/layout/tool_tip.h"
#include "ui/timeline/model/tracks.h"

#include <QPalette>
#include <QTest>

#include <cmath>

using support::articleStore;
using support::ShownTimeline;
using support::TraceBuilder;
using trace::RequestId;
using trace::State;
using namespace std::chrono_literals;

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void segmentsArePaintedInTheirStatesColours_data();
    void segmentsArePaintedInTheirStatesColours();
    void aMillisecondOfBlockingInAnHourIsStillSeen();
    void aBarInFlightGrowsUntilNow();
    void aSegmentOutOfSightHasNoRect();
    void anUnreadRequestIsDrawnBeforeAWorkerTakesIt();
    void theSelectionIsOutlined();
    void theSameIsSeenOfWhatMovesAndOfWhatStands();
    void anEmptyViewPaintsAndAnswers();
    void aClearedRunBeginsAtItsOwnZero();
    void thePictureIsAsLargeAsItsScaleSays();
    void callsRightAfterOneAnotherHoldTheLoopTogether();
    void labelsSayTheStateAndTheStep();
    void abandonedRequestsSaySo();
    void theToolTipTellsTheSegmentsTimes();
};

namespace {

/// Of the pixels near the upper edge, where no label is; seams and marks may take a few.
double partOfState(const QImage& image, const QRect& rect, const ui::StateStyle& style)
{
    int matching = 0;
    for (int x = rect.left(); x <= rect.right(); ++x)
        matching += support::isOfState(image.pixelColor(x, rect.top() + 2), style);
    return static_cast<double>(matching) / rect.width();
}

} // namespace

void TestTimelineView::segmentsArePaintedInTheirStatesColours_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addRow("light") << false;
    QTest::addRow("dark") << true;
}

void TestTimelineView::segmentsArePaintedInTheirStatesColours()
{
    QFETCH(bool, isDark);
    const auto theme = isDark ? ui::Theme::dark() : ui::Theme::light();
    const auto store = articleStore();
    ShownTimeline shown(store);
    shown.view.setPalette(ui::paletteOf(theme));
    const auto image = shown.view.grab().toImage();
    std::vector<trace::Segment> segments;
    int checked = 0;
    for (const auto& request : store.requests()) {
        segments.clear();
        trace::appendSegments(request, store.latest(), segments);
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const auto rect = shown.view.segmentRect(request.id, i);
            if (!rect || rect->width() < 20) continue;
            QVERIFY(partOfState(image, *rect, theme.style(segments[i].state)) > 0.9);
            ++checked;
        }
    }
    QVERIFY2(checked >= 8, qPrintable(QString::number(checked)));
}

void TestTimelineView::aMillisecondOfBlockingInAnHourIsStillSeen()
{
    TraceBuilder builder;
    builder.sent(1, 0s).read(1, 1ms).started(1, 1ms);
    builder.step(1, trace::StepKind::AsyncCall, 1, 1ms, 30min);
    builder.step(1, trace::StepKind::BlockingCall, 1, 30min, 30min + 1ms);
    builder.step(1, trace::StepKind::AsyncCall, 2, 30min + 1ms, 60min);
    builder.finished(1, 60min).received(1, 60min);
    const auto store = builder.store();
    ShownTimeline shown(store, 60min);
    std::vector<trace::Segment> segments;
    trace::appendSegments(store.requests().front(), store.latest(), segments);
    const auto blocking = std::ranges::find(segments, State::Blocking, &trace::Segment::state);
    const auto rect =
        shown.view.segmentRect(RequestId(1), static_cast<std::size_t>(blocking - segments.begin()));
    QVERIFY(rect.has_value());
    const auto image = shown.view.grab().toImage();
    QCOMPARE(image.pixelColor(rect->left(), rect->top() + 2), ui::Theme::light().style(State::Blocking).fill);
}

void TestTimelineView::aBarInFlightGrowsUntilNow()
{
    TraceBuilder builder;
    builder.sent(1, 0s).read(1, 0s).started(1, 0s);
    builder.stepEvent(1, trace::StepKind::BlockingCall, 1, 0s, trace::EventKind::StepBegun, 0);
    const auto store = builder.store();
    ui::TimelineView view(store);
    view.resize(1000, 400);
    view.refresh(TraceBuilder::at(2s));
    const int before = view.segmentRect(RequestId(1), 0)->width();
    view.refresh(TraceBuilder::at(4s));
    const int after = view.segmentRect(RequestId(1), 0)->width();
    QVERIFY(std::abs(after - 2 * before) <= 2);
}

void TestTimelineView::aSegmentOutOfSightHasNoRect()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    QVERIFY(!shown.view.segmentRect(RequestId(99), 0));
    QVERIFY(!shown.view.segmentRect(RequestId::None, 0));
    shown.view.select(RequestId(4));
    QTest::keyClick(&shown.view, Qt::Key_F);
    QVERIFY(!shown.view.segmentRect(RequestId(1), 1));
}

void TestTimelineView::anUnreadRequestIsDrawnBeforeAWorkerTakesIt()
{
    TraceBuilder builder;
    builder.blockingRequest(1, 0ms, 1ms).sent(2, 300ms);
    const auto store = builder.store();
    ui::TimelineView view(store);
    view.resize(1000, 500);
    view.refresh(TraceBuilder::at(2s));
    const auto waiting = view.segmentRect(RequestId(2), 0);
    const auto taken = view.segmentRect(RequestId(1), 1);
    QVERIFY(waiting && taken);
    QVERIFY(waiting->bottom() < taken->top());
}

void TestTimelineView::theSelectionIsOutlined()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    const auto rect = shown.rect(2, 0);
    const QPoint above(rect.center().x(), rect.top() - 2);
    const auto before = shown.view.grab().toImage().pixelColor(above);
    shown.view.select(RequestId(2));
    const auto after = shown.view.grab().toImage().pixelColor(above);
    QVERIFY(before != after);
    QCOMPARE(after, ui::Theme::light().accent);
}

/// A moving timeline is painted straight to the screen, a standing one from a picture of itself.
void TestTimelineView::theSameIsSeenOfWhatMovesAndOfWhatStands()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    const auto moving = shown.view.grab().toImage();
    const auto standing = shown.view.grab().toImage();
    QVERIFY(!moving.isNull());
    QCOMPARE(standing, moving);
}

void TestTimelineView::anEmptyViewPaintsAndAnswers()
{
    const trace::Store store(TraceBuilder::paths());
    ui::TimelineView view(store);
    view.resize(600, 300);
    view.show();
    view.refresh(TraceBuilder::at(0s));
    view.fitAll();
    view.zoomIn();
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::mouseClick(&view, Qt::LeftButton, {}, {300, 150});
    QVERIFY(!view.grab().isNull());
    QCOMPARE(view.selected(), RequestId::None);
}

void TestTimelineView::aClearedRunBeginsAtItsOwnZero()
{
    auto store = articleStore();
    ui::TimelineView view(store);
    view.resize(1000, 500);
    view.refresh(TraceBuilder::at(14s));
    store.clear();
    view.refresh(TraceBuilder::at(20s));
    store.fold(TraceBuilder().asyncRequest(5, 60s).events());
    view.refresh(TraceBuilder::at(64s));
    const auto rect = view.segmentRect(RequestId(5), 2);
    QVERIFY(rect.has_value());
    QVERIFY(rect->left() < 400);
}

void TestTimelineView::thePictureIsAsLargeAsItsScaleSays()
{
    const auto store = articleStore();
    ShownTimeline shown(store);
    QCOMPARE(shown.view.picture(2).size(), QSize(2000, 1200));
    QCOMPARE(shown.view.picture(1).size(), QSize(1000, 600));
}

void TestTimelineView::callsRightAfterOneAnotherHoldTheLoopTogether()
{
    const auto at = [](trace::Duration time) { return TraceBuilder::at(time); };
    const auto computing = trace::Nuance::Computing;
    std::deque<ui::LoopHold> holds;
    for (const ui::LoopHold& hold :
         {ui::LoopHold{at(0s), at(2s)}, {at(2001ms), at(4s)}, {at(4s), at(5s), computing}, {at(9s), at(10s)}})
        ui::joinHold(holds, hold);
    QCOMPARE(holds,
             (std::deque<ui::LoopHold>{{at(0s), at(4s)}, {at(4s), at(5s), computing}, {at(9s), at(10s)}}));
}

void TestTimelineView::labelsSayTheStateAndTheStep()
{
    const auto store = articleStore();
    const auto labels = [&](unsigned id, State state) {
        const auto& request = *store.find(RequestId(id));
        std::vector<trace::Segment> segments;
        trace::appendSegments(request, store.latest(), segments);
        return ui::segmentLabels(request, *std::ranges::find(segments, state, &trace::Segment::state))
            .first();
    };
    QCOMPARE(labels(2, State::Queued), QStringLiteral("queued 3.7 s"));
    QCOMPARE(labels(2, State::Blocking), QStringLiteral("call 1"));
    QCOMPARE(labels(4, State::Waiting), QStringLiteral("waiting: call 1"));
    QCOMPARE(ui::requestName(store, *store.find(RequestId(3))), QStringLiteral("#3 health"));
    QCOMPARE(ui::requestName(store, *store.find(RequestId(2))), QStringLiteral("#2"));
    QCOMPARE(ui::resultText(*store.find(RequestId(2))), QStringLiteral("7.7 s"));
}

void TestTimelineView::abandonedRequestsSaySo()
{
    TraceBuilder builder;
    builder.sent(1, 0s).read(1, 0s).started(1, 0s).finished(1, 4s);
    builder.gaveUp(1, 1s);
    QCOMPARE(ui::resultText(*builder.store().find(RequestId(1))), QStringLiteral("abandoned · 1.0 s"));
}

void TestTimelineView::theToolTipTellsTheSegmentsTimes()
{
    const auto store = articleStore();
    const auto text = ui::toolTipText(store, *store.find(RequestId(2)), 0, store.latest());
    for (const auto& part :
         {"#2", "/async-blocking", "worker 1", "queued", "0.300 s to 4.002 s", "3.702 s", "total"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
}

WIDGET_TEST(TestTimelineView)
#include "test_timeline_view.moc"
