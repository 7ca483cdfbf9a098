#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/timeline/layout/track_arrangement.h"

#include <QSignalSpy>
#include <QTest>

using support::TraceBuilder;
using ui::TrackKey;
using ui::TrackView;
using namespace std::chrono_literals;

/// Which tracks are seen, how high, and in which order.
class TestTrackArrangement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTrackIsFoldedAndUnfolded();
    void whatIsAsUsualIsNotRemembered();
    void aHeightShowsATrackWhole();
    void aWorkerMovesAmongTheWorkers();
    void hiddenTracksComeBack();
    void aPinnedWorkerStandsAboveTheOthers();
    void theArrangementIsRememberedAndNonsenseForgotten();
};

namespace {

TrackKey worker(unsigned number)
{
    return {TrackKey::Kind::Worker, trace::WorkerId(static_cast<std::uint16_t>(number))};
}

struct ThreeWorkers
{
    ThreeWorkers() { run.update(TraceBuilder::at(5s)); }

    trace::Store store =
        TraceBuilder().busy(1, 0ms, 1s).busy(2, 0ms, 1s).busy(3, 0ms, 1s).sent(1, 0ms).store();
    ui::ShownRun run{store};
    ui::TrackArrangement arrangement{run};
};

} // namespace

void TestTrackArrangement::aTrackIsFoldedAndUnfolded()
{
    ThreeWorkers workers;
    auto& arrangement = workers.arrangement;
    QSignalSpy changes(&arrangement, &ui::TrackArrangement::changed);
    arrangement.fold(worker(1));
    QVERIFY(arrangement.viewOf(worker(1)) == TrackView::Collapsed);
    arrangement.fold(worker(1));
    QVERIFY(arrangement.viewOf(worker(1)) == TrackView::Whole);
    QCOMPARE(changes.count(), 2);
}

void TestTrackArrangement::whatIsAsUsualIsNotRemembered()
{
    ThreeWorkers workers;
    workers.arrangement.setHeight(worker(1), 80);
    workers.arrangement.setHeight(worker(1), 0);
    QVERIFY(workers.arrangement.views().empty());
}

void TestTrackArrangement::aHeightShowsATrackWhole()
{
    ThreeWorkers workers;
    workers.arrangement.setExtent(worker(1), TrackView::Collapsed);
    workers.arrangement.setHeight(worker(1), 80);
    QVERIFY(workers.arrangement.viewOf(worker(1)) == TrackView::Whole);
    QCOMPARE(workers.arrangement.viewOf(worker(1)).height, 80);
}

void TestTrackArrangement::aWorkerMovesAmongTheWorkers()
{
    ThreeWorkers workers;
    auto& arrangement = workers.arrangement;
    QCOMPARE(arrangement.workerCount(), std::size_t{3});
    arrangement.moveTo(worker(3), 0);
    QCOMPARE(arrangement.placeOf(worker(3)), std::size_t{0});
    QCOMPARE(arrangement.placeOf(worker(1)), std::size_t{1});
    arrangement.moveTo(worker(1), 3);
    QCOMPARE(arrangement.placeOf(worker(1)), std::size_t{1});
}

void TestTrackArrangement::hiddenTracksComeBack()
{
    ThreeWorkers workers;
    auto& arrangement = workers.arrangement;
    arrangement.setExtent(worker(1), TrackView::Hidden);
    arrangement.setExtent(worker(2), TrackView::Collapsed);
    QVERIFY(arrangement.isAnyHidden());
    arrangement.showHidden();
    QVERIFY(!arrangement.isAnyHidden());
    QVERIFY(arrangement.viewOf(worker(2)) == TrackView::Collapsed);
}

void TestTrackArrangement::aPinnedWorkerStandsAboveTheOthers()
{
    ThreeWorkers workers;
    auto& arrangement = workers.arrangement;
    arrangement.setPinned(worker(3), true);
    QCOMPARE(arrangement.placeOf(worker(3)), 0U);
    QCOMPARE(arrangement.placeOf(worker(1)), 1U);
    arrangement.setPinned(worker(3), false);
    QCOMPARE(arrangement.placeOf(worker(3)), 2U);
}

void TestTrackArrangement::theArrangementIsRememberedAndNonsenseForgotten()
{
    ThreeWorkers before;
    before.arrangement.moveTo(worker(3), 0);
    before.arrangement.fold(worker(2));
    before.arrangement.setHeight(worker(1), 80);
    before.arrangement.setPinned(worker(2), true);
    before.arrangement.fold({TrackKey::Kind::Generic, {}, 4});
    ThreeWorkers after;
    after.arrangement.restore(before.arrangement.saved() + QStringList{QString(), QStringLiteral("1 2 3"),
                                                                       QStringLiteral("99 1 1 1 1 1")});
    before.arrangement.forgetGeneric();
    QCOMPARE(after.arrangement.views(), before.arrangement.views());
}

PLAIN_TEST(TestTrackArrangement)
#include "test_track_arrangement.moc"
