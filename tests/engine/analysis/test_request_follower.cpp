#include "engine/analysis/histories/request_follower.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

using namespace std::chrono_literals;
using support::TraceBuilder;

namespace {

std::vector<unsigned> numbers(const std::vector<trace::RequestId>& ids)
{
    std::vector<unsigned> numbers;
    for (const auto id : ids)
        numbers.push_back(trace::number(id));
    return numbers;
}

using Numbers = std::vector<unsigned>;

} // namespace

class TestRequestFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsToldOfWhenItBeginsAndWhenItEnds();
    void aRequestThatCameAndWentIsToldOfBoth();
    void aNumberThatIsTakenButUnknownIsToldOfOnceItBegins();
    void aClearedRunIsAnotherRun();
    void healthProbesAreNotToldOf();
};

void TestRequestFollower::aRequestIsToldOfWhenItBeginsAndWhenItEnds()
{
    auto store = TraceBuilder().sent(1, 0ms).sent(2, 1ms).store();
    analysis::RequestFollower follower;
    QCOMPARE(numbers(follower.update(store).begun), (Numbers{1, 2}));
    QCOMPARE(numbers(follower.open()), (Numbers{1, 2}));

    store.fold(TraceBuilder().received(1, 5ms).events());
    const auto& news = follower.update(store);
    QVERIFY(news.begun.empty());
    QCOMPARE(numbers(news.ended), (Numbers{1}));
    QCOMPARE(numbers(follower.open()), (Numbers{2}));
    QVERIFY(follower.update(store).ended.empty());
}

void TestRequestFollower::aRequestThatCameAndWentIsToldOfBoth()
{
    const auto store = TraceBuilder().sent(1, 0ms).received(1, 5ms).store();
    analysis::RequestFollower follower;
    const auto& news = follower.update(store);
    QCOMPARE(numbers(news.begun), (Numbers{1}));
    QCOMPARE(numbers(news.ended), (Numbers{1}));
    QVERIFY(follower.open().empty());
}

void TestRequestFollower::aNumberThatIsTakenButUnknownIsToldOfOnceItBegins()
{
    auto store = TraceBuilder().sent(2, 0ms).store();
    analysis::RequestFollower follower;
    QCOMPARE(numbers(follower.update(store).begun), (Numbers{2}));
    store.fold(TraceBuilder().sent(1, 1ms).events());
    QCOMPARE(numbers(follower.update(store).begun), (Numbers{1}));
    QCOMPARE(numbers(follower.open()), (Numbers{1, 2}));
}

void TestRequestFollower::aClearedRunIsAnotherRun()
{
    auto store = TraceBuilder().sent(1, 0ms).sent(2, 0ms).store();
    analysis::RequestFollower follower;
    QVERIFY(!follower.update(store).isOtherRun);
    store.clear();
    store.fold(TraceBuilder().sent(3, 0ms).events());
    const auto& news = follower.update(store);
    QVERIFY(news.isOtherRun);
    QCOMPARE(numbers(news.begun), (Numbers{3}));
    QCOMPARE(numbers(follower.open()), (Numbers{3}));
    QVERIFY(!follower.update(store).isOtherRun);
}

void TestRequestFollower::healthProbesAreNotToldOf()
{
    auto events = TraceBuilder().sent(1, 0ms).sent(2, 1ms).events();
    events.back().value = 1; // a probe
    trace::Store store(TraceBuilder::paths());
    store.fold(events);
    analysis::RequestFollower follower;
    QCOMPARE(numbers(follower.update(store).begun), (Numbers{1}));
    QCOMPARE(numbers(follower.open()), (Numbers{1}));
}

PLAIN_TEST(TestRequestFollower)

#include "test_request_follower.moc"
