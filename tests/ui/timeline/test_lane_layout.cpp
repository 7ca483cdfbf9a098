#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/timeline/model/tracks.h"

#include <QTest>

#include <random>

using support::TraceBuilder;
using namespace std::chrono_literals;

class TestLaneLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstOnesGetALaneOfTheirOwn();
    void afterThatTheFirstFreeLaneIsUsedAgain();
    void aLaneIsNotSharedWhileItsSpanLasts();
    void ofManyLanesTheFirstFreeOneIsUsed();
    void aRequestNeverChangesItsLaneWhileTheTraceGrows();
    void aGrownTraceLooksLikeTheSameTraceOpenedAtOnce();
    void anUnreadRequestWaitsUntilAWorkerReadsIt();
    void theWaitingTrackGoesOnceNobodyWaits();
    void whoWasNeverReadStaysOnTheWaitingTrack();
    void rowsKeepTheOrderOfSending();
    void aQuickReadDoesNotBringUpTheWaitingTrack();
    void aClearedStoreStartsOver();
    void callsOneAfterTheOtherShareALane();
    void lanesOnOneTrackNeverOverlap();
    void whatHasEndedIsInTheIndexOfItsLane();
    void aRequestReadAfterItsClientGaveUpMovesToItsWorker();
    void aLaneIsGivenBackOnlyOnce();
    void probesGetNoLanes();
    void aStoreThatForgetsIsFollowed();
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

void TestLaneLayout::theFirstOnesGetALaneOfTheirOwn()
{
    ui::LaneLayout layout;
    for (std::size_t i = 0; i < ui::LaneLayout::kOwnLanes; ++i) {
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

void TestLaneLayout::ofManyLanesTheFirstFreeOneIsUsed()
{
    ui::LaneLayout layout(0);
    std::vector<trace::Time> freeFrom; // by lane, the same told plainly
    std::mt19937 random(7);
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    for (int i = 0; i < 5000; ++i) {
        const auto begin = TraceBuilder::at(std::chrono::milliseconds(10 * i - upTo(100)));
        const auto isFree = [&](trace::Time time) { return time <= begin; };
        const auto lane = static_cast<std::size_t>(std::ranges::find_if(freeFrom, isFree) - freeFrom.begin());
        QCOMPARE(layout.append(begin), lane);
        freeFrom.resize(std::max(freeFrom.size(), lane + 1));
        freeFrom[lane] = trace::Time::max();
        if (upTo(100) == 0) continue; // it goes on
        freeFrom[lane] = begin + std::chrono::milliseconds(upTo(1000));
        layout.end(lane, freeFrom[lane]);
    }
    QVERIFY(freeFrom.size() > 100);
}

void TestLaneLayout::aRequestNeverChangesItsLaneWhileTheTraceGrows()
{
    const auto events = inOrderOfTime(fortyRequests().events());
    trace::Store store(TraceBuilder::paths());
    ui::Tracks tracks;
    std::vector<ui::LaneItems> before;
    for (const auto& event : events) {
        store.fold({&event, 1});
        tracks.update(store, event.time);
        if (tracks.workers().empty()) continue;
        const auto& lanes = tracks.workers().front().track.lanes;
        for (std::size_t i = 0; i < before.size(); ++i)
            QVERIFY(std::ranges::equal(before[i], std::span(lanes[i]).first(before[i].size())));
        before = lanes;
    }
    QVERIFY(before.size() >= ui::LaneLayout::kOwnLanes);
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
    const auto areSame = [](const std::vector<ui::LaneItems>& a, const std::vector<ui::LaneItems>& b) {
        return std::ranges::equal(
            a, b, [](const ui::LaneItems& x, const ui::LaneItems& y) { return std::ranges::equal(x, y); });
    };
    QVERIFY(areSame(grown.workers().front().track.lanes, opened.workers().front().track.lanes));
    QVERIFY(areSame(grown.client().lanes, opened.client().lanes));
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

void TestLaneLayout::theWaitingTrackGoesOnceNobodyWaits()
{
    trace::Store store = TraceBuilder().sent(1, 0s).store();
    ui::Tracks tracks;
    tracks.update(store, TraceBuilder::at(1s));
    store.fold(TraceBuilder().read(1, 2s).started(1, 2s).finished(1, 3s).received(1, 3s).events());
    tracks.update(store, TraceBuilder::at(9s));
    QVERIFY(!tracks.isWaitingShown());
    store.fold(TraceBuilder().sent(2, 10s).events());
    tracks.update(store, TraceBuilder::at(10s));
    QVERIFY(!tracks.isWaitingShown());
    tracks.update(store, TraceBuilder::at(11s)); // nothing happened but that time went on
    QVERIFY(tracks.isWaitingShown());
}

void TestLaneLayout::whoWasNeverReadStaysOnTheWaitingTrack()
{
    const auto store = TraceBuilder().sent(1, 0s).gaveUp(1, 2s).asyncRequest(2, 3s).store();
    ui::Tracks tracks;
    for (const auto now : {5s, 500s}) {
        tracks.update(store, TraceBuilder::at(now));
        QVERIFY(tracks.isWaitingShown());
    }
}

/// Whoever is read first has the first lane, but who was sent first has the first row.
void TestLaneLayout::rowsKeepTheOrderOfSending()
{
    TraceBuilder builder;
    builder.sent(1, 0ms).sent(2, 10ms).sent(3, 20ms).read(2, 30ms).read(3, 40ms).read(1, 50ms);
    const auto store = builder.store();
    ui::Tracks tracks;
    tracks.update(store, TraceBuilder::at(1s));
    const auto& track = tracks.workers().front().track;
    QCOMPARE(track.lanes.size(), std::size_t(3));
    for (std::size_t lane = 0; lane < track.lanes.size(); ++lane)
        QCOMPARE(track.rows[lane], track.lanes[lane].front()); // the store's first row is that of #1
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

void TestLaneLayout::whatHasEndedIsInTheIndexOfItsLane()
{
    const auto events = inOrderOfTime(fortyRequests().sent(41, 4100ms).events());
    trace::Store store(TraceBuilder::paths());
    ui::Tracks tracks;
    for (const auto& event : events) {
        store.fold({&event, 1});
        tracks.update(store, event.time);
    }
    const auto& track = tracks.workers().front().track;
    for (std::size_t i = 0; i < track.lanes.size(); ++i)
        QCOMPARE(track.indexes[i].settled, track.lanes[i].size());
    QCOMPARE(tracks.open().size(), std::size_t(1));
}

void TestLaneLayout::aRequestReadAfterItsClientGaveUpMovesToItsWorker()
{
    trace::Store store = TraceBuilder().sent(1, 0s).store();
    store.fold(TraceBuilder().gaveUp(1, 1s).events());
    ui::Tracks tracks;
    tracks.update(store, TraceBuilder::at(2s));
    QCOMPARE(tracks.waiting().lanes.front().size(), std::size_t(1));
    store.fold(TraceBuilder().read(1, 3s).started(1, 3s).events());
    tracks.update(store, TraceBuilder::at(4s));
    QVERIFY(tracks.waiting().lanes.front().empty());
    QCOMPARE(tracks.workers().front().track.lanes.front().size(), std::size_t(1));
}

void TestLaneLayout::aLaneIsGivenBackOnlyOnce()
{
    // The first client has its answer while its request is still open, and the second one gets the lane.
    TraceBuilder builder;
    for (unsigned i = 1; i <= 12; ++i)
        builder.sent(i, std::chrono::milliseconds(i)).gaveUp(i, 100ms);
    trace::Store store = builder.store();
    ui::Tracks tracks;
    tracks.update(store, TraceBuilder::at(200ms));
    store.fold(TraceBuilder().sent(13, 300ms).events());
    tracks.update(store, TraceBuilder::at(300ms));
    store.fold(TraceBuilder().sent(14, 400ms).events());
    tracks.update(store, TraceBuilder::at(400ms));
    std::size_t longest = 0;
    for (const auto& lane : tracks.client().lanes)
        longest = std::max(longest, lane.size());
    QCOMPARE(longest, std::size_t(2));
}

void TestLaneLayout::probesGetNoLanes()
{
    TraceBuilder builder;
    builder.event({.time = TraceBuilder::at(0s),
                   .request = trace::RequestId(1),
                   .value = 1,
                   .kind = trace::EventKind::RequestSent});
    builder.read(1, 1ms, 1, 0).started(1, 1ms).finished(1, 2ms).received(1, 2ms);
    const auto store = builder.store();
    ui::Tracks tracks;
    tracks.update(store, store.latest());
    QCOMPARE(tracks.health().probes().size(), std::size_t(1));
    QVERIFY(tracks.client().lanes.empty());
    QVERIFY(tracks.waiting().lanes.empty());
}

void TestLaneLayout::aStoreThatForgetsIsFollowed()
{
    trace::Store store(TraceBuilder::paths());
    store.setMemory(6000);
    ui::Tracks tracks;
    for (const auto& event : inOrderOfTime(fortyRequests().events())) {
        store.fold({&event, 1});
        tracks.update(store, event.time);
    }
    QVERIFY(trace::isSet(store.forgottenBefore()));
    std::size_t rows = 0;
    for (const auto& lane : tracks.workers().front().track.lanes) {
        for (const auto row : lane) {
            const bool isUnderWay = !store.requestAt(row).isWorkedOff();
            QVERIFY(row >= store.firstRow() || isUnderWay);
            rows += row >= store.firstRow() ? 1 : 0;
        }
    }
    QCOMPARE(rows, store.requests().size());
}

PLAIN_TEST(TestLaneLayout)
#include "test_lane_layout.moc"
