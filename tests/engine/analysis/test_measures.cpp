#include "engine/analysis/measures/measure_text.h"
#include "tests/support/blocked_run.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

using namespace std::chrono_literals;
using support::blockedRun;
using support::TraceBuilder;

namespace {

std::string measured(const trace::Store& store, std::string_view words)
{
    const auto result = analysis::parseMeasure(words, TraceBuilder::paths());
    if (!result.measure) return result.problem;
    const auto value = result.measure->value(analysis::Evidence(store, store.latest()));
    return value ? analysis::inWords(*value) : "nothing";
}

std::string problemOf(std::string_view words)
{
    return analysis::parseMeasure(words, TraceBuilder::paths()).problem;
}

} // namespace

/// The numbers of a run that lessons speak of.
class TestMeasures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMeasureIsMeasured_data();
    void aMeasureIsMeasured();
    void aNumberIsTheArrivalsWhateverItIsCalled();
    void probesAreNoArrivals();
    void whatHasNotComeHasNoMeasure();
    void computingCountsOnlyWhereNoCallIsMade();
    void aWrongMeasureSaysWhatIsExpected_data();
    void aWrongMeasureSaysWhatIsExpected();
    void aTextIsCutIntoWordsAndMeasures();
    void aTextCanSpeakOfAnEarlierRun();
    void aWrongPlaceholderIsTold_data();
    void aWrongPlaceholderIsTold();
};

void TestMeasures::aMeasureIsMeasured_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char* words, const char* value) {
        QTest::newRow(words) << QByteArray(words) << QByteArray(value);
    };
    row("latency of #2", "7.7 s");
    row("begin of #2", "300 ms");
    row("end of #2", "8.0 s");
    row("queued of #2", "3.7 s");
    row("blocking of #2", "4.0 s");
    row("waiting of #2", "less than 1 ms");
    row("lost of #3", "7.0 s");
    row("cost of #1", "6.7 s");
    row("calls of #1", "two");
    row("worker of #1", "one");
    row("#2", "#5");
    row("why #1", "#4 waited for nobody.");
    row("why #2", "#5 waited 3.7 s: worker 1 was inside #4, call 1 (1.7 s) and call 2 (2.0 s).");
    row("loop held of worker 1", "8.0 s");
    row("worst loop hold", "4.0 s"); // by one request
    row("requests of worker 1", "three");
    row("slowest health check", "7.0 s");
    row("slowest /healthcheck", "7.0 s");
    row("slowest request", "7.7 s");
    row("fastest /async-blocking", "4.0 s");
    row("answered request", "two");
    row("unanswered requests", "no");
    row("requests with 2 calls of 2 s", "two");
    row("requests with 2 calls of 2.1 s", "no");
    row("health checks during 2 requests", "one");
    row("health checks during 3 requests", "no");
    row("end of the run", "8.0 s");
}

void TestMeasures::aMeasureIsMeasured()
{
    QFETCH(const QByteArray, words);
    QFETCH(const QByteArray, value);
    QCOMPARE(QByteArray::fromStdString(measured(blockedRun(), words.toStdString())), value);
}

void TestMeasures::aNumberIsTheArrivalsWhateverItIsCalled()
{
    const auto store = blockedRun();
    QCOMPARE(analysis::arrival(store, 1)->id, trace::RequestId(4));
    QCOMPARE(analysis::arrival(store, 0), nullptr);
    QCOMPARE(analysis::arrival(store, 4), nullptr);
    const auto measure = analysis::parseMeasure("latency of #2", TraceBuilder::paths()).measure;
    QCOMPARE(measure->name(analysis::Evidence(store, store.latest())), std::string("latency of #5"));
}

void TestMeasures::probesAreNoArrivals()
{
    const auto store = TraceBuilder()
                           .event({.time = TraceBuilder::at(0ms),
                                   .request = trace::RequestId(1),
                                   .value = 1,
                                   .kind = trace::EventKind::RequestSent})
                           .blockingRequest(2, 5ms, 5ms)
                           .store();
    QCOMPARE(analysis::arrival(store, 1)->id, trace::RequestId(2));
}

void TestMeasures::whatHasNotComeHasNoMeasure()
{
    const auto store = TraceBuilder().sent(1, 0ms).store();
    QCOMPARE(measured(store, "end of #1"), std::string("nothing"));
    QCOMPARE(measured(store, "latency of #9"), std::string("nothing"));
    QCOMPARE(measured(trace::Store(TraceBuilder::paths()), "slowest request"), std::string("nothing"));
}

void TestMeasures::computingCountsOnlyWhereNoCallIsMade()
{
    using enum trace::StepKind;
    TraceBuilder builder;
    builder.sent(1, 0ms)
        .read(1, 0ms)
        .started(1, 0ms)
        .step(1, Compute, 1, 0ms, 200ms)
        .step(1, Compute, 2, 200ms, 400ms);
    builder.finished(1, 400ms).received(1, 400ms);
    builder.sent(2, 0ms).read(2, 400ms).started(2, 400ms).step(2, PooledCall, 1, 400ms, 900ms);
    builder.stepEvent(2, PoolJob, 1, 400ms, trace::EventKind::StepTaken, 0);
    builder.stepEvent(2, PoolJob, 1, 900ms, trace::EventKind::StepEnded, 0)
        .finished(2, 900ms)
        .received(2, 900ms);
    QCOMPARE(measured(builder.store(), "requests computing for 400 ms"), std::string("one"));
    QCOMPARE(measured(builder.store(), "requests computing for 401 ms"), std::string("no"));
}

void TestMeasures::aWrongMeasureSaysWhatIsExpected_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("unknown") << QByteArray("speed of #1") << QByteArray("there is no figure \"speed of #1\"");
    QTest::newRow("known ones are told") << QByteArray("speed") << QByteArray("\"loop held of\"");
    QTest::newRow("no request") << QByteArray("latency of me")
                                << QByteArray("a request such as \"#2\", not \"me\"");
    QTest::newRow("number zero") << QByteArray("latency of #0") << QByteArray("such as \"#2\"");
    QTest::newRow("unknown path") << QByteArray("slowest /nowhere") << QByteArray("such as \"/all-async\"");
    QTest::newRow("calls without a time")
        << QByteArray("requests with 2 calls") << QByteArray("\"2 calls of 500 ms\"");
}

void TestMeasures::aWrongMeasureSaysWhatIsExpected()
{
    QFETCH(const QByteArray, words);
    QFETCH(const QByteArray, part);
    const auto problem = QByteArray::fromStdString(problemOf(words.toStdString()));
    QVERIFY2(problem.contains(part), problem.constData());
}

void TestMeasures::aTextIsCutIntoWordsAndMeasures()
{
    const auto result =
        analysis::parseMeasureText("It took {latency of #2}, no less.", TraceBuilder::paths(), 0);
    QVERIFY2(result.problem.empty(), result.problem.c_str());
    QCOMPARE(result.text.parts.size(), std::size_t{3});
    QCOMPARE(result.text.parts[0].words, std::string("It took "));
    QVERIFY(result.text.parts[1].measure);
    QCOMPARE(result.text.parts[2].words, std::string(", no less."));
}

void TestMeasures::aTextCanSpeakOfAnEarlierRun()
{
    const auto result =
        analysis::parseMeasureText("{run 1: latency of #2}{slowest request}", TraceBuilder::paths(), 2);
    QVERIFY2(result.problem.empty(), result.problem.c_str());
    QCOMPARE(result.text.parts[0].measure->run, std::size_t{1});
    QCOMPARE(result.text.parts[1].measure->run, std::size_t{0});
}

void TestMeasures::aWrongPlaceholderIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("unknown") << QByteArray("{nonsense}") << QByteArray("there is no figure \"nonsense\"");
    QTest::newRow("open") << QByteArray("{latency of #1") << QByteArray("no \"}\"");
    QTest::newRow("no such run") << QByteArray("{run 3: latency of #1}") << QByteArray("no such run");
}

void TestMeasures::aWrongPlaceholderIsTold()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, part);
    const auto problem = analysis::parseMeasureText(text.toStdString(), TraceBuilder::paths(), 2).problem;
    QVERIFY2(QByteArray::fromStdString(problem).contains(part), problem.c_str());
}

PLAIN_TEST(TestMeasures)
#include "test_measures.moc"
