#include "tests/support/test_program.h"
#include "ui/timeline/scene/track_heights.h"

#include <QTest>

using ui::HeadSize;
using ui::LaneCounts;
using ui::LaneMode;
using ui::TrackView;

class TestTrackHeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lanesGetThinnerUntilTheTracksFit();
    void rowsGrowOnALargeScreen();
    void manyLanesFoldIntoADensity();
    void fewLanesStayLanesHoweverLittleRoomThereIs();
    void headsGetSmallerWithTheNumberOfWorkers();
    void eightBusyWorkersKeepTheirDensitiesInASmallWindow();
    void foldedLanesUseTheRoomThereIs();
    void sixteenWorkersKeepTheirDensitiesInASmallWindow();
    void whoWaitsForAWorkerTakesLittleOfASmallWindow();
    void sixtyFourWorkersFitOnAScreen();
    void whatDoesNotFitIsHigherThanTheView();
    void aCollapsedTrackIsNoMoreThanItsHead();
    void aHiddenTrackTakesNoRoom();
    void tracksNeverOverlap_data();
    void tracksNeverOverlap();
};

namespace {

LaneCounts workers(std::size_t count, std::size_t lanes)
{
    return {.waiting = {},
            .workers = std::vector<ui::TrackCount>(count, lanes),
            .upstream = lanes,
            .client = lanes};
}

} // namespace

void TestTrackHeights::lanesGetThinnerUntilTheTracksFit()
{
    const LaneCounts counts{.waiting = 2, .workers = {10, 10}, .upstream = 6, .client = 12};
    const auto natural = ui::layOutTracks(counts);
    QVERIFY(natural.contentHeight > 900);
    const auto fitted = ui::layOutTracks(counts, 900);
    QVERIFY(fitted.contentHeight <= 900);
    QVERIFY(fitted.workers[0].rows.pitch < natural.workers[0].rows.pitch);
    QCOMPARE(fitted.workers[0].mode, LaneMode::Lanes);
}

void TestTrackHeights::rowsGrowOnALargeScreen()
{
    const auto counts = workers(1, 3);
    const auto natural = ui::layOutTracks(counts);
    const auto usual = ui::layOutTracks(counts, 600);
    const auto large = ui::layOutTracks(counts, 1100);
    QCOMPARE(usual.workers[0].rows.barHeight, natural.workers[0].rows.barHeight);
    QVERIFY(large.workers[0].rows.barHeight >= usual.workers[0].rows.barHeight * 3 / 2);
    QVERIFY(large.client.rows.barHeight > usual.client.rows.barHeight);
    QVERIFY(large.upstream.rows.barHeight > usual.upstream.rows.barHeight);
    QVERIFY(large.contentHeight <= 1100);
    QCOMPARE(ui::layOutTracks(counts, 9000).contentHeight, ui::layOutTracks(counts, 5000).contentHeight);
}

void TestTrackHeights::manyLanesFoldIntoADensity()
{
    const auto heights = ui::layOutTracks(workers(1, 10'000), 700);
    QCOMPARE(heights.workers[0].mode, LaneMode::Density);
    QCOMPARE(heights.upstream.mode, LaneMode::Density);
    QVERIFY(heights.contentHeight <= 700);
    QVERIFY(ui::layOutTracks(workers(1, 10'000)).contentHeight < 2000);
}

void TestTrackHeights::fewLanesStayLanesHoweverLittleRoomThereIs()
{
    const auto heights = ui::layOutTracks(workers(3, 4), 250);
    QCOMPARE(heights.client.mode, LaneMode::Lanes);
}

void TestTrackHeights::headsGetSmallerWithTheNumberOfWorkers()
{
    auto head = HeadSize::Full;
    for (const std::size_t count : {1, 4, 8, 16, 64}) {
        const auto heights = ui::layOutTracks(workers(count, 12), 800);
        QVERIFY(heights.head >= head);
        head = heights.head;
    }
    QCOMPARE(head, HeadSize::Tiny);
}

void TestTrackHeights::eightBusyWorkersKeepTheirDensitiesInASmallWindow()
{
    const auto heights = ui::layOutTracks(workers(8, 60), 395);
    QVERIFY(heights.contentHeight <= 395);
    for (const auto& worker : heights.workers)
        QCOMPARE(worker.mode, LaneMode::Density);
}

/// In whole pixels for each worker.
void TestTrackHeights::foldedLanesUseTheRoomThereIs()
{
    constexpr int kWorkers = 4;
    for (int available = 240; available <= 700; ++available) {
        const auto heights = ui::layOutTracks(workers(kWorkers, 100), available);
        QCOMPARE(heights.workers[0].mode, LaneMode::Density);
        const int unused = available - heights.contentHeight;
        QVERIFY2(0 <= unused && unused < kWorkers, qPrintable(QString::number(available)));
    }
}

void TestTrackHeights::sixteenWorkersKeepTheirDensitiesInASmallWindow()
{
    const auto heights = ui::layOutTracks(workers(16, 60), 490);
    QVERIFY(heights.contentHeight <= 490);
    for (const auto& worker : heights.workers)
        QCOMPARE(worker.mode, LaneMode::Density);
}

void TestTrackHeights::whoWaitsForAWorkerTakesLittleOfASmallWindow()
{
    auto counts = workers(1, 3);
    counts.waiting = 1;
    const auto small = ui::layOutTracks(counts, 200);
    QVERIFY(small.head >= HeadSize::Small);
    QVERIFY(ui::layOutTracks(counts, 150).workers[0].mode != LaneMode::None);
    QVERIFY(small.waiting->height < small.workers[0].height);
    QVERIFY(small.waiting->height < ui::layOutTracks(counts, 800).waiting->height);
}

void TestTrackHeights::sixtyFourWorkersFitOnAScreen()
{
    QVERIFY(ui::layOutTracks(workers(64, 100), 1080).contentHeight <= 1080);
}

void TestTrackHeights::whatDoesNotFitIsHigherThanTheView()
{
    const auto heights = ui::layOutTracks(workers(64, 100), 500);
    QVERIFY(heights.contentHeight > 500);
    QCOMPARE(heights.workers[0].mode, LaneMode::Density); // it is scrolled anyway
}

void TestTrackHeights::aCollapsedTrackIsNoMoreThanItsHead()
{
    auto counts = workers(2, 8);
    counts.workers[0].view = TrackView::Collapsed;
    const auto heights = ui::layOutTracks(counts, 2000);
    QCOMPARE(heights.workers[0].mode, LaneMode::None);
    QVERIFY(heights.workers[0].height < heights.workers[1].height / 2);
}

void TestTrackHeights::aHiddenTrackTakesNoRoom()
{
    auto counts = workers(2, 8);
    const auto before = ui::layOutTracks(counts, 2000).contentHeight;
    counts.client.view = TrackView::Hidden;
    counts.workers[1].view = TrackView::Hidden;
    const auto heights = ui::layOutTracks(counts, 2000);
    QCOMPARE(heights.workers[1].height, 0);
    QCOMPARE(heights.client.height, 0);
    QVERIFY(heights.contentHeight < before);
}

void TestTrackHeights::tracksNeverOverlap_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("lanes");
    for (const int count : {1, 3, 8, 64})
        for (const int lanes : {1, 12, 200})
            QTest::addRow("%d workers, %d lanes", count, lanes) << count << lanes;
}

void TestTrackHeights::tracksNeverOverlap()
{
    QFETCH(int, count);
    QFETCH(int, lanes);
    for (const int available : {200, 600, 1000, 3000}) {
        auto counts = workers(static_cast<std::size_t>(count), static_cast<std::size_t>(lanes));
        counts.waiting = 5;
        const auto heights = ui::layOutTracks(counts, available);
        int below = heights.waiting->top + heights.waiting->height;
        for (const auto& worker : heights.workers) {
            QVERIFY(worker.top >= below);
            const bool hasLanes = worker.mode == LaneMode::Lanes;
            const int last =
                hasLanes ? worker.rows.barTop(counts.workers[0].lanes - 1) + worker.rows.barHeight : 0;
            QVERIFY(last <= worker.top + worker.height);
            below = worker.top + worker.height;
        }
        QVERIFY(heights.upstream.top >= below);
        QVERIFY(heights.client.top >= heights.upstream.top + heights.upstream.height);
        QVERIFY(heights.serviceBottom <= heights.contentHeight);
    }
}

PLAIN_TEST(TestTrackHeights)
#include "test_track_heights.moc"
