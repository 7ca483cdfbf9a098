#include "engine/analysis/comparison.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

using namespace std::chrono_literals;
using support::TraceBuilder;

namespace {

TraceBuilder blocking()
{
    return TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4s);
}

} // namespace

/// Two runs of the same arrivals, request by request.
class TestComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNthArrivalMeetsTheNthArrival();
    void whatIsSavedIsTheDifferenceOfTheWaits();
    void aSlowerRepetitionSavesLessThanNothing();
    void thoseThatHaveNotEndedAreOpen();
    void aFailedRequestSavesNothing();
    void probesAndStrangersAreNoArrivalsOfTheRepetition();
    void whatWasForgottenCannotBeCompared();
};

void TestComparison::theNthArrivalMeetsTheNthArrival()
{
    const auto before = TraceBuilder().asyncRequest(1, 500ms).blockingRequest(2, 100ms, 100ms).store();
    const auto after = TraceBuilder().asyncRequest(1, 0ms).healthCheck(2, 400ms, 400ms).store();
    const auto pairs = analysis::compare(before, after).pairs;
    QCOMPARE(pairs.size(), 2U);
    QCOMPARE(pairs[0].before->id, trace::RequestId(2));
    QCOMPARE(pairs[0].after->id, trace::RequestId(1));
    QCOMPARE(pairs[1].before->id, trace::RequestId(1));
    QCOMPARE(pairs[1].after->id, trace::RequestId(2));
}

void TestComparison::whatIsSavedIsTheDifferenceOfTheWaits()
{
    const auto before = blocking().store();
    const auto after = TraceBuilder().asyncRequest(1, 0ms).asyncRequest(2, 300ms).store();
    const auto comparison = analysis::compare(before, after);
    QCOMPARE(comparison.pairs[0].saved(), trace::Duration(-1ms));
    QCOMPARE(comparison.pairs[1].saved(), trace::Duration(3699ms));
    QCOMPARE(comparison.saved, trace::Duration(3698ms));
    QCOMPARE(comparison.waitedBefore, trace::Duration(11'700ms));
    QCOMPARE(comparison.counted, 2U);
    QCOMPARE(comparison.lastBefore, trace::Duration(8s));
    QCOMPARE(comparison.lastAfter, trace::Duration(4301ms));
    QCOMPARE(comparison.open + comparison.failedBefore + comparison.failedAfter, 0U);
}

void TestComparison::aSlowerRepetitionSavesLessThanNothing()
{
    const auto before = TraceBuilder().asyncRequest(1, 0ms).asyncRequest(2, 300ms).store();
    const auto after = blocking().store();
    QCOMPARE(analysis::compare(before, after).saved, trace::Duration(-3698ms));
}

void TestComparison::thoseThatHaveNotEndedAreOpen()
{
    const auto before = blocking().store();
    const auto after = TraceBuilder().sent(1, 0ms, 2).store(); // the second one is not even sent
    const auto comparison = analysis::compare(before, after);
    QCOMPARE(comparison.open, 2U);
    QCOMPARE(comparison.counted, 0U);
    QVERIFY(comparison.pairs[0].after != nullptr);
    QVERIFY(comparison.pairs[1].after == nullptr);
}

void TestComparison::aFailedRequestSavesNothing()
{
    const auto before = blocking().store();
    TraceBuilder trace;
    trace.asyncRequest(1, 0ms).sent(2, 300ms, 2).read(2, 300ms, 1, 2).started(2, 300ms);
    const auto after = trace.finished(2, 400ms, 502).received(2, 400ms, 502).store();
    const auto comparison = analysis::compare(before, after);
    QCOMPARE(comparison.failedAfter, 1U);
    QCOMPARE(comparison.counted, 1U);
    QVERIFY(!comparison.pairs[1].saved());
}

void TestComparison::probesAndStrangersAreNoArrivalsOfTheRepetition()
{
    const auto before = blocking().store();
    TraceBuilder trace;
    trace.read(1, 5ms).started(1, 5ms).finished(1, 6ms); // nobody of ours sent it
    trace.asyncRequest(2, 10ms).event({.time = TraceBuilder::at(20ms),
                                       .request = trace::RequestId(3),
                                       .value = 1,
                                       .kind = trace::EventKind::RequestSent});
    const auto after = trace.asyncRequest(4, 300ms).store();
    const auto pairs = analysis::compare(before, after).pairs;
    QCOMPARE(pairs[0].after->id, trace::RequestId(2));
    QCOMPARE(pairs[1].after->id, trace::RequestId(4));
}

void TestComparison::whatWasForgottenCannotBeCompared()
{
    trace::Store before(TraceBuilder::paths());
    before.setMemory(1000);
    for (unsigned id = 1; id <= 20; ++id)
        before.fold(TraceBuilder().blockingRequest(id, id * 5s, id * 5s).events());
    QVERIFY(trace::isSet(before.forgottenBefore()));
    const auto comparison = analysis::compare(before, blocking().store());
    QVERIFY(!comparison.isComplete);
    QVERIFY(comparison.pairs.empty());
}

PLAIN_TEST(TestComparison)
#include "test_comparison.moc"
