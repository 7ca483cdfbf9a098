#include "tests/support/test_program.h"
#include "ui/timeline/time/viewport.h"

#include <QTest>

using namespace std::chrono_literals;
using trace::Duration;
using ui::TimeRange;

class TestTimeScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeAndPixelAreEachOthersInverse();
    void timesFarOutsideStayWithinAnInt();
    void aZoomKeepsTheTimeUnderThePointer_data();
    void aZoomKeepsTheTimeUnderThePointer();
    void aZoomNeverReachesZeroLength();
    void aPanKeepsTheLength();
    void fittingShowsTheWholeRunWithRoomOnBothSides();
    void fittingAnEmptyRunStillHasALength();
    void theRunCannotBeLostOutOfSight();
    void aRangeInsideTheRunIsLeftAlone();
    void followingStandsStillUntilNowIsNearTheRightEnd();
    void followingMovesAlongAtTheSameZoom();
    void aFittedRunNeedNotMoveToFollow();
    void showingARangeByHandStopsFollowing();
    void aPausedViewportIgnoresThePresent();
    void goingLiveAgainKeepsTheZoom();
};

void TestTimeScale::timeAndPixelAreEachOthersInverse()
{
    const ui::TimeScale scale({1s, 3s}, 100, 400);
    QCOMPARE(scale.x(1s), 100.0);
    QCOMPARE(scale.x(3s), 500.0);
    QCOMPARE(scale.at(300).count(), Duration(2s).count());
    QCOMPARE(scale.at(scale.x(1234567us)).count(), Duration(1234567us).count());
    QCOMPARE(scale.perPixel().count(), Duration(5ms).count());
}

void TestTimeScale::timesFarOutsideStayWithinAnInt()
{
    const ui::TimeScale scale({0us, 10us}, 0, 1000);
    QVERIFY(scale.column(24h) > 1000);
    QVERIFY(scale.column(-24h) < 0);
}

void TestTimeScale::aZoomKeepsTheTimeUnderThePointer_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("factor");
    for (const double x : {0.0, 250.0, 999.0})
        for (const double factor : {0.5, 0.8, 1.25, 10.0})
            QTest::addRow("x=%g factor=%g", x, factor) << x << factor;
}

void TestTimeScale::aZoomKeepsTheTimeUnderThePointer()
{
    QFETCH(double, x);
    QFETCH(double, factor);
    const TimeRange range{2s, 12s};
    const auto anchor = ui::TimeScale(range, 0, 1000).at(x);
    const auto zoomed = ui::zoomed(range, anchor, factor);
    QVERIFY(std::abs(ui::TimeScale(zoomed, 0, 1000).x(anchor) - x) < 0.01);
    QVERIFY(std::abs(static_cast<double>(zoomed.length().count()) - 1e10 * factor) < 2);
}

void TestTimeScale::aZoomNeverReachesZeroLength()
{
    TimeRange range{0s, 10s};
    for (int i = 0; i < 200; ++i)
        range = ui::zoomed(range, 5s, 0.5);
    QVERIFY(range.length() >= 1us);
    QVERIFY(range.begin <= 5s && 5s <= range.end);
}

void TestTimeScale::aPanKeepsTheLength()
{
    QCOMPARE(ui::panned({1s, 3s}, 500ms), (TimeRange{1500ms, 3500ms}));
}

void TestTimeScale::fittingShowsTheWholeRunWithRoomOnBothSides()
{
    const auto fitted = ui::fitted({0s, 10s});
    QVERIFY(fitted.begin < 0s && fitted.begin > -1s);
    QVERIFY(fitted.end > 10s && fitted.end < 12s);
}

void TestTimeScale::fittingAnEmptyRunStillHasALength()
{
    QVERIFY(ui::fitted({0s, 0s}).length() > 0ns);
}

void TestTimeScale::theRunCannotBeLostOutOfSight()
{
    const TimeRange run{0s, 10s};
    const auto right = ui::clamped({500s, 505s}, run);
    QVERIFY(right.begin <= 7500ms); // its middle is no later than the run's end
    QCOMPARE(right.length().count(), Duration(5s).count());
    const auto left = ui::clamped({-500s, -495s}, run);
    QVERIFY(left.end >= 2500ms);
    QVERIFY(ui::clamped({-1000h, 1000h}, run).length() <= 60s);
}

void TestTimeScale::aRangeInsideTheRunIsLeftAlone()
{
    const TimeRange range{2s, 4s};
    QCOMPARE(ui::clamped(range, {0s, 10s}), range);
}

void TestTimeScale::followingStandsStillUntilNowIsNearTheRightEnd()
{
    const TimeRange range{0s, 10s};
    QCOMPARE(ui::following(range, 1s), range);
    QCOMPARE(ui::following(range, 9s), range);
}

void TestTimeScale::followingMovesAlongAtTheSameZoom()
{
    const auto range = ui::following({0s, 10s}, 25s);
    QCOMPARE(range.length().count(), Duration(10s).count());
    const double x = ui::TimeScale(range, 0, 100).x(25s);
    QVERIFY2(std::abs(x - 92) < 0.5, qPrintable(QString::number(x)));
}

void TestTimeScale::aFittedRunNeedNotMoveToFollow()
{
    const auto range = ui::fitted({0s, 10s});
    QCOMPARE(ui::following(range, 10s), range);
}

void TestTimeScale::showingARangeByHandStopsFollowing()
{
    ui::Viewport viewport;
    QVERIFY(viewport.isLive());
    viewport.show({1s, 2s});
    QVERIFY(!viewport.isLive());
    QCOMPARE(viewport.range(), (TimeRange{1s, 2s}));
}

void TestTimeScale::aPausedViewportIgnoresThePresent()
{
    ui::Viewport viewport;
    viewport.show({1s, 2s});
    viewport.follow(100s);
    QCOMPARE(viewport.range(), (TimeRange{1s, 2s}));
}

void TestTimeScale::goingLiveAgainKeepsTheZoom()
{
    ui::Viewport viewport;
    viewport.show({1s, 2s});
    viewport.setLive(true);
    viewport.follow(100s);
    QCOMPARE(viewport.range().length().count(), Duration(1s).count());
    QVERIFY(viewport.range().begin < 100s && 100s < viewport.range().end);
}

PLAIN_TEST(TestTimeScale)
#include "test_time_scale.moc"
