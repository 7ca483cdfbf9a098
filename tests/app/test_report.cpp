#include "app/run/run_report.h"
#include "app/scenario/pretty_json.h"
#include "tests/support/test_program.h"
#include "tests/support/watched_trace.h"

#include <QTest>

#include <clocale>

namespace json = boost::json;
using namespace std::chrono_literals;
using support::TraceBuilder;

namespace {

json::value reportOf(const TraceBuilder& trace, trace::Duration now = 20s)
{
    app::Scenario scenario;
    scenario.name = "Two requests";
    return json::parse(app::reportJson(trace.store(), scenario, TraceBuilder::at(now), 3));
}

const json::object& requestOf(const json::value& report, std::size_t row)
{
    return report.at("requests").at(row).as_object();
}

double sumOf(const json::value& states)
{
    double sum = 0;
    for (const auto& [name, seconds] : states.as_object())
        sum += seconds.to_number<double>();
    return sum;
}

std::vector<std::string> keysOf(const json::object& object)
{
    std::vector<std::string> keys;
    for (const auto& member : object)
        keys.emplace_back(member.key());
    return keys;
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRunIsToldInFull();
    void theKeysKeepTheirOrder();
    void aWatchedRunNamesItsProcessesAndWhatIsNotKnown();
    void aCallThatFailedSaysWhy();
    void itSaysWhatIsWrongAndWhatToDo();
    void aScenarioSaysWhenALoadBalancerActs();
    void whatHasNotHappenedIsNull();
    void everyOutcomeHasItsWords_data();
    void everyOutcomeHasItsWords();
    void callsAreStepsThatCall();
    void statesAddUpToTheWholeRequest();
    void whatIsDoneAfterTheClientGaveUpIsNotInItsStates();
    void timesCountFromTheRunsZero();
    void aWorkerWithoutWorkIsNamed();
    void anEmptyRunIsAReportToo();
    void numbersAreTheSameInEveryLocale();
    void aReportIsEasyToRead();
};

void TestReport::aRunIsToldInFull()
{
    const auto report =
        reportOf(TraceBuilder().busy(1, 0ms, 8s).blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4s));
    QCOMPARE(report.at("scenario"), json::value("Two requests"));
    QCOMPARE(report.at("events").at("dropped").to_number<int>(), 3);
    QCOMPARE(report.at("events").at("recorded").to_number<int>(), 28);

    const auto& worker = report.at("workers").at(0);
    QCOMPARE(worker.at("id").to_number<int>(), 1);
    QCOMPARE(worker.at("busy_s").to_number<double>(), 8.0);
    QCOMPARE(worker.at("blocked_s").to_number<double>(), 8.0);
    QCOMPARE(worker.at("requests").to_number<int>(), 2);

    const auto& second = requestOf(report, 1);
    QCOMPARE(second.at("id").to_number<int>(), 2);
    QCOMPARE(second.at("path"), json::value("/async-blocking"));
    QCOMPARE(second.at("worker").to_number<int>(), 1);
    QCOMPARE(second.at("status").to_number<int>(), 200);
    QCOMPARE(second.at("outcome"), json::value("ok"));
    QCOMPARE(second.at("sent_s").to_number<double>(), 0.3);
    QCOMPARE(second.at("started_s").to_number<double>(), 4.0);
    QCOMPARE(second.at("finished_s").to_number<double>(), 8.0);
    QCOMPARE(second.at("received_s").to_number<double>(), 8.0);
    QCOMPARE(second.at("calls").as_array().size(), std::size_t{2});
    QCOMPARE(second.at("calls").at(1).at("start_s").to_number<double>(), 6.0);
    QCOMPARE(second.at("calls").at(1).at("end_s").to_number<double>(), 8.0);
    QCOMPARE(second.at("calls").at(1).at("status").to_number<int>(), 200);
    QCOMPARE(second.at("states_s").at("queued").to_number<double>(), 3.7);
    QCOMPARE(second.at("states_s").at("blocking").to_number<double>(), 4.0);
}

void TestReport::theKeysKeepTheirOrder()
{
    const auto report = reportOf(TraceBuilder().busy(1, 0ms, 8s).blockingRequest(1, 0ms, 0ms));
    using Keys = std::vector<std::string>;
    QCOMPARE(keysOf(report.as_object()), (Keys{"scenario", "workers", "requests", "verdicts", "events"}));
    QCOMPARE(keysOf(report.at("workers").at(0).as_object()),
             (Keys{"id", "busy_s", "blocked_s", "requests", "worst_loop_lag_s"}));
    QCOMPARE(keysOf(requestOf(report, 0)),
             (Keys{"id", "path", "probe", "worker", "status", "outcome", "sent_s", "started_s", "finished_s",
                   "received_s", "failed_s", "abandoned_work_s", "calls", "states_s"}));
    QCOMPARE(keysOf(requestOf(report, 0).at("states_s").as_object()),
             (Keys{"queued", "ready", "running", "blocking", "waiting"}));
}

void TestReport::aWatchedRunNamesItsProcessesAndWhatIsNotKnown()
{
    const auto report = reportOf(support::watchedTrace());
    QCOMPARE(report.at("workers").at(0).at("pid").to_number<int>(), 9125);
    QCOMPARE(requestOf(report, 3).at("states_s").at("not_known").to_number<double>(), 0.448);
}

void TestReport::aCallThatFailedSaysWhy()
{
    TraceBuilder trace;
    trace.sent(1, 0ms).read(1, 0ms).started(1, 0ms).step(1, trace::StepKind::AsyncCall, 1, 0ms, 1s);
    trace.stepEvent(1, trace::StepKind::AsyncCall, 2, 1s, trace::EventKind::StepBegun, 0);
    trace.callFailed(1, trace::StepKind::AsyncCall, 2, 2s, trace::Failure::TimedOut);
    const auto report = reportOf(trace.finished(1, 2s, 500).received(1, 2s, 500));
    const auto& calls = requestOf(report, 0).at("calls");
    QVERIFY(!calls.at(0).as_object().contains("failure"));
    QCOMPARE(calls.at(1).at("failure").as_string(), json::string("timed out"));
}

void TestReport::itSaysWhatIsWrongAndWhatToDo()
{
    const auto report = reportOf(TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4s));
    const auto& verdicts = report.at("verdicts").as_array();
    QCOMPARE(verdicts.size(), 1U);
    const auto& text = verdicts.front().as_string();
    QVERIFY2(text.starts_with("Worker 1's loop was held for 8.0 s by blocking calls. #2 lost 3.7 s to it. "),
             text.c_str());
    QVERIFY2(text.ends_with("and the loop stays free."), text.c_str());
}

void TestReport::aScenarioSaysWhenALoadBalancerActs()
{
    TraceBuilder trace;
    trace.blockingRequest(1, 0ms, 0ms, 1s).healthCheck(2, 500ms, 2s);
    app::Scenario scenario;
    const auto count = [&] {
        const auto report = json::parse(app::reportJson(trace.store(), scenario, TraceBuilder::at(3s), 0));
        return report.at("verdicts").as_array().size();
    };
    QCOMPARE(count(), 1U);
    scenario.setUp.loadBalancer = {.failures = 2, .interval = 500ms};
    QCOMPARE(count(), 2U);
}

void TestReport::whatHasNotHappenedIsNull()
{
    TraceBuilder trace;
    trace.sent(1, 0ms).sent(2, 1ms).read(2, 2ms).started(2, 3ms);
    trace.stepEvent(2, trace::StepKind::AsyncCall, 1, 3ms, trace::EventKind::StepBegun, 0);
    const auto report = reportOf(trace, 5s);
    for (const auto* key : {"worker", "status", "started_s", "finished_s", "received_s"})
        QVERIFY2(requestOf(report, 0).at(key).is_null(), key);
    QVERIFY(requestOf(report, 1).at("finished_s").is_null());
    const auto& call = requestOf(report, 1).at("calls").at(0);
    QCOMPARE(call.at("start_s").to_number<double>(), 0.003);
    QVERIFY(call.at("end_s").is_null());
    QVERIFY(call.at("status").is_null());
}

void TestReport::everyOutcomeHasItsWords_data()
{
    QTest::addColumn<int>("failure");
    QTest::addColumn<unsigned>("status");
    QTest::addColumn<QByteArray>("outcome");
    using trace::Failure;
    QTest::newRow("answered") << int(Failure::None) << 200U << QByteArray("ok");
    QTest::newRow("an error status") << int(Failure::None) << 502U << QByteArray("failed: status 502");
    QTest::newRow("neither") << int(Failure::None) << 0U << QByteArray("in flight");
    QTest::newRow("timed out") << int(Failure::TimedOut) << 0U << QByteArray("failed: timed out");
    QTest::newRow("refused") << int(Failure::Refused) << 0U << QByteArray("failed: connection refused");
}

void TestReport::everyOutcomeHasItsWords()
{
    QFETCH(const int, failure);
    QFETCH(const unsigned, status);
    QFETCH(const QByteArray, outcome);
    TraceBuilder trace;
    trace.sent(1, 0ms).read(1, 1ms).started(1, 1ms);
    if (status != 0) trace.finished(1, 2ms, status).received(1, 3ms, status);
    if (failure != 0) trace.gaveUp(1, 4ms, trace::Failure(failure));
    QCOMPARE(requestOf(reportOf(trace), 0).at("outcome"), json::value(outcome.toStdString()));
}

void TestReport::callsAreStepsThatCall()
{
    TraceBuilder trace;
    trace.sent(1, 0ms).read(1, 0ms).started(1, 0ms);
    using enum trace::StepKind;
    unsigned row = 0;
    for (const auto kind :
         {ClientSetup, BlockingCall, PoolJob, ExecutorJob, AsyncCall, Compute, PooledCall}) {
        trace.step(1, kind, 1, row * 1s, row * 1s + 500ms);
        ++row;
    }
    const auto report = reportOf(trace);
    const auto& calls = requestOf(report, 0).at("calls").as_array();
    QCOMPARE(calls.size(), std::size_t{3});
    QCOMPARE(calls[0].at("start_s").to_number<double>(), 1.0);
    QCOMPARE(calls[1].at("start_s").to_number<double>(), 4.0);
    QCOMPARE(calls[2].at("start_s").to_number<double>(), 6.0);
}

void TestReport::statesAddUpToTheWholeRequest()
{
    const auto report = reportOf(TraceBuilder().blockingRequest(1, 0ms, 1s, 1234567us).sent(2, 500ms), 9s);
    const auto& first = requestOf(report, 0);
    QCOMPARE(sumOf(first.at("states_s")),
             first.at("received_s").to_number<double>() - first.at("sent_s").to_number<double>());
    QCOMPARE(sumOf(requestOf(report, 1).at("states_s")), 8.5);
}

void TestReport::whatIsDoneAfterTheClientGaveUpIsNotInItsStates()
{
    TraceBuilder trace;
    trace.sent(1, 0ms).read(1, 0ms).started(1, 0ms).gaveUp(1, 200ms);
    trace.step(1, trace::StepKind::BlockingCall, 1, 0ms, 1s).finished(1, 1s);
    const auto report = reportOf(trace);
    const auto& request = requestOf(report, 0);
    QCOMPARE(request.at("failed_s").to_number<double>(), 0.2);
    QCOMPARE(request.at("finished_s").to_number<double>(), 1.0);
    QCOMPARE(request.at("abandoned_work_s").to_number<double>(), 0.8);
    QVERIFY(request.at("received_s").is_null());
    QCOMPARE(sumOf(request.at("states_s")), 0.2);
    QCOMPARE(report.at("workers").at(0).at("blocked_s").to_number<double>(),
             1.0); // the loop was blocked for all of it
}

void TestReport::timesCountFromTheRunsZero()
{
    TraceBuilder trace;
    trace.event({.time = TraceBuilder::at(1s), .kind = trace::EventKind::RunStarted});
    trace.sent(1, 1s + 1234us);
    QCOMPARE(requestOf(reportOf(trace), 0).at("sent_s").to_number<double>(), 0.001234);
}

void TestReport::aWorkerWithoutWorkIsNamed()
{
    app::Scenario scenario;
    scenario.setUp.server.workers = 3;
    const auto store = TraceBuilder().busy(2, 0ms, 1s).store();
    const auto report = json::parse(app::reportJson(store, scenario, TraceBuilder::at(2s), 0));
    const auto& workers = report.at("workers").as_array();
    QCOMPARE(workers.size(), std::size_t{3});
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(workers[i].at("id").to_number<std::size_t>(), i + 1);
        QCOMPARE(workers[i].at("busy_s").to_number<double>(), i == 1 ? 1.0 : 0.0);
    }
}

void TestReport::anEmptyRunIsAReportToo()
{
    const auto report = json::parse(app::reportJson(trace::Store(), {}, TraceBuilder::zero(), 0));
    QVERIFY(report.at("requests").as_array().empty());
    QVERIFY(report.at("verdicts").as_array().empty());
}

void TestReport::numbersAreTheSameInEveryLocale()
{
    const auto* const german = std::setlocale(LC_ALL, "de_DE.UTF-8");
    QCOMPARE(app::prettyJson({{"a", 0.25}, {"b", 1e-7}, {"c", 12.0}, {"d", -3.5}, {"e", 1234567.000001}}),
             std::string("{ \"a\": 0.25, \"b\": 0, \"c\": 12, \"d\": -3.5, \"e\": 1234567.000001 }\n"));
    if (german != nullptr) std::setlocale(LC_ALL, "C");
}

void TestReport::aReportIsEasyToRead()
{
    const auto text = app::prettyJson(json::object{
        {"name", "a \"b\"\n"},
        {"none", json::array{}},
        {"flat", {{"x", 1}, {"y", nullptr}}},
        {"tall", json::array{json::object{{"z", true}}, json::array{1, 2}}},
    });
    QCOMPARE(text, std::string("{\n"
                               "  \"name\": \"a \\\"b\\\"\\n\",\n"
                               "  \"none\": [],\n"
                               "  \"flat\": { \"x\": 1, \"y\": null },\n"
                               "  \"tall\": [\n"
                               "    { \"z\": true },\n"
                               "    [ 1, 2 ]\n"
                               "  ]\n"
                               "}\n"));
}

PLAIN_TEST(TestReport)
#include "test_report.moc"
