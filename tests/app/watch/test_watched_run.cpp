#include "app/client/client.h"
#include "app/lab/first_meeting.h"
#include "app/lab/lab.h"
#include "app/process/resources.h"
#include "app/run/requirements.h"
#include "app/watch/informant.h"
#include "app/watch/listening.h"
#include "engine/analysis/verdicts/verdicts.h"
#include "tests/app/scripted_server.h"
#include "tests/support/http/raw_connection.h"
#include "tests/support/test_program.h"
#include "upstream/upstream.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/ostream_sink.h>

#include <sstream>
#include <unistd.h>

using namespace app;
using namespace std::chrono_literals;
using trace::EventKind;
using trace::RequestId;

namespace {

constexpr int kRunPatienceMs = 60'000;
constexpr auto kUvicorn = "/usr/bin/python3 -m uvicorn holds:app --port {port}";

struct Told
{
    std::vector<std::string> names;
    std::vector<watch::SentRequest> sent;
    std::vector<watch::RequestOver> over;
};

/// Its thread is the client's, which has ended before anybody reads.
struct NotingWitness : RequestWitness
{
    std::string introduce(RequestId request) override
    {
        told.names.push_back(uuids.string(request));
        return told.names.back();
    }
    void sent(const watch::SentRequest& request) override { told.sent.push_back(request); }
    void over(const watch::RequestOver& request) override { told.over.push_back(request); }

    trace::RequestUuid uuids{7};
    Told told;
};

/// An upstream that serves a foreign server, and all that it recorded.
struct ForeignBench
{
    trace::Recorder recorder;
    trace::Claims claims;
    trace::RequestUuid uuids{7};
    Informant informant{uuids};
    upstream::Upstream upstream{recorder, claims, 0, {.delay = 1ms}, 10s, &informant};

    /// The arrival of a call with these headers, which was answered.
    trace::Event arrivalOf(const std::string& headers, const std::string& firstLine = "GET / HTTP/1.1",
                           const std::string& body = {})
    {
        support::RawConnection connection(upstream.port());
        connection.send(firstLine + "\r\nHost: a\r\n" + headers + "\r\n" + body);
        if (support::RawConnection::statusOf(connection.response()) != 200) qFatal("not answered well");
        std::vector<trace::Event> events;
        recorder.drain(events);
        return events.front();
    }
};

/// A watched server's lab.
struct WatchingLab
{
    explicit WatchingLab(const settings::ServerToWatch& server)
        : lab(logger, {}, {}, server)
        , problem(meetWatchedServer(lab))
    {}

    spdlog::logger logger{"test", std::make_shared<spdlog::sinks::null_sink_mt>()};
    Lab lab;
    QString problem;
};

Scenario scenarioOf(std::vector<Arrival> arrivals)
{
    Scenario scenario;
    scenario.setUp.upstream.delay = 200ms;
    scenario.arrivals = std::move(arrivals);
    return scenario;
}

/// A server that has these paths, and nothing else.
ScriptedServer::Script answeringOnly(const QByteArrayList& paths)
{
    return [paths](QTcpSocket& socket, const QByteArray& request) {
        const bool isThere = paths.contains(request.split(' ').value(1));
        socket.write(ScriptedServer::answer("close", isThere ? "200 OK" : "404 Not Found"));
        socket.disconnectFromHost();
    };
}

bool isUvicornThere()
{
    return QProcess::execute(QStringLiteral("/usr/bin/python3"),
                             {QStringLiteral("-c"), QStringLiteral("import uvicorn, fastapi")}) == 0;
}

bool isFlaskOnGunicornThere()
{
    return QFile::exists(QStringLiteral("/usr/bin/gunicorn")) &&
           QProcess::execute(QStringLiteral("/usr/bin/python3"),
                             {QStringLiteral("-c"), QStringLiteral("import flask")}) == 0;
}

/// As long as the scenario that goes on meanwhile.
QStringList loadOn(std::uint16_t port)
{
    return {QStringLiteral("-t1"), QStringLiteral("-c8"), QStringLiteral("-d3"),
            QStringLiteral("http://127.0.0.1:%1/free").arg(port)};
}

settings::ServerToWatch uvicorn()
{
    return {.command = kUvicorn,
            .folder = WATCH_APPS,
            .environment = {"UPSTREAM={upstream}", "PYTHONDONTWRITEBYTECODE=1"}};
}

} // namespace

/// What client and upstream tell of a foreign server, and whole runs against one.
class TestWatchedRun : public QObject
{
    Q_OBJECT

public:
    static constexpr bool kIsTimed = true;

private Q_SLOTS:
    void initTestCase() { initResources(); }

    void aWitnessIsToldOfEachRequestWithItsConnection()
    {
        const ScriptedServer server(
            [](QTcpSocket& socket, const QByteArray&) { socket.write(ScriptedServer::answer()); });
        trace::Recorder recorder;
        trace::Claims claims;
        NotingWitness witness;
        {
            Client client(recorder, claims, &witness);
            client.setTarget(server.serverAddress(), server.serverPort());
            client.send({.id = RequestId{5}, .path = "/x"});
            std::vector<trace::Event> events;
            const auto isOver = [&] {
                recorder.drain(events);
                return std::ranges::count(events, EventKind::ResponseReceived, &trace::Event::kind) == 1;
            };
            QTRY_VERIFY(isOver());
        }
        QCOMPARE(witness.told.sent.size(), std::size_t(1));
        QCOMPARE(witness.told.over.size(), std::size_t(1));
        QCOMPARE(witness.told.sent.front().server.port, server.serverPort());
        QVERIFY(witness.told.sent.front().client.port != 0);
        QVERIFY(witness.told.over.front().firstByte >= witness.told.sent.front().sent);
        const auto request = server.requests().front();
        const auto name = QByteArray::fromStdString(witness.told.names.front());
        QVERIFY2(request.contains("X-Request-Id: " + name), request);
        QVERIFY2(
            request.contains("traceparent: 00-" + QByteArray(name).replace("-", "") + "-0000000000000005-01"),
            request);
        QVERIFY2(!request.contains("X-Claim"), request);
    }

    void aRequestThatNobodyAcceptsIsOverWithoutAByte()
    {
        std::uint16_t port = 0;
        {
            QTcpServer closed;
            QVERIFY(closed.listen(QHostAddress::LocalHost));
            port = closed.serverPort();
        }
        trace::Recorder recorder;
        trace::Claims claims;
        NotingWitness witness;
        std::vector<trace::Event> events;
        {
            Client client(recorder, claims, &witness);
            client.setTarget(QHostAddress(QHostAddress::LocalHost), port);
            client.send({.id = RequestId{1}, .path = "/x"});
            const auto isOver = [&] {
                recorder.drain(events);
                return std::ranges::count(events, EventKind::RequestFailed, &trace::Event::kind) == 1;
            };
            QTRY_VERIFY(isOver());
        }
        QVERIFY(witness.told.sent.empty());
        QCOMPARE(witness.told.over.size(), std::size_t(1));
        QVERIFY(!trace::isSet(witness.told.over.front().firstByte));
    }

    void aForeignCallGetsANumberWhateverItsPathAndMethod()
    {
        ForeignBench bench;
        QCOMPARE(bench.arrivalOf("").detail, 1U);
        QCOMPARE(bench.arrivalOf("Content-Length: 2\r\n", "POST /v1/sign?x=1 HTTP/1.1", "{}").detail, 2U);
    }

    void aCallThatPassesItsRequestIdOnProvesWhoseItIs()
    {
        ForeignBench bench;
        const auto name = bench.informant.introduce(RequestId{3});
        const auto first = bench.arrivalOf("X-Request-ID: " + name + "\r\n");
        const auto second = bench.arrivalOf("x-request-id: " + name + "\r\n");
        QCOMPARE(first.request, RequestId{3});
        QCOMPARE(int(first.index), 1);
        QCOMPARE(second.request, RequestId{3});
        QCOMPARE(int(second.index), 2);
    }

    void soDoesOneWithOurTrace()
    {
        ForeignBench bench;
        auto name = bench.informant.introduce(RequestId{4});
        std::erase(name, '-');
        QCOMPARE(bench.arrivalOf("traceparent: 00-" + name + "-00f067aa0ba902b7-01\r\n").request,
                 RequestId{4});
    }

    void aCallWithAnotherNameIsNobodys_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("another") << QByteArray("X-Request-Id: 01234567-89ab-8def-8123-456789abcdef\r\n");
        QTest::newRow("empty") << QByteArray("X-Request-Id: \r\n");
        QTest::newRow("long") << QByteArray("X-Request-Id: ") + QByteArray(500, 'a') + "\r\n";
        QTest::newRow("short trace") << QByteArray("traceparent: 00-\r\n");
    }

    void aCallWithAnotherNameIsNobodys()
    {
        QFETCH(QByteArray, header);
        ForeignBench bench;
        bench.informant.introduce(RequestId{4});
        QCOMPARE(bench.arrivalOf(header.toStdString()).request, RequestId::None);
    }

    void aServerThatCannotBeHadIsTold()
    {
        QCOMPARE(WatchingLab({.command = "no-such-server"}).problem,
                 QStringLiteral("There is no program \"no-such-server\"."));
        QCOMPARE(WatchingLab({.port = 1}).problem, QStringLiteral("Nothing listens on port 1."));
        QCOMPARE(WatchingLab({.pid = 2'000'000'000}).problem,
                 QStringLiteral("There is no process 2000000000."));
    }

    void aForeignServersRunIsRecorded()
    {
        if (!isUvicornThere()) QSKIP("uvicorn is not installed");
        WatchingLab test(uvicorn());
        QVERIFY2(test.problem.isEmpty(), qPrintable(test.problem));
        const auto& paths = test.lab.store().paths();
        QVERIFY(std::ranges::find(paths, "/time-sleep") != paths.end()); // its own document says so
        QSignalSpy ended(&test.lab, &Lab::runEnded);
        test.lab.run(scenarioOf({{0ms, "/time-sleep"}, {50ms, "/free"}, {2000ms, "/requests"}}));
        QVERIFY(ended.wait(kRunPatienceMs));
        const auto& store = test.lab.store();
        QCOMPARE(store.requests().size(), std::size_t(3));
        for (const auto& request : store.requests())
            QCOMPARE(int(request.status), 200);
        QCOMPARE(store.upstreamCalls().size(), std::size_t(1));
        QCOMPARE(store.upstreamCalls().front().number, 1U);
        QVERIFY(trace::isSet(store.upstreamCalls().front().answered));
    }

    /// From its first request on, though gunicorn listens long before its worker has imported the
    /// application; and what helps is not to await.
    void aServerThatDoesNotAwaitIsToldWhatHelps()
    {
        if (!isFlaskOnGunicornThere()) QSKIP("Flask or gunicorn is not installed");
        WatchingLab test({.command = "/usr/bin/gunicorn flask_app:app --bind 127.0.0.1:{port}",
                          .folder = WATCH_APPS,
                          .environment = {"SLOW_IMPORT=2", "PYTHONDONTWRITEBYTECODE=1"}});
        QVERIFY2(test.problem.isEmpty(), qPrintable(test.problem));
        QSignalSpy ended(&test.lab, &Lab::runEnded);
        test.lab.run(scenarioOf({{0ms, "/time-sleep"}, {50ms, "/time-sleep"}}));
        QVERIFY(ended.wait(kRunPatienceMs));
        const auto& store = test.lab.store();
        const auto verdicts = analysis::verdictsOf(store, store.latest());
        const auto held =
            std::ranges::find(verdicts, analysis::VerdictKind::LoopHeldByCalls, &analysis::Verdict::kind);
        QVERIFY(held != verdicts.end());
        QVERIFY2(held->sentence.find("flask_app.py") != std::string::npos, held->sentence.c_str());
        QVERIFY2(held->nextStep.starts_with(
                     "This server does not await: give it more threads or workers (gunicorn"),
                 held->nextStep.c_str());
        QVERIFY(store.watched().workers().front().folder == WATCH_APPS);
    }

    void aHealthyServerRaisesNoAlarm_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isLoaded");
        const auto both = [](const char* name, const QString& command, const QString& path) {
            QTest::addRow("%s", name) << command << path << false;
            QTest::addRow("%s under load", name) << command << path << true;
        };
        both("asyncio", QLatin1String(kUvicorn) + QStringLiteral(" --no-access-log"),
             QStringLiteral("/httpx-async"));
        both("uvloop", QLatin1String(kUvicorn) + QStringLiteral(" --no-access-log --loop uvloop"),
             QStringLiteral("/httpx-async"));
    }

    /// Somebody else's load is no request of ours, but its loop's work.
    void aHealthyServerRaisesNoAlarm()
    {
        QFETCH(QString, command);
        QFETCH(QString, path);
        QFETCH(bool, isLoaded);
        if (!isUvicornThere()) QSKIP("uvicorn is not installed");
        auto server = uvicorn();
        server.command = command.toStdString();
        WatchingLab test(server);
        QVERIFY2(test.problem.isEmpty(), qPrintable(test.problem));
        QProcess load;
        if (isLoaded) load.start(QStringLiteral("wrk"), loadOn(test.lab.serverPort()));
        QSignalSpy ended(&test.lab, &Lab::runEnded);
        test.lab.run(scenarioOf({{0ms, path.toStdString(), 20, 100ms}, {50ms, "/free", 20, 100ms}}));
        QVERIFY(ended.wait(kPatienceMs));
        if (isLoaded) QVERIFY(load.waitForFinished(kPatienceMs) && load.exitCode() == 0);
        QCOMPARE(test.lab.store().requests().size(), std::size_t(40));
        for (const auto& verdict : analysis::verdictsOf(test.lab.store(), test.lab.store().latest()))
            QVERIFY2(verdict.level == analysis::Level::Hint, verdict.sentence.c_str());
    }

    void oneThatRunsAlreadyIsWatchedByItsPortAndByItsProcess()
    {
        if (!isUvicornThere()) QSKIP("uvicorn is not installed");
        WatchingLab started(uvicorn());
        QVERIFY2(started.problem.isEmpty(), qPrintable(started.problem));
        const auto port = started.lab.serverPort();
        for (const settings::ServerToWatch& server :
             {settings::ServerToWatch{.port = port},
              settings::ServerToWatch{.port = port, .pid = ::getpid()}}) {
            WatchingLab attached(server);
            QVERIFY2(attached.problem.isEmpty(), qPrintable(attached.problem));
            QCOMPARE(attached.lab.serverPort(), port);
            QSignalSpy ended(&attached.lab, &Lab::runEnded);
            attached.lab.run(scenarioOf({{0ms, "/free"}}));
            QVERIFY(ended.wait(kRunPatienceMs));
            QCOMPARE(int(attached.lab.store().requests().front().status), 200);
        }
    }

    void oneThatDiesInMidRequestEndsTheRun()
    {
        if (!isUvicornThere()) QSKIP("uvicorn is not installed");
        WatchingLab test(uvicorn());
        QVERIFY2(test.problem.isEmpty(), qPrintable(test.problem));
        QSignalSpy ended(&test.lab, &Lab::runEnded);
        QSignalSpy serverEnded(&test.lab, &Lab::watchEnded);
        test.lab.run(scenarioOf({{0ms, "/die"}}));
        QVERIFY(ended.wait(kRunPatienceMs));
        QTRY_COMPARE_WITH_TIMEOUT(serverEnded.size(), 1, kRunPatienceMs);
        QVERIFY2(serverEnded.front().front().toString().startsWith(
                     QStringLiteral("\"/usr/bin/python3\" ended with status 3.")),
                 qPrintable(serverEnded.front().front().toString()));
        QVERIFY(test.lab.store().requests().front().isAbandoned());
    }

    void healthProbesAskTheHealthCheckThatTheServerHas()
    {
        const ScriptedServer server(answeringOnly({"/", "/healthz"}));
        WatchingLab test({.port = server.serverPort()});
        QCOMPARE(test.lab.healthCheck(), QStringLiteral("/healthz"));
        const auto asked = server.requests().size();
        auto setUp = test.lab.scenario().setUp;
        setUp.client.probe = 5ms;
        test.lab.change(setUp);
        QTRY_VERIFY(server.requests().size() > asked + 1);
        QVERIFY(server.requests().back().startsWith("GET /healthz "));
    }

    void aServerWithoutAHealthCheckGetsNoProbes()
    {
        const ScriptedServer server(answeringOnly({"/"}));
        WatchingLab test({.port = server.serverPort()});
        QCOMPARE(test.lab.healthCheck(), QString());
        QVERIFY(test.lab.scenarioPaths().empty()); // any
        const auto asked = server.requests().size();
        QSignalSpy ended(&test.lab, &Lab::runEnded);
        auto scenario = scenarioOf({{0ms, "/", 3, 20ms}});
        scenario.setUp.client.probe = 1ms;
        test.lab.run(scenario);
        QVERIFY(ended.wait(kRunPatienceMs));
        QCOMPARE(server.requests().size(), asked + 3);
    }

    void whatItWritesIsNoneOfOurLog()
    {
        std::ostringstream logged;
        spdlog::logger logger("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(logged));
        const settings::ServerToWatch server{.command = "/usr/bin/python3 -u -m http.server {port}"};
        Lab lab(logger, {}, {}, server);
        QCOMPARE(meetWatchedServer(lab), QString());
        QTRY_VERIFY(lab.watching()->lines().join(u' ').contains(QStringLiteral("Serving HTTP on")));
        QSignalSpy wrote(&lab, &Lab::watchWrote);
        lab.send(QStringLiteral("/"));
        QTRY_VERIFY(!wrote.isEmpty());
        lab.stop();
        QVERIFY2(logged.str().find("Serving HTTP") == std::string::npos, logged.str().c_str());
    }

    void itsWorkersAreItsOwn()
    {
        if (!isUvicornThere()) QSKIP("uvicorn is not installed");
        WatchingLab test(uvicorn());
        QVERIFY2(test.problem.isEmpty(), qPrintable(test.problem));
        const auto before = test.lab.scenario().setUp.server.workers;
        test.lab.setWorkers(before + 1);
        QCOMPARE(test.lab.scenario().setUp.server.workers, before);
    }
};

PLAIN_TEST(TestWatchedRun)
#include "test_watched_run.moc"
