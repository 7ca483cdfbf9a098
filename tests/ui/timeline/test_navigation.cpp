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
};

namespace {

struct Run
{
    Run() { run.update(TraceBuilder::at(20s)); }

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

PLAIN_TEST(TestNavigation)
#include "test_navigation.moc"
