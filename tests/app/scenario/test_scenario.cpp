#include "app/scenario/scenario.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace std::chrono_literals;

namespace {

const std::vector<std::string> kPaths{"/healthcheck", "/async-blocking", "/all-async", "(other)"};

app::ScenarioResult parse(const QByteArray& json)
{
    return app::parseScenario({json.constData(), std::size_t(json.size())}, kPaths);
}

/// A scenario of four lines; `line` is the second, "name" is on the third.
QByteArray withLine(const QByteArray& line)
{
    return "{\n" + line + (line.isEmpty() ? "" : ",") +
           "\n\"name\": \"x\",\n"
           "\"arrivals\": [{ \"path\": \"/healthcheck\" }]}";
}

QByteArray withUpstream(const QByteArray& members)
{
    return withLine("\"upstream\": { " + members + " }");
}

/// The arrivals begin on the first line, the entry is on the second.
QByteArray withArrival(const QByteArray& entry)
{
    return "{ \"arrivals\": [\n" + entry + "\n] }";
}

void addError(const char* name, const QByteArray& json, int line, const QByteArrayList& words)
{
    QTest::newRow(name) << json << line << words;
}

} // namespace

class TestScenario : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKeyIsRead();
    void whatIsNotSaidHasItsDefault();
    void theEndsOfARangeAreAllowed();
    void brokenJsonIsAnErrorWithItsLine_data();
    void brokenJsonIsAnErrorWithItsLine() { expectError(); }
    void aWrongKeyIsNamedWithItsLineAndWhatIsAllowed_data();
    void aWrongKeyIsNamedWithItsLineAndWhatIsAllowed() { expectError(); }
    void aWrongValueIsNamedWithItsLineAndWhatIsAllowed_data();
    void aWrongValueIsNamedWithItsLineAndWhatIsAllowed() { expectError(); }
    void wrongArrivalsAreNamedWithTheirLine_data();
    void wrongArrivalsAreNamedWithTheirLine() { expectError(); }
    void arrivalsAreExpandedInOrderOfTime();

private:
    static void expectError();
    static void addErrorColumns();
};

void TestScenario::addErrorColumns()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArrayList>("words");
}

void TestScenario::expectError()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, line);
    QFETCH(const QByteArrayList, words);
    const auto result = parse(json);
    QVERIFY2(!result.scenario, "there was no error");
    const auto message = QByteArray::fromStdString(result.error.message);
    QVERIFY2(result.error.line == line, "line " + QByteArray::number(result.error.line) + ": " + message);
    for (const auto& word : words)
        QVERIFY2(message.contains(word), message);
    QVERIFY2(!message.contains('\n') && !message.contains('%'), message);
}

void TestScenario::everyKeyIsRead()
{
    const auto result = parse(R"({
        "name": "All of it", "workers": 3, "accept": "reuseport",
        "upstream": { "delay_ms": 1500, "jitter_ms": 30, "status": 503, "refuse": true, "fault": "garbage" },
        "arrivals": [
            { "at_ms": 5, "path": "/all-async", "count": 4, "every_ms": 10 },
            { "path": "/healthcheck" }
        ],
        "calls": 7, "cpu_ms": 11, "client_setup_ms": 12, "call_timeout_ms": 13, "looks_at_status": true,
        "threadpool_threads": 14, "executor_threads": 15, "probe_ms": 16, "timeout_ms": 17,
        "load_balancer_failures": 19, "load_balancer_interval_ms": 20,
        "keep_alive": true, "seed": 18
    })");
    QVERIFY2(result.scenario, result.error.message.c_str());
    const auto& scenario = *result.scenario;
    QCOMPARE(scenario.name, std::string("All of it"));
    QCOMPARE(scenario.setUp.server.workers, 3U);
    QCOMPARE(scenario.setUp.server.accept, settings::AcceptPolicy::ReusePort);
    QCOMPARE(scenario.setUp.server.threadpoolThreads, 14U);
    QCOMPARE(scenario.setUp.server.executorThreads, 15U);
    QCOMPARE(scenario.setUp.server.handlers.calls, 7U);
    QVERIFY(scenario.setUp.server.handlers.cpu == 11ms);
    QVERIFY(scenario.setUp.server.handlers.clientSetup == 12ms);
    QVERIFY(scenario.setUp.server.handlers.callTimeout == 13ms);
    QVERIFY(scenario.setUp.server.handlers.looksAtStatus);
    QCOMPARE(scenario.setUp.loadBalancer.failures, 19U);
    QVERIFY(scenario.setUp.loadBalancer.interval == 20ms);
    QVERIFY(scenario.setUp.upstream.delay == 1500ms);
    QVERIFY(scenario.setUp.upstream.jitter == 30ms);
    QCOMPARE(scenario.setUp.upstream.status, std::uint16_t{503});
    QVERIFY(scenario.setUp.upstream.isRefusing);
    QCOMPARE(scenario.setUp.upstream.fault, settings::Fault::Garbage);
    QCOMPARE(scenario.setUp.upstream.seed, std::uint64_t{18});
    QVERIFY(scenario.setUp.client.probe == 16ms);
    QVERIFY(scenario.setUp.client.timeout == 17ms);
    QVERIFY(scenario.setUp.client.keepAlive);
    QCOMPARE(scenario.arrivals,
             (std::vector<app::Arrival>{{5ms, "/all-async", 4, 10ms}, {0ms, "/healthcheck"}}));
}

void TestScenario::whatIsNotSaidHasItsDefault()
{
    const auto result = parse(R"({ "arrivals": [{ "path": "/healthcheck" }] })");
    QVERIFY2(result.scenario, result.error.message.c_str());
    const app::Scenario standard;
    QCOMPARE(result.scenario->setUp.server.workers, standard.setUp.server.workers);
    QCOMPARE(result.scenario->setUp.server.accept, settings::AcceptPolicy::Drain);
    QVERIFY(result.scenario->setUp.upstream.delay == 2s);
    QVERIFY(result.scenario->setUp.client.timeout == 0ms);
    QVERIFY(!result.scenario->setUp.client.keepAlive);
}

void TestScenario::theEndsOfARangeAreAllowed()
{
    for (const auto* line :
         {"\"workers\": 1", "\"workers\": 64", "\"upstream\": { \"delay_ms\": 0, \"status\": 200 }",
          "\"upstream\": { \"delay_ms\": 600000, \"status\": 599 }", "\"calls\": 1", "\"calls\": 100",
          "\"upstream\": {}", "\"threadpool_threads\": 1000", "\"executor_threads\": 1",
          "\"seed\": 9007199254740991"})
        QVERIFY2(parse(withLine(line)).scenario, line);
    QVERIFY(parse(withArrival(R"({ "path": "/all-async", "count": 100000, "at_ms": 3600000 })")).scenario);
    QVERIFY(parse(withLine({}).replace("\n", "\r\n") + "\r\n\r\n").scenario);
}

void TestScenario::brokenJsonIsAnErrorWithItsLine_data()
{
    addErrorColumns();
    const QByteArray notJson = "not valid JSON";
    addError("empty", "", 1, {notJson});
    addError("blank", "\n\n", 2, {notJson});
    addError("cut off", "{\n\"workers\": 1,\n", 2, {notJson});
    addError("missing comma", "{\n\"workers\": 1\n\"calls\": 2 }", 3, {notJson});
    addError("trailing comma", "{\n\"workers\": 1,\n}", 3, {notJson});
    addError("single quotes", "{\n'workers': 1 }", 2, {notJson});
    addError("comment", "{\n// how many\n\"workers\": 1 }", 2, {notJson});
    addError("two values", "{}\n{}", 2, {notJson});
    addError("NaN", withLine("\"calls\": NaN"), 2, {notJson});
    addError("Infinity", withLine("\"calls\": Infinity"), 2, {notJson});
    addError("leading zero", withLine("\"calls\": 02"), 2, {notJson});
    addError("string over two lines", "{ \"name\": \"a\nb\" }", 1, {notJson});
    addError("not UTF-8", withLine("\"accept\": \"\xff\""), 2, {notJson});
    addError("too deep", "{\n\"name\": " + QByteArray(100, '[') + QByteArray(100, ']') + "}", 2, {notJson});
    addError("zero byte", withLine(QByteArray("\"calls\": 1\0", 11)), 2, {notJson});
}

void TestScenario::aWrongKeyIsNamedWithItsLineAndWhatIsAllowed_data()
{
    addErrorColumns();
    addError("typo", withLine("\"worker\": 1"), 2,
             {"\"worker\"", "did you mean \"workers\"?", "\"keep_alive\""});
    addError("case", withLine("\"Workers\": 1"), 2, {"did you mean \"workers\"?"});
    addError("no unit", withLine("\"timeout\": 1"), 2, {"did you mean \"timeout_ms\"?"});
    addError("nothing like it", withLine("\"colour\": 1"), 2,
             {"\"colour\"; allowed are \"name\", \"workers\""});
    addError("empty", withLine("\"\": 1"), 2, {"\"\"", "allowed are"});
    addError("per cent", withLine("\"a%1b\\u00e4\": 1").replace("%1", "_"), 2, {"allowed are"});
    addError("in upstream", withUpstream("\"delay\": 1"), 2,
             {"\"delay\"", "did you mean \"delay_ms\"?", "\"fault\""});
    addError("in arrivals", withArrival(R"({ "path": "/all-async", "counts": 3 })"), 2,
             {"\"counts\"", "did you mean \"count\"?", "\"every_ms\""});
    addError("twice", withLine("\"calls\": 1,\n\"calls\": 2"), 3, {"\"calls\"", "twice"});
    addError("twice in upstream", withUpstream("\"status\": 200,\n\"status\": 200"), 3,
             {"\"status\"", "twice"});
    addError("not an object", "\n[]", 2, {"must be an object", "empty list"});
    addError("a number", "7", 1, {"must be an object", "not 7"});
}

void TestScenario::aWrongValueIsNamedWithItsLineAndWhatIsAllowed_data()
{
    addErrorColumns();
    struct WholeKey
    {
        const char* name;
        qint64 from;
        qint64 to;
    };
    for (const auto& [name, from, to] :
         {WholeKey{"workers", 1, 64}, WholeKey{"calls", 1, 100}, WholeKey{"cpu_ms", 0, 60000},
          WholeKey{"client_setup_ms", 0, 60000}, WholeKey{"call_timeout_ms", 1, 3600000},
          WholeKey{"threadpool_threads", 1, 1000}, WholeKey{"executor_threads", 1, 1000},
          WholeKey{"probe_ms", 0, 3600000}, WholeKey{"timeout_ms", 0, 3600000},
          WholeKey{"load_balancer_failures", 1, 100}, WholeKey{"load_balancer_interval_ms", 1, 3600000},
          WholeKey{"seed", 0, 9007199254740991}}) {
        const auto range =
            "a whole number from " + QByteArray::number(from) + " to " + QByteArray::number(to);
        const auto tooSmall = QByteArray::number(from - 1);
        const auto tooLarge = QByteArray::number(to + 1);
        for (const auto& value :
             {tooSmall, tooLarge, QByteArray("1.5"), QByteArray("1e2"), QByteArray("1e999"),
              QByteArray("99999999999999999999"), QByteArray("\"1\""), QByteArray("true"), QByteArray("null"),
              QByteArray("[]"), QByteArray("{}")})
            addError((name + (": " + value)).constData(), withLine('"' + QByteArray(name) + "\": " + value),
                     2, {'"' + QByteArray(name) + '"', range});
    }
    addError("delay", withUpstream("\"delay_ms\": 600001"), 2,
             {"\"delay_ms\"", "from 0 to 600000, not 600001"});
    addError("negative delay", withUpstream("\"delay_ms\": -1"), 2, {"\"delay_ms\"", "not -1"});
    addError("jitter", withUpstream("\"jitter_ms\": -1"), 2, {"\"jitter_ms\"", "from 0 to 600000"});
    addError("status", withUpstream("\"status\": 199"), 2, {"\"status\"", "from 200 to 599, not 199"});
    addError("refuse", withUpstream("\"refuse\": 1"), 2, {"\"refuse\"", "true or false, not 1"});
    addError("fault", withUpstream("\"fault\": \"rubbish\""), 2,
             {"\"fault\"", "\"none\", \"close-in-body\" or \"garbage\", not \"rubbish\""});
    addError("accept", withLine("\"accept\": \"all\""), 2,
             {"\"accept\"", "\"drain\", \"one\" or \"reuseport\", not \"all\""});
    addError("keep_alive", withLine("\"keep_alive\": \"yes\""), 2,
             {"\"keep_alive\"", "true or false, not \"yes\""});
    addError("looks_at_status", withLine("\"looks_at_status\": 0"), 2,
             {"\"looks_at_status\"", "true or false"});
    addError("upstream", withLine("\"upstream\": 2000"), 2, {"\"upstream\"", "an object", "not 2000"});
    addError("empty name", "{\n\"name\": \"\" }", 2, {"\"name\"", "1 to 200 characters"});
    addError("long name", "{\n\"name\": \"" + QByteArray(201, 'x') + "\" }", 2,
             {"\"name\"", "1 to 200 characters"});
}

void TestScenario::wrongArrivalsAreNamedWithTheirLine_data()
{
    addErrorColumns();
    addError("missing", "\n{ \"workers\": 1 }", 2, {"\"arrivals\""});
    addError("empty", "{\n\"arrivals\": [] }", 2, {"\"arrivals\"", "at least one", "an empty list"});
    addError("no list", "{\n\"arrivals\": {} }", 2, {"\"arrivals\"", "a list"});
    addError("no object", withArrival("\"/all-async\""), 2, {"an object", "not \"/all-async\""});
    addError("no path", withArrival(R"({ "at_ms": 0 })"), 2, {"\"path\"", "\"/all-async\""});
    addError("unknown path", withArrival(R"({ "path": "/all-asink" })"), 2,
             {"\"/all-asink\"", "did you mean \"/all-async\"?", "\"/healthcheck\""});
    addError("the row for other paths", withArrival("{ \"path\": \"(other)\" }"), 2,
             {"\"path\"", "allowed are \"/healthcheck\", \"/async-blocking\" or \"/all-async\""});
    addError("path is no text", withArrival(R"({ "path": 1 })"), 2, {"\"path\"", "a text"});
    addError("at_ms", withArrival(R"({ "path": "/all-async", "at_ms": -1 })"), 2,
             {"\"at_ms\"", "from 0 to 3600000"});
    addError("count", withArrival(R"({ "path": "/all-async", "count": 0 })"), 2,
             {"\"count\"", "from 1 to 100000"});
    addError("large count", withArrival(R"({ "path": "/all-async", "count": 100001 })"), 2,
             {"\"count\"", "not 100001"});
    addError("every_ms", withArrival(R"({ "path": "/all-async", "every_ms": 0.5 })"), 2,
             {"\"every_ms\"", "not 0.5"});
    addError("too long", withArrival(R"({ "path": "/all-async", "count": 100000, "every_ms": 3600000 })"), 2,
             {"\"every_ms\"", "3600000 ms"});
    const QByteArray many = "{ \"path\": \"/healthcheck\", \"count\": 100000 },\n";
    addError("too many", withArrival(many.repeated(10) + R"({ "path": "/healthcheck" })"), 12,
             {"\"arrivals\"", "1000001", "1000000"});
}

void TestScenario::arrivalsAreExpandedInOrderOfTime()
{
    app::Scenario scenario;
    scenario.arrivals = {{10ms, "/a", 3, 20ms}, {30ms, "/b"}, {0ms, "/c", 2}};
    const std::vector<app::Arrival> expected{{0ms, "/c"},  {0ms, "/c"},  {10ms, "/a"},
                                             {30ms, "/a"}, {30ms, "/b"}, {50ms, "/a"}};
    QCOMPARE(scenario.expandedArrivals(), expected);
}

PLAIN_TEST(TestScenario)
#include "test_scenario.moc"
