#include "engine/analysis/series/latencies.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/query/request_query.h"
#include "ui/timeline/hand/request_search.h"

#include <QTest>

using support::TraceBuilder;
using namespace std::chrono_literals;

/// What a person can ask for, the same in search, list and statistics.
class TestRequestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartMustFit_data();
    void everyPartMustFit();
    void searchAndStatisticsAskTheSameWay_data() { everyPartMustFit_data(); }
    void searchAndStatisticsAskTheSameWay();
};

namespace {

/// #1 takes 4 s, #2 waits for it and takes 7.7 s; #3 is a health check of 1 ms on worker 2 that fails.
trace::Store askedRun()
{
    return TraceBuilder()
        .blockingRequest(1, 0ms, 0ms)
        .blockingRequest(2, 300ms, 4s)
        .sent(3, 9s)
        .read(3, 9s, 2)
        .started(3, 9s)
        .finished(3, 9001ms, 502)
        .received(3, 9001ms, 502)
        .store();
}

} // namespace

void TestRequestQuery::everyPartMustFit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<unsigned>>("numbers");
    const auto row = [](const char* text, const QList<unsigned>& numbers) {
        QTest::newRow(text) << QString::fromUtf8(text) << numbers;
    };
    row("total > 1 s", {1, 2});
    row("total>5s", {2});
    row("total > 5", {2});
    row("total <= 5000 ms", {1, 3});
    row("total < 10 ms", {3});
    row("TOTAL > 5 S", {2});
    row("-total > 5 s", {1, 3});
    row("total > 0,1 min", {2});
    row("state:queued > 100 ms", {2});
    row("queued > 100 ms", {2});
    row("state:blocking", {1, 2});
    row("blocking", {1, 2});
    row("worker:2", {3});
    row("w2", {3});
    row("-worker:2", {1, 2});
    row("status:502", {3});
    row("failed", {3});
    row("#2", {2});
    row("state:queued > 100 ms #1", {});
    row("total > 1 s -#1", {2});
    row("total > 1 s total < 5 s", {1});
    row("total >", {});
    row("state:nowhere", {});
}

void TestRequestQuery::everyPartMustFit()
{
    QFETCH(const QString, text);
    const auto store = askedRun();
    const ui::RequestQuery query(store, text);
    QList<unsigned> numbers;
    for (const auto& request : store.requests())
        if (query.fits(request, TraceBuilder::at(12s))) numbers << trace::number(request.id);
    QTEST(numbers, "numbers");
}

void TestRequestQuery::searchAndStatisticsAskTheSameWay()
{
    QFETCH(const QString, text);
    QFETCH(const QList<unsigned>, numbers);
    const auto store = askedRun();
    const ui::RequestQuery query(store, text);
    const auto found = ui::placeAmongFound(store, query, TraceBuilder::at(12s), trace::RequestId::None);
    QCOMPARE(found.count, static_cast<std::size_t>(numbers.size()));
    analysis::Latencies latencies(
        [&](const trace::Request& request) { return query.fits(request, request.end()); });
    latencies.update(store);
    QCOMPARE(latencies.all().count(), static_cast<std::size_t>(numbers.size()));
}

WIDGET_TEST(TestRequestQuery)
#include "test_request_query.moc"
