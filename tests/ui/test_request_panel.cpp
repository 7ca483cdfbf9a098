#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/request/partition_bar.h"
#include "ui/request/request_facts.h"
#include "ui/request/request_panel.h"

#include <QLabel>
#include <QTest>

#include <numeric>

using namespace std::chrono_literals;
using support::TraceBuilder;

namespace {

ui::RequestFacts factsOf(const trace::Store& store, unsigned id, trace::Duration now = 1h)
{
    return ui::describe(store, *store.find(trace::RequestId(id)), TraceBuilder::at(now));
}

QStringList stepTexts(const ui::RequestFacts& facts)
{
    QStringList texts;
    for (const auto& line : facts.steps)
        texts << line.time + QLatin1Char(' ') + line.text;
    return texts;
}

QString stateText(const ui::RequestFacts& facts, trace::State state)
{
    return facts.stateTexts[static_cast<std::size_t>(state)];
}

TraceBuilder twoBlockingRequests()
{
    return TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4s);
}

} // namespace

class TestRequestPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBlockedRequestSaysHowLongItQueued();
    void theStatesOfAnEndedRequestAddUpToItsTotal();
    void theStepsOfARequestComeInOrderOfTime();
    void anAsyncRequestWaitsAndDoesNotBlock();
    void anAnswerThatWaitsForTheLoopIsTold();
    void aPlainHandlerStartsWhenAThreadTakesIt();
    void aRequestInFlightMovesOnInTenthsOfASecond();
    void aRequestNobodyReadSaysSo();
    void aRefusedRequestHasFailed();
    void aRequestItsClientGaveUpIsAbandoned();
    void aFailedCallIsBadNews();
    void aRequestFromOutsideSaysSo();
    void theBarGivesEveryStateItsShareAndAtLeastAPixel();
    void thePanelShowsAHintUntilARequestIsSelected();
    void thePanelFollowsARequestToItsEnd();
};

void TestRequestPanel::aBlockedRequestSaysHowLongItQueued()
{
    const auto facts = factsOf(twoBlockingRequests().store(), 2);

    QCOMPARE(facts.title, QStringLiteral("#2 GET /async-blocking"));
    QCOMPARE(facts.summary, QStringLiteral("worker 1 · finished · 200 OK · 7.70 s"));
    QCOMPARE(stateText(facts, trace::State::Queued), QStringLiteral("3.700 s"));
    QCOMPARE(stateText(facts, trace::State::Blocking), QStringLiteral("4.000 s"));
    QCOMPARE(facts.totalText, QStringLiteral("7.700 s"));
}

void TestRequestPanel::theStatesOfAnEndedRequestAddUpToItsTotal()
{
    const auto facts = factsOf(twoBlockingRequests().store(), 2);
    const auto sum =
        std::accumulate(facts.stateTimes.begin(), facts.stateTimes.end(), trace::Duration::zero());
    QCOMPARE(sum, trace::Duration(7700ms));
}

void TestRequestPanel::theStepsOfARequestComeInOrderOfTime()
{
    const QStringList expected{
        QStringLiteral("0.300 sent by client"),          QStringLiteral("4.000 read by worker 1"),
        QStringLiteral("4.000 handler starts"),          QStringLiteral("4.000 upstream call 1 starts"),
        QStringLiteral("6.000 upstream call 1: 200 OK"), QStringLiteral("6.000 upstream call 2 starts"),
        QStringLiteral("8.000 upstream call 2: 200 OK"), QStringLiteral("8.000 finished, response sent"),
        QStringLiteral("8.000 received by client")};
    QCOMPARE(stepTexts(factsOf(twoBlockingRequests().store(), 2)), expected);
}

void TestRequestPanel::anAsyncRequestWaitsAndDoesNotBlock()
{
    const auto facts = factsOf(TraceBuilder().asyncRequest(1, 0ms).store(), 1);
    QCOMPARE(stateText(facts, trace::State::Waiting), QStringLiteral("4.000 s"));
    QCOMPARE(stateText(facts, trace::State::Blocking), QStringLiteral("0.000 s"));
    QCOMPARE(stateText(facts, trace::State::Queued), QStringLiteral("0.001 s"));
}

void TestRequestPanel::anAnswerThatWaitsForTheLoopIsTold()
{
    TraceBuilder builder;
    builder.sent(1, 0ms).read(1, 0ms).started(1, 0ms);
    builder.stepEvent(1, trace::StepKind::AsyncCall, 1, 0ms, trace::EventKind::StepBegun, 0)
        .stepEvent(1, trace::StepKind::AsyncCall, 1, 2s, trace::EventKind::StepReady, 0)
        .stepEvent(1, trace::StepKind::AsyncCall, 1, 3s, trace::EventKind::StepEnded, 200);
    const auto facts = factsOf(builder.finished(1, 3s).received(1, 3s).store(), 1);

    QVERIFY(stepTexts(facts).contains(
        QStringLiteral("2.000 upstream call 1: answer is there, the loop is held")));
    QCOMPARE(stateText(facts, trace::State::Ready), QStringLiteral("1.000 s"));
}

void TestRequestPanel::aPlainHandlerStartsWhenAThreadTakesIt()
{
    using trace::EventKind;
    using trace::StepKind;
    TraceBuilder builder;
    builder.sent(1, 0ms).read(1, 0ms).stepEvent(1, StepKind::PoolPlace, 1, 0ms, EventKind::StepBegun, 0);
    builder.stepEvent(1, StepKind::PoolPlace, 1, 1s, EventKind::StepReady, 0)
        .stepEvent(1, StepKind::PoolPlace, 1, 3s, EventKind::StepEnded, 0)
        .stepEvent(1, StepKind::PoolJob, 1, 3s, EventKind::StepBegun, 0)
        .stepEvent(1, StepKind::PoolJob, 1, 4s, EventKind::StepTaken, 0);
    const auto texts = stepTexts(factsOf(builder.started(1, 4s).store(), 1));

    const QStringList expected{QStringLiteral("0.000 waits for a thread: the pool's are all busy"),
                               QStringLiteral("1.000 a thread is free, the loop is held"),
                               QStringLiteral("3.000 job 1 handed to the thread pool"),
                               QStringLiteral("4.000 handler starts"),
                               QStringLiteral("4.000 job 1: a thread takes it")};
    QCOMPARE(texts.mid(texts.size() - expected.size()), expected);
}

void TestRequestPanel::aRequestInFlightMovesOnInTenthsOfASecond()
{
    TraceBuilder builder;
    builder.sent(1, 0ms).read(1, 0ms).started(1, 0ms);
    builder.stepEvent(1, trace::StepKind::BlockingCall, 1, 0ms, trace::EventKind::StepBegun, 0);
    const auto store = builder.store();

    const auto facts = factsOf(store, 1, 2310ms);
    QCOMPARE(facts.summary, QStringLiteral("worker 1 · in flight · 2.3 s so far"));
    QCOMPARE(stateText(facts, trace::State::Blocking), QStringLiteral("2.3 s"));
    QCOMPARE(factsOf(store, 1, 2390ms), facts);
    QVERIFY(factsOf(store, 1, 2400ms) != facts);
}

void TestRequestPanel::aRequestNobodyReadSaysSo()
{
    const auto facts = factsOf(TraceBuilder().sent(1, 0ms).store(), 1, 1s);
    QCOMPARE(facts.summary, QStringLiteral("no worker has read it yet · in flight · 1.0 s so far"));
    QCOMPARE(stateText(facts, trace::State::Queued), QStringLiteral("1.0 s"));
}

void TestRequestPanel::aRefusedRequestHasFailed()
{
    TraceBuilder builder;
    const auto facts = factsOf(builder.sent(1, 0ms).gaveUp(1, 5s, trace::Failure::Refused).store(), 1);
    QCOMPARE(facts.summary, QStringLiteral("no worker read it · failed: connection refused · 5.00 s"));
    QCOMPARE(stepTexts(facts).last(), QStringLiteral("5.000 client gave up: connection refused"));
    QVERIFY(facts.steps.back().isBad);
}

void TestRequestPanel::aRequestItsClientGaveUpIsAbandoned()
{
    TraceBuilder builder;
    builder.sent(1, 0ms).read(1, 0ms).started(1, 0ms).gaveUp(1, 5s, trace::Failure::TimedOut);
    const auto life = QStringLiteral("worker 1 · abandoned: timed out · 5.00 s");
    QCOMPARE(factsOf(builder.store(), 1).summary, life + QStringLiteral(" · its worker goes on with it"));
    QCOMPARE(factsOf(builder.store(), 1).totalText, QStringLiteral("5.000 s"));

    builder.finished(1, 8s);
    QCOMPARE(factsOf(builder.store(), 1).summary, life + QStringLiteral(" · its worker went on for 3.00 s"));
    QCOMPARE(factsOf(builder.store(), 1).totalText, QStringLiteral("5.000 s"));
}

void TestRequestPanel::aFailedCallIsBadNews()
{
    TraceBuilder builder;
    builder.sent(1, 0ms).read(1, 0ms).started(1, 0ms);
    builder.stepEvent(1, trace::StepKind::BlockingCall, 1, 0ms, trace::EventKind::StepBegun, 0);
    builder.callFailed(1, trace::StepKind::BlockingCall, 1, 1s, trace::Failure::TimedOut);
    const auto facts = factsOf(builder.finished(1, 1s, 502).received(1, 1s, 502).store(), 1);

    QCOMPARE(facts.summary, QStringLiteral("worker 1 · finished · 502 Bad Gateway · 1.00 s"));
    QCOMPARE(facts.steps[4].text, QStringLiteral("upstream call 1: timed out"));
    QVERIFY(facts.steps[4].isBad);
    QCOMPARE(facts.steps[5].text, QStringLiteral("finished, 502 Bad Gateway sent"));
}

void TestRequestPanel::aRequestFromOutsideSaysSo()
{
    TraceBuilder builder;
    builder.event({.time = TraceBuilder::at(0ms),
                   .request = trace::RequestId(1),
                   .kind = trace::EventKind::RequestArrived});
    const auto facts = factsOf(builder.read(1, 1s).started(1, 1s).finished(1, 2s).store(), 1);
    QCOMPARE(facts.summary, QStringLiteral("from outside · worker 1 · finished · 200 OK · 2.00 s"));
    QCOMPARE(facts.steps.front().text, QStringLiteral("arrived from outside"));
}

void TestRequestPanel::theBarGivesEveryStateItsShareAndAtLeastAPixel()
{
    const trace::StateTimes times{3s, 0s, 1ms, 1s, 0s};
    const auto edges = ui::partition(times, 400);
    QCOMPARE(edges[1], 300);
    QCOMPARE(edges[2], 300);
    QCOMPARE(edges[3], 301);
    QCOMPARE(edges[4], 400);
    QCOMPARE(ui::partition({}, 400).back(), 0);
}

void TestRequestPanel::thePanelShowsAHintUntilARequestIsSelected()
{
    const auto store = twoBlockingRequests().store();
    ui::Attention attention;
    ui::RequestPanel panel(store, attention);
    attention.refresh(TraceBuilder::at(9s));
    QVERIFY(!panel.findChild<QLabel*>(QStringLiteral("requestHint"))->isHidden());

    attention.select(trace::RequestId(2));
    QVERIFY(panel.findChild<QLabel*>(QStringLiteral("requestHint"))->isHidden());
    QCOMPARE(panel.findChild<QLabel*>(QStringLiteral("requestTitle"))->text(),
             QStringLiteral("#2 GET /async-blocking"));
    QVERIFY(panel.findChild<QLabel*>(QStringLiteral("requestSteps"))
                ->text()
                .contains(QStringLiteral("upstream call 2 starts")));
}

void TestRequestPanel::thePanelFollowsARequestToItsEnd()
{
    TraceBuilder builder;
    auto store = builder.sent(1, 0ms).read(1, 0ms).started(1, 0ms).store();
    ui::Attention attention;
    ui::RequestPanel panel(store, attention);
    attention.select(trace::RequestId(1));
    attention.refresh(TraceBuilder::at(500ms));
    const auto* summary = panel.findChild<QLabel*>(QStringLiteral("requestSummary"));
    QCOMPARE(summary->text(), QStringLiteral("worker 1 · in flight · 0.5 s so far"));

    store.fold(TraceBuilder().finished(1, 700ms).received(1, 700ms).events());
    attention.refresh(TraceBuilder::at(800ms));
    QCOMPARE(summary->text(), QStringLiteral("worker 1 · finished · 200 OK · 700 ms"));
}

WIDGET_TEST(TestRequestPanel)

#include "test_request_panel.moc"
