#include "tests/support/trace_builder.h"
#include "ui/timeline/queue_steps.h"
#include "ui/timeline/span_merger.h"
#include "ui/timeline/track_heights.h"
#include "ui/timeline/tracks.h"

#include <QTest>

using support::TraceBuilder;
using trace::State;
using ui::PixelSpan;
using namespace std::chrono_literals;

class TestLaneLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstTwelveGetALaneOfTheirOwn();
    void afterThatTheFirstFreeLaneIsUsedAgain();
    void aLaneIsNotSharedWhileItsSpanLasts();
    void aRequestNeverChangesItsLaneWhileTheTraceGrows();
    void aGrownTraceLooksLikeTheSameTraceOpenedAtOnce();
    void anUnreadRequestWaitsUntilAWorkerReadsIt();
    void theWaitingTrackStaysOnceItWasNeeded();
    void aQuickReadDoesNotBringUpTheWaitingTrack();
    void aClearedStoreStartsOver();
    void callsOneAfterTheOtherShareALane();
    void lanesOnOneTrackNeverOverlap();
    void theWorstStateWinsAPixel();
    void aWorseNeighbourTakesOnlyTheSharedPixel();
    void whatCoversLeavesTheRestVisible();
    void lanesGetThinnerUntilTheTracksFit();
    void tooManyLanesMakeTheContentHigherThanTheView();
    void waitsShorterThanAPixelCountByHowManyThereAreAtATime();
};

namespace {

TraceBuilder fortyRequests()
{
    TraceBuilder builder;
    for (unsigned i = 1; i <= 40; ++i)
        builder.asyncRequest(i, std::chrono::milliseconds(100 * i), 300ms);
    return builder;
}

std::vector<trace::Event> inOrderOfTime(std::vector<trace::Event> events)
{
    std::ranges::stable_sort(events, {}, &trace::Event::time);
    return events;
}

} // namespace

void TestLaneLayout::theFirstTwelveGetALaneOfTheirOwn()
{
    ui::LaneLayout layout;
    for (std::size_t i = 0; i < 12; ++i) {
        const auto lane = layout.append(TraceBuilder::at(std::chrono::seconds(i)));
        QCOMPARE(lane, i);
        layout.end(lane, TraceBuilder::at(std::chrono::seconds(i)));
    }
}

void TestLaneLayout::afterThatTheFirstFreeLaneIsUsedAgain()
{
    ui::LaneLayout layout(3);
    for (int i = 0; i < 3; ++i)
        layout.append(TraceBuilder::at(0s));
    layout.end(1, TraceBuilder::at(5s));
    layout.end(2, TraceBuilder::at(4s));
    QCOMPARE(layout.append(TraceBuilder::at(4s)), std::size_t(2));
    QCOMPARE(layout.append(TraceBuilder::at(6s)), std::size_t(1));
}

void TestLaneLayout::aLaneIsNotSharedWhileItsSpanLasts()
{
    ui::LaneLayout layout(0);
    QCOMPARE(layout.append(TraceBuilder::at(0s)), std::size_t(0));
    QCOMPARE(layout.append(TraceBuilder::at(1s)), std::size_t(1));
    layout.end(0, TraceBuilder::at(3s));
    QCOMPARE(layout.append(TraceBuilder::at(2s)), std::size_t(2));
}

void TestLaneLayout::aRequestNeverChangesItsLaneWhileTheTraceGrows()
{
    const auto events = inOrderOfTime(fortyRequests().events());
    trace::Store store(TraceBuilder::paths());
    ui::Tracks tracks;
    std::vector<ui::Lane> before;
    for (const auto& event : events) {
        store.fold({&event, 1});
        tracks.update(store, event.time);
        if (tracks.workers().empty()) continue;
        const auto& lanes = tracks.workers().front().track.lanes;
        for (std::size_t i = 0; i < before.size(); ++i)
            QVERIFY(std::ranges::equal(before[i], std::span(lanes[i]).first(before[i].size())));
        before = lanes;
    }
    QVERIFY(before.size() >= 12);
}

void TestLaneLayout::aGrownTraceLooksLikeTheSameTraceOpenedAtOnce()
{
    const auto events = inOrderOfTime(fortyRequests().events());
    trace::Store store(TraceBuilder::paths());
    ui::Tracks grown;
    for (const auto& event : events) {
        store.fold({&event, 1});
        grown.update(store, event.time);
    }
    ui::Tracks opened;
    opened.update(store, store.latest());
    QCOMPARE(grown.workers().front().track.lanes, opened.workers().front().track.lanes);
    QCOMPARE(grown.client().lanes, opened.client().lanes);
    QCOMPARE(grown.upstream().lanes.size(), opened.upstream().lanes.size());
}

void TestLaneLayout::anUnreadRequestWaitsUntilAWorkerReadsIt()
{
    TraceBuilder builder;
    builder.sent(1, 0s);
    trace::Store store = builder.store();
    ui::Tracks tracks;
    tracks.update(store, TraceBuilder::at(1s));
    QVERIFY(tracks.isWaitingShown());
    QCOMPARE(tracks.waiting().lanes.front().size(), std::size_t(1));
    QVERIFY(tracks.workers().empty());

    const auto read = TraceBuilder().read(1, 2s).events();
    store.fold(read);
    tracks.update(store, TraceBuilder::at(2s));
    QVERIFY(tracks.waiting().lanes.front().empty());
    QCOMPARE(tracks.workers().front().track.lanes.front().size(), std::size_t(1));
}

void TestLaneLayout::theWaitingTrackStaysOnceItWasNeeded()
{
    trace::Store store = TraceBuilder().sent(1, 0s).store();
    ui::Tracks tracks;
    tracks.update(store, TraceBuilder::at(1s));
    store.fold(TraceBuilder().read(1, 2s).started(1, 2s).finished(1, 3s).received(1, 3s).events());
    tracks.update(store, TraceBuilder::at(9s));
    QVERIFY(tracks.isWaitingShown());
}

void TestLaneLayout::aQuickReadDoesNotBringUpTheWaitingTrack()
{
    trace::Store store = TraceBuilder().sent(1, 0s).store();
    ui::Tracks tracks;
    tracks.update(store, TraceBuilder::at(5ms));
    QVERIFY(!tracks.isWaitingShown());
}

void TestLaneLayout::aClearedStoreStartsOver()
{
    auto store = fortyRequests().store();
    ui::Tracks tracks;
    tracks.update(store, store.latest());
    store.clear();
    tracks.update(store, TraceBuilder::at(60s));
    QVERIFY(tracks.workers().empty());
    QVERIFY(tracks.client().lanes.empty());

    store.fold(TraceBuilder().asyncRequest(41, 60s).events());
    tracks.update(store, TraceBuilder::at(70s));
    QCOMPARE(tracks.client().lanes.size(), std::size_t(1));
}

void TestLaneLayout::callsOneAfterTheOtherShareALane()
{
    const auto store = TraceBuilder().asyncRequest(1, 0s).asyncRequest(2, 300ms).store();
    ui::Tracks tracks;
    tracks.update(store, store.latest());
    QCOMPARE(tracks.upstream().lanes.size(), std::size_t(2));
    QCOMPARE(tracks.upstream().lanes.front().size(), std::size_t(2));
}

void TestLaneLayout::lanesOnOneTrackNeverOverlap()
{
    const auto store = fortyRequests().store();
    ui::Tracks tracks;
    tracks.update(store, store.latest());
    for (const auto& lane : tracks.workers().front().track.lanes)
        for (std::size_t i = 1; i < lane.size(); ++i)
            QVERIFY(store.requests()[lane[i - 1]].end() <= store.requests()[lane[i]].begin());
}

void TestLaneLayout::theWorstStateWinsAPixel()
{
    ui::SpanMerger merger;
    for (const auto state : {State::Waiting, State::Running, State::Blocking, State::Queued, State::Ready})
        merger.add({10, 10, state});
    QCOMPARE(merger.spans(), (std::vector<PixelSpan>{{10, 11, State::Blocking}}));
}

void TestLaneLayout::aWorseNeighbourTakesOnlyTheSharedPixel()
{
    ui::SpanMerger merger;
    merger.add({0, 10, State::Waiting});
    merger.add({9, 9, State::Blocking});
    merger.add({9, 20, State::Waiting});
    const std::vector<PixelSpan> expected{
        {0, 9, State::Waiting}, {9, 10, State::Blocking}, {10, 20, State::Waiting}};
    QCOMPARE(merger.spans(), expected);
}

void TestLaneLayout::whatCoversLeavesTheRestVisible()
{
    const std::vector<PixelSpan> below{{0, 10, State::Running}, {20, 30, State::Running}};
    const std::vector<PixelSpan> above{{2, 4, State::Blocking}, {8, 22, State::Blocking}};
    const std::vector<PixelSpan> expected{{0, 2, State::Running},
                                          {2, 4, State::Blocking},
                                          {4, 8, State::Running},
                                          {8, 22, State::Blocking},
                                          {22, 30, State::Running}};
    QCOMPARE(ui::overlaid(below, above), expected);
}

void TestLaneLayout::lanesGetThinnerUntilTheTracksFit()
{
    const ui::LaneCounts counts{.waiting = 2, .workers = {10, 10}, .upstream = 6, .client = 12};
    const auto natural = ui::layOutTracks(counts);
    QVERIFY(natural.contentHeight > 900);
    const auto fitted = ui::layOutTracks(counts, 900);
    QVERIFY(fitted.contentHeight <= 900);
    QVERIFY(fitted.workers[0].rows.pitch < natural.workers[0].rows.pitch);
    QCOMPARE(ui::layOutTracks(counts, 5000).contentHeight, natural.contentHeight);
}

void TestLaneLayout::tooManyLanesMakeTheContentHigherThanTheView()
{
    const auto heights =
        ui::layOutTracks({.waiting = {}, .workers = {200}, .upstream = 9, .client = 50}, 500);
    QVERIFY(heights.contentHeight > 500);
    QVERIFY(heights.workers[0].rows.pitch >= 6);
    QVERIFY(heights.workers[0].rows.barHeight >= 3);
}

void TestLaneLayout::waitsShorterThanAPixelCountByHowManyThereAreAtATime()
{
    ui::ColumnLoad load(4);
    load.add(0.4, 0.5);
    for (int i = 0; i < 10; ++i)
        load.add(1 + i * 0.1, 1 + (i + 1) * 0.1);
    load.add(2.0, 4.0);
    load.add(-5.0, 99.0);
    QCOMPARE(load.counts(), (std::vector<int>{1, 2, 2, 2}));
}

QTEST_APPLESS_MAIN(TestLaneLayout)
#include "test_lane_layout.moc"
