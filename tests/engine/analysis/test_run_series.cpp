#include "engine/analysis/series/run_series.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

#include <numeric>

using namespace std::chrono_literals;
using support::TraceBuilder;

namespace {

analysis::RunSeries seriesOf(const trace::Store& store, trace::Duration now)
{
    return analysis::RunSeriesBuilder().update(store, TraceBuilder::at(now));
}

double sum(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

bool isNear(double value, double expected)
{
    return std::abs(value - expected) < 1e-6;
}

} // namespace

class TestRunSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyRunHasNoSeries();
    void theBinsReachFromTheBeginUntilNow();
    void requestsInFlightAreAveraged();
    void throughputCountsAnswers();
    void aBusyLoopIsBusyWholly();
    void aTimerThatFiredLateWasDueBefore();
    void aLoopThatIsStillHeldIsLateAlready();
    void aPeriodThatIsNotOverCountsUntilNow();
    void aLongRunKeepsItsSums();
    void howOftenOneLooksChangesNothing();
    void aClearedRunStartsAnew();
    void whatTheStoreForgetsStaysCounted();
};

void TestRunSeries::anEmptyRunHasNoSeries()
{
    QVERIFY(seriesOf(trace::Store(), 5s).inFlight.empty());
}

void TestRunSeries::theBinsReachFromTheBeginUntilNow()
{
    const auto series = seriesOf(TraceBuilder().sent(1, 0ms).store(), 990ms);
    QCOMPARE(series.bins.width, trace::Duration(50ms));
    QCOMPARE(series.inFlight.size(), std::size_t{20});
    QCOMPARE(series.throughput.size(), std::size_t{20});
}

void TestRunSeries::requestsInFlightAreAveraged()
{
    const auto store = TraceBuilder().sent(1, 0ms).received(1, 125ms).sent(2, 50ms).store();
    const auto series = seriesOf(store, 175ms);
    QVERIFY(isNear(series.inFlight[0], 1));
    QVERIFY(isNear(series.inFlight[1], 2));
    QVERIFY(isNear(series.inFlight[2], 1.5));
    QVERIFY(isNear(series.inFlight[3], 1));
}

void TestRunSeries::throughputCountsAnswers()
{
    const auto store =
        TraceBuilder().sent(1, 0ms).received(1, 60ms).sent(2, 0ms).received(2, 70ms).sent(3, 0ms).store();
    const auto series = seriesOf(store, 140ms);
    QVERIFY(isNear(series.throughput[0], 0));
    QVERIFY(isNear(series.throughput[1], 2 / 0.05));
    QVERIFY(isNear(series.throughput[2], 0));
}

void TestRunSeries::aBusyLoopIsBusyWholly()
{
    const auto store = TraceBuilder().sent(1, 0ms).busy(1, 0ms, 100ms).busy(1, 125ms, 150ms).store();
    const auto series = seriesOf(store, 190ms);
    QCOMPARE(series.workers.size(), std::size_t{1});
    const auto& share = series.workers[0].busyShare;
    QVERIFY(isNear(share[0], 1));
    QVERIFY(isNear(share[1], 1));
    QVERIFY(isNear(share[2], 0.5));
    QVERIFY(isNear(share[3], 0));
}

void TestRunSeries::aLoopThatIsStillHeldIsLateAlready()
{
    const auto store = TraceBuilder()
                           .sent(1, 0ms)
                           .event({.time = TraceBuilder::at(50ms),
                                   .worker = trace::WorkerId(1),
                                   .kind = trace::EventKind::LoopBusy})
                           .store();
    const auto lag = seriesOf(store, 140ms).workers.at(0).lag;
    QCOMPARE(lag, (std::vector<trace::Duration>{0ms, 90ms, 40ms}));
}

void TestRunSeries::aTimerThatFiredLateWasDueBefore()
{
    const auto store = TraceBuilder().sent(1, 0ms).busy(1, 0ms, 150ms).lag(1, 110ms, 100ms).store();
    const auto lag = seriesOf(store, 190ms).workers.at(0).lag;
    QCOMPARE(lag, (std::vector<trace::Duration>{100ms, 60ms, 10ms, 0ms}));
}

void TestRunSeries::aPeriodThatIsNotOverCountsUntilNow()
{
    TraceBuilder builder;
    builder.sent(1, 0ms).event(
        {.time = TraceBuilder::at(0ms), .worker = trace::WorkerId(1), .kind = trace::EventKind::LoopBusy});
    auto store = builder.store();
    analysis::RunSeriesBuilder series;
    QVERIFY(isNear(series.update(store, TraceBuilder::at(60ms)).workers[0].busyShare[1], 1));

    // Nothing but the measuring itself had run: the store takes the period back.
    store.fold(TraceBuilder()
                   .event({.time = TraceBuilder::at(70ms),
                           .worker = trace::WorkerId(1),
                           .kind = trace::EventKind::LoopIdle})
                   .events());
    QVERIFY(isNear(sum(series.update(store, TraceBuilder::at(90ms)).workers[0].busyShare), 0));
}

void TestRunSeries::aLongRunKeepsItsSums()
{
    TraceBuilder builder;
    for (unsigned id = 1; id <= 100; ++id)
        builder.sent(id, id * 1s)
            .received(id, id * 1s + 500ms)
            .busy(1, id * 1s, id * 1s + 250ms)
            .lag(1, id * 1s + 250ms, 250ms);
    const auto store = builder.store();
    analysis::RunSeriesBuilder seldom;
    seldom.update(store, TraceBuilder::at(2s));
    const auto series = seldom.update(store, TraceBuilder::at(102s));

    QVERIFY(series.inFlight.size() <= analysis::TimeBins::kMost);
    const auto width = std::chrono::duration<double>(series.bins.width).count();
    QVERIFY(isNear(sum(series.throughput) * width, 100));
    QVERIFY(std::abs(sum(series.inFlight) * width - 50) < 0.5);
    QVERIFY(std::abs(sum(series.workers[0].busyShare) * width - 25) < 0.5);
    QCOMPARE(*std::ranges::max_element(series.workers[0].lag), trace::Duration(250ms));
}

void TestRunSeries::howOftenOneLooksChangesNothing()
{
    const auto events =
        TraceBuilder().blockingRequest(1, 0ms, 1ms).busy(1, 1ms, 4s).asyncRequest(2, 20s).events();
    auto store = trace::Store(TraceBuilder::paths());
    analysis::RunSeriesBuilder often;
    for (const auto& event : events) {
        store.fold({&event, 1});
        often.update(store, event.time);
    }
    const auto a = often.update(store, TraceBuilder::at(25s));
    const auto b = seriesOf(store, 25s);
    QCOMPARE(a.throughput, b.throughput);
    QCOMPARE(a.workers[0].lag, b.workers[0].lag);
    for (std::size_t bin = 0; bin < b.inFlight.size(); ++bin)
        QVERIFY(isNear(a.inFlight[bin], b.inFlight[bin]));
}

void TestRunSeries::aClearedRunStartsAnew()
{
    auto store = TraceBuilder().sent(1, 0ms).received(1, 10s).busy(1, 0ms, 10s).store();
    analysis::RunSeriesBuilder series;
    series.update(store, TraceBuilder::at(100s));
    store.clear();
    QVERIFY(series.update(store, TraceBuilder::at(101s)).inFlight.empty());
    store.fold(TraceBuilder().sent(2, 200s).events());
    const auto anew = series.update(store, TraceBuilder::at(200s + 10ms));
    QCOMPARE(anew.inFlight.size(), std::size_t{1});
    QVERIFY(isNear(anew.inFlight[0], 1));
}

void TestRunSeries::whatTheStoreForgetsStaysCounted()
{
    auto store = TraceBuilder().sent(1, 0ms).busy(1, 0ms, 100ms).sent(2, 60ms).store();
    analysis::RunSeriesBuilder series;
    series.update(store, TraceBuilder::at(120ms));
    store.setMemory(1);
    store.fold(TraceBuilder().received(1, 150ms).busy(1, 200ms, 250ms).events());
    QVERIFY(store.requests().empty());

    const auto after = series.update(store, TraceBuilder::at(290ms));
    QVERIFY(isNear(after.workers[0].busyShare[0], 1));
    QVERIFY(isNear(after.workers[0].busyShare[4], 1));
    QVERIFY(isNear(after.inFlight[0], 1));
    QVERIFY(isNear(after.inFlight[5], 1)); // #2 alone
}

PLAIN_TEST(TestRunSeries)

#include "test_run_series.moc"
