#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/timeline/model/navigation.h"

#include <QSignalSpy>
#include <QTest>

using support::TraceBuilder;
using namespace std::chrono_literals;

/// Where the timeline looks, without a widget.
class TestNavigation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMoveEndsLive();
    void aMoveIsUndoneAndDoneAgain();
    void movesRightAfterOneAnotherAreUndoneTogether();
    void aMomentInSightMovesNothing();
    void aMomentOutOfSightIsBroughtThereForGood();
    void whatIsStartedIsFollowedAgain();
    void whatIsStartedCanBeReadAtOnce_data();
    void whatIsStartedCanBeReadAtOnce();
    void whatHasRoomMovesNothing();
    void theEndOfARunComesIntoSight();
    void theEndOfARunStaysInSightHoweverLate();
    void theEndOfARunLeavesAMovedViewAlone();
};

namespace {

struct Run
{
    Run() { run.update(TraceBuilder::at(18s)); }

    trace::Store store = TraceBuilder().blockingRequest(1, 0ms, 1ms).blockingRequest(2, 300ms, 10s).store();
    ui::ShownRun run{store};
};

} // namespace

void TestNavigation::aMoveEndsLive()
{
    Run run;
    ui::Navigation navigation(run.run);
    QSignalSpy changes(&navigation, &ui::Navigation::liveChanged);
    navigation.panBy(1s);
    QVERIFY(!navigation.isLive());
    QCOMPARE(changes, QList<QVariantList>{{false}});
}

void TestNavigation::aMoveIsUndoneAndDoneAgain()
{
    Run run;
    ui::Navigation navigation(run.run);
    const auto before = navigation.range();
    navigation.fitAll();
    const auto after = navigation.range();
    QVERIFY(before != after);
    navigation.undo();
    QCOMPARE(navigation.range(), before);
    navigation.redo();
    QCOMPARE(navigation.range(), after);
}

void TestNavigation::movesRightAfterOneAnotherAreUndoneTogether()
{
    Run run;
    ui::Navigation navigation(run.run);
    navigation.fitAll();
    const auto before = navigation.range();
    navigation.beginMove();
    navigation.zoomAround(1s, 0.5);
    navigation.zoomAround(1s, 0.5);
    navigation.undo();
    QCOMPARE(navigation.range(), before);
}

void TestNavigation::aMomentInSightMovesNothing()
{
    Run run;
    ui::Navigation navigation(run.run);
    navigation.fitAll();
    QSignalSpy moves(&navigation, &ui::Navigation::moved);
    navigation.bringInSight(TraceBuilder::at(2s));
    QVERIFY(moves.isEmpty());
}

void TestNavigation::aMomentOutOfSightIsBroughtThereForGood()
{
    Run run;
    ui::Navigation navigation(run.run);
    navigation.goTo({6s, 8s});
    const auto before = navigation.range();
    navigation.bringInSight(TraceBuilder::at(2s));
    QVERIFY(navigation.range().begin < 2s && 2s < navigation.range().end);
    QCOMPARE(navigation.range().length(), before.length());
}

void TestNavigation::whatIsStartedIsFollowedAgain()
{
    Run run;
    ui::Navigation navigation(run.run);
    navigation.goTo({6s, 8s});
    navigation.expect(4s);
    navigation.follow();
    QVERIFY(navigation.isLive());
    QVERIFY(navigation.range().begin <= 18s && 18s < navigation.range().end);
}

void TestNavigation::whatIsStartedCanBeReadAtOnce_data()
{
    QTest::addColumn<qlonglong>("seenMs");
    QTest::addColumn<qlonglong>("expectedMs");
    for (const qlonglong seen : {1, 100, 10'000, 600'000})
        for (const qlonglong expected : {50, 4'000, 40'000})
            QTest::addRow("%lld of %lld", expected, seen) << seen << expected;
}

/// However near or far away a person looked before.
void TestNavigation::whatIsStartedCanBeReadAtOnce()
{
    QFETCH(const qlonglong, seenMs);
    QFETCH(const qlonglong, expectedMs);
    const std::chrono::milliseconds expected(expectedMs);
    for (const auto begin : {-1h, 0h, 1h}) {
        const auto range = ui::expecting({begin, begin + std::chrono::milliseconds(seenMs)}, 20s, expected);
        QVERIFY(range.length() >= expected && range.length() <= 20 * expected);
        QVERIFY(range.begin <= 20s && 20s < range.end);
    }
}

void TestNavigation::whatHasRoomMovesNothing()
{
    const ui::TimeRange range{-400ms, 9600ms};
    QCOMPARE(ui::expecting(range, 300ms, 4s), range);
}

void TestNavigation::theEndOfARunComesIntoSight()
{
    Run run;
    ui::Navigation navigation(run.run);
    navigation.expect(4s);
    navigation.follow();
    navigation.showEnd();
    QVERIFY(navigation.isLive());
    QVERIFY(navigation.range().begin <= 0s && run.run.whole().end < navigation.range().end);
}

void TestNavigation::theEndOfARunStaysInSightHoweverLate()
{
    Run run;
    ui::Navigation navigation(run.run);
    navigation.expect(4s);
    navigation.follow();
    navigation.showEnd();
    const auto range = navigation.range();
    run.run.update(TraceBuilder::at(90s));
    navigation.follow();
    QCOMPARE(navigation.range(), range);
    QVERIFY(navigation.isLive());
}

void TestNavigation::theEndOfARunLeavesAMovedViewAlone()
{
    Run run;
    ui::Navigation navigation(run.run);
    navigation.expect(4s);
    navigation.follow();
    navigation.goTo({6s, 8s});
    const auto before = navigation.range();
    navigation.showEnd();
    QCOMPARE(navigation.range(), before);
    QVERIFY(!navigation.isLive());
}

PLAIN_TEST(TestNavigation)
#include "test_navigation.moc"
