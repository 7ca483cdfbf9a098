#include "engine/analysis/series/latencies.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

#include <numeric>

using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::LatencyDistribution;

namespace {

LatencyDistribution millisecondsUpTo(std::size_t count)
{
    LatencyDistribution distribution;
    for (std::size_t i = 1; i <= count; ++i)
        distribution.add(i * 1ms);
    return distribution;
}

double relativeError(trace::Duration measured, trace::Duration expected)
{
    const std::chrono::duration<double> difference = measured - expected;
    return std::abs(difference / expected);
}

} // namespace

class TestLatencies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentilesOfFewAreExact();
    void percentilesOfManyAreCloseEnough();
    void percentilesStayRightWhereTheyBecomeEstimates();
    void nothingHasNoPercentile();
    void everyLatencyIsInTheBarThatContainsIt();
    void aRoundBorderBelongsToTheBarThatItBegins();
    void theBarsHoldAllOfThem();
    void onlyAnsweredRequestsCount();
    void eachRouteHasItsOwn();
    void aClearedRunStartsCountingAnew();
};

void TestLatencies::percentilesOfFewAreExact()
{
    const auto distribution = millisecondsUpTo(1000);
    QCOMPARE(*distribution.percentile(0.5), trace::Duration(500ms));
    QCOMPARE(*distribution.percentile(0.99), trace::Duration(990ms));
    QCOMPARE(*distribution.percentile(0.999), trace::Duration(999ms));
    QCOMPARE(*distribution.percentile(1), trace::Duration(1s));
    QCOMPARE(distribution.longest(), trace::Duration(1s));
}

void TestLatencies::percentilesOfManyAreCloseEnough()
{
    const auto distribution = millisecondsUpTo(100'000);
    QVERIFY(relativeError(*distribution.percentile(0.5), 50'000ms) < 0.005);
    QVERIFY(relativeError(*distribution.percentile(0.9), 90'000ms) < 0.005);
    QVERIFY(relativeError(*distribution.percentile(0.999), 99'900ms) < 0.005);
    QVERIFY(*distribution.percentile(1) <= distribution.longest());
}

void TestLatencies::percentilesStayRightWhereTheyBecomeEstimates()
{
    auto distribution = millisecondsUpTo(LatencyDistribution::kMostExact);
    const auto exact = *distribution.percentile(0.9);
    distribution.add(1ms);
    QVERIFY(relativeError(*distribution.percentile(0.9), exact) < 0.005);
}

void TestLatencies::nothingHasNoPercentile()
{
    QVERIFY(!LatencyDistribution().percentile(0.5));
}

void TestLatencies::everyLatencyIsInTheBarThatContainsIt()
{
    for (trace::Duration latency = 1ns; latency < 1h; latency = latency * 3 / 2 + 1ns)
        QVERIFY(trace::rangeOf(trace::latencyBucket(latency)).contains(latency));
    QVERIFY(trace::rangeOf(trace::latencyBucket(0ns)).contains(0ns));
}

void TestLatencies::aRoundBorderBelongsToTheBarThatItBegins()
{
    for (const trace::Duration border : {trace::Duration(1ms), trace::Duration(10ms), trace::Duration(1s)})
        QCOMPARE(trace::rangeOf(trace::latencyBucket(border)).from, border);
}

void TestLatencies::theBarsHoldAllOfThem()
{
    const auto distribution = millisecondsUpTo(30'000);
    const auto& bars = distribution.histogram();
    QCOMPARE(std::accumulate(bars.begin(), bars.end(), std::size_t{0}), distribution.count());
    QCOMPARE(bars[trace::latencyBucket(1s)], 259U); // 1.000 s to 1.258 s
}

void TestLatencies::onlyAnsweredRequestsCount()
{
    TraceBuilder builder;
    builder.sent(1, 0ms).received(1, 10ms).sent(2, 0ms).sent(3, 0ms);
    builder.gaveUp(3, 5s, trace::Failure::Refused);
    auto store = builder.store();
    analysis::Latencies latencies;
    latencies.update(store);
    QCOMPARE(latencies.all().count(), std::size_t{1});

    store.fold(TraceBuilder().received(2, 30ms).events());
    latencies.update(store);
    QCOMPARE(latencies.all().count(), std::size_t{2});
    QCOMPARE(*latencies.all().percentile(1), trace::Duration(30ms));
}

void TestLatencies::eachRouteHasItsOwn()
{
    const auto store = TraceBuilder().blockingRequest(1, 0ms, 0ms).healthCheck(2, 1s, 4s).store();
    analysis::Latencies latencies;
    latencies.update(store);
    QCOMPARE(latencies.byRoute().size(), std::size_t{2});
    QCOMPARE(latencies.byRoute().at(0).longest(), trace::Duration(3001ms));
    QCOMPARE(latencies.byRoute().at(1).longest(), trace::Duration(4s));
}

void TestLatencies::aClearedRunStartsCountingAnew()
{
    auto store = TraceBuilder().asyncRequest(1, 0ms).store();
    analysis::Latencies latencies;
    latencies.update(store);
    store.clear();
    latencies.update(store);
    QCOMPARE(latencies.all().count(), std::size_t{0});
    QVERIFY(latencies.byRoute().empty());

    store.fold(TraceBuilder().asyncRequest(2, 0ms).events());
    latencies.update(store);
    QCOMPARE(latencies.all().count(), std::size_t{1});
}

PLAIN_TEST(TestLatencies)

#include "test_latencies.moc"
