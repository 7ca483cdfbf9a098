#include "app/scenario/variation.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"

#include <QTest>

using namespace std::chrono_literals;
using app::Arrival;
using app::Variation;
using support::TraceBuilder;

/// Who arrived in a run, and how the same arrivals come again.
class TestVariation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void arrivalsKeepTheirTimesAndPaths();
    void arrivalsAreInOrderOfTimeNotOfNumber();
    void arrivalsCountFromTheRunsStart();
    void requestsFromOutsideAreArrivals();
    void probesAndUnknownPathsAreNone();
    void whoSentThemStaysWhoItWas();
    void theHandlerChangesButHealthChecksStay();
    void theSetUpChangesOnlyWhereItIsSaid();
    void theOppositeIsWhatAPersonAsksFor();
    void goodTextsAreRead();
    void aWatchedServerHasPathsAndSettingsOfItsOwn();
    void badTextsNameTheKeyAndWhatIsAllowed_data();
    void badTextsNameTheKeyAndWhatIsAllowed();
};

void TestVariation::arrivalsKeepTheirTimesAndPaths()
{
    const auto run = TraceBuilder().blockingRequest(1, 0ms, 0ms).healthCheck(2, 300ms, 4s).store();
    QCOMPARE(app::arrivalsOf(run), (std::vector<Arrival>{{0ms, "/async-blocking"}, {300ms, "/healthcheck"}}));
}

void TestVariation::arrivalsAreInOrderOfTimeNotOfNumber()
{
    const auto run = TraceBuilder().asyncRequest(1, 500ms).blockingRequest(2, 100ms, 100ms).store();
    QCOMPARE(app::arrivalsOf(run), (std::vector<Arrival>{{0ms, "/async-blocking"}, {400ms, "/all-async"}}));
}

void TestVariation::arrivalsCountFromTheRunsStart()
{
    TraceBuilder trace;
    trace.event({.time = TraceBuilder::zero(), .kind = trace::EventKind::RunStarted});
    QCOMPARE(app::arrivalsOf(trace.asyncRequest(1, 750us * 2).store()),
             (std::vector<Arrival>{{1500us, "/all-async"}}));
}

void TestVariation::requestsFromOutsideAreArrivals()
{
    TraceBuilder trace;
    trace.asyncRequest(1, 0ms).read(2, 250ms).started(2, 250ms).finished(2, 300ms);
    QCOMPARE(app::arrivalsOf(trace.store()).back(), (Arrival{250ms, "/async-blocking"}));
}

void TestVariation::probesAndUnknownPathsAreNone()
{
    TraceBuilder trace;
    trace.asyncRequest(1, 0ms).read(2, 100ms, 1, 3).started(2, 100ms).finished(2, 100ms, 404);
    trace.event({.time = TraceBuilder::at(200ms),
                 .request = trace::RequestId(3),
                 .value = 1,
                 .kind = trace::EventKind::RequestSent});
    QCOMPARE(app::arrivalsOf(trace.store()).size(), 1U);
}

void TestVariation::whoSentThemStaysWhoItWas()
{
    TraceBuilder trace;
    trace.sentBy(7, 1, 0ms).read(1, 1ms).started(1, 2ms).finished(1, 1s).received(1, 1s).sent(2, 2s);
    app::Scenario scenario;
    scenario.arrivals = app::arrivalsOf(trace.store());
    const auto again = scenario.expandedArrivals();
    QCOMPARE(again.front().participant, trace::ParticipantId{7});
    QCOMPARE(again.back().participant, trace::ParticipantId::None);
}

void TestVariation::theHandlerChangesButHealthChecksStay()
{
    const auto run = TraceBuilder().blockingRequest(1, 0ms, 0ms).healthCheck(2, 300ms, 4s).store();
    const auto again = app::repeated(run, {}, {.handler = "/all-async"});
    QCOMPARE(again.arrivals, (std::vector<Arrival>{{0ms, "/all-async"}, {300ms, "/healthcheck"}}));
}

void TestVariation::theSetUpChangesOnlyWhereItIsSaid()
{
    app::Scenario scenario;
    scenario.setUp.server.workers = 3;
    scenario.setUp.server.handlers.calls = 5;
    scenario.setUp.upstream.delay = 700ms;
    const auto run = TraceBuilder().blockingRequest(1, 0ms, 0ms).store();
    const auto again = app::repeated(
        run, scenario,
        {.settings = {{settings::find({}, "accept"), 1}, {settings::find("upstream", "delay_ms"), 90}}});
    QCOMPARE(again.arrivals.front().path, std::string("/async-blocking"));
    QCOMPARE(again.setUp.server.workers, 3U);
    QCOMPARE(again.setUp.server.handlers.calls, 5U);
    QCOMPARE(again.setUp.server.accept, settings::AcceptPolicy::One);
    QCOMPARE(again.setUp.upstream.delay, 90ms);
}

void TestVariation::theOppositeIsWhatAPersonAsksFor()
{
    using app::oppositeHandler;
    QCOMPARE(oppositeHandler({{0ms, "/async-blocking"}}), std::string("/all-async"));
    QCOMPARE(oppositeHandler({{0ms, "/all-async"}}), std::string("/async-blocking"));
    QCOMPARE(oppositeHandler({{0ms, "/cpu-bound"}}), std::string("/cpu-bound-threadpool"));
    QCOMPARE(oppositeHandler({{0ms, "/healthcheck"}, {0ms, "/healthcheck"}, {0ms, "/all-async"}}),
             std::string("/async-blocking"));
    QVERIFY(oppositeHandler({{0ms, "/healthcheck"}}).empty());
}

void TestVariation::goodTextsAreRead()
{
    QCOMPARE(app::parseVariation("handler=/all-async").variation, Variation{.handler = "/all-async"});
    QCOMPARE(app::parseVariation("workers=4,accept=one,delay=500").variation,
             (Variation{.settings = {{settings::find({}, "workers"), 4},
                                     {settings::find({}, "accept"), 1},
                                     {settings::find("upstream", "delay_ms"), 500}}}));
}

void TestVariation::aWatchedServerHasPathsAndSettingsOfItsOwn()
{
    const auto read = [](const char* text) { return app::parseVariation(text, app::ServerKind::Watched); };
    QCOMPARE(read("handler=/reports,delay=10").variation,
             (Variation{.handler = "/reports", .settings = {{settings::find("upstream", "delay_ms"), 10}}}));
    QVERIFY(QByteArray::fromStdString(read("handler=reports").problem).contains("begins with /"));
    for (const auto& setting : settings::all()) {
        const bool isServers =
            setting.part == settings::Part::Server || setting.part == settings::Part::Handlers;
        const auto problem =
            QByteArray::fromStdString(read((std::string(setting.key) + "=1").c_str()).problem);
        QCOMPARE(problem.contains("is the watched server's own matter"), isServers);
    }
}

void TestVariation::badTextsNameTheKeyAndWhatIsAllowed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("parts");
    const auto add = [](const char* text, const QByteArrayList& parts) {
        QTest::newRow(text) << QByteArray(text) << parts;
    };
    add("async", {"\"async\" is no KEY=VALUE", "\"handler\", \"workers\", \"accept\"", "\"delay\""});
    add("workers=4,", {"\"\" is no KEY=VALUE"});
    add("worker=4", {"no key \"worker\"", "did you mean \"workers\"", "\"handler\""});
    add("workers=65", {"\"workers\" must be a whole number from 1 to 64, not 65"});
    add("workers=many", {"\"workers\" must be a whole number from 1 to 64, not \"many\""});
    add("accept=two", {"\"accept\" must be \"drain\", \"one\" or \"reuseport\", not \"two\""});
    add("delay=-1", {"\"delay\" must be a whole number from 0 to 600000, not -1"});
    add("handler=/healthcheck", {"\"handler\" must be \"/async-blocking\", \"/all-async\"", "/cpu-bound"});
    add("workers=1,workers=2", {"\"workers\" occurs twice"});
}

void TestVariation::badTextsNameTheKeyAndWhatIsAllowed()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, parts);
    const auto result = app::parseVariation(text.toStdString());
    QVERIFY(!result.variation);
    for (const auto& part : parts)
        QVERIFY2(QByteArray::fromStdString(result.problem).contains(part), result.problem.c_str());
}

PLAIN_TEST(TestVariation)
#include "test_variation.moc"
