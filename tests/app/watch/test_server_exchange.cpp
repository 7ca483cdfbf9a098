#include "app/lab/lab.h"
#include "app/lab/route_tour.h"
#include "app/process/resources.h"
#include "app/watch/listening.h"
#include "tests/support/test_program.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

using namespace app;
using namespace std::chrono_literals;
using settings::ServerToWatch;

namespace {

constexpr int kExchangePatienceMs = 60'000;

bool isPythonsServerThere()
{
    return QProcess::execute(QStringLiteral("/usr/bin/python3"),
                             {QStringLiteral("-c"), QStringLiteral("import uvicorn, fastapi")}) == 0;
}

ServerToWatch pythons(const std::string& port = "{port}")
{
    return {.command = "/usr/bin/python3 -m uvicorn holds:app --port " + port,
            .folder = WATCH_APPS,
            .environment = {"UPSTREAM={upstream}", "PYTHONDONTWRITEBYTECODE=1"}};
}

/// A lab with our own server, at first.
struct Bench
{
    bool isReadyWith(const ServerToWatch& server)
    {
        const QSignalSpy ready(&lab, &Lab::watchReady);
        lab.useServer(server);
        return QTest::qWaitFor([&] { return !ready.isEmpty(); }, kExchangePatienceMs);
    }

    bool answers(const QString& path)
    {
        lab.send(path);
        const auto& requests = lab.store().requests();
        return QTest::qWaitFor([&] { return !requests.empty() && !requests.back().isInFlight(); },
                               kExchangePatienceMs) &&
               requests.back().status == 200;
    }

    spdlog::logger logger{"test", std::make_shared<spdlog::sinks::null_sink_mt>()};
    Ports ports{};
    std::optional<ServerToWatch> watched{};
    Lab lab{logger, ports, {}, watched};
};

} // namespace

/// Our own server and foreign ones take each other's place while the lab runs.
class TestServerExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        if (!isPythonsServerThere()) QSKIP("uvicorn is not installed");
    }

    void aForeignServerTakesThePlaceOfOursAndGivesItBack()
    {
        Bench bench;
        auto& lab = bench.lab;
        QVERIFY(bench.answers(QStringLiteral("/healthcheck")));
        const auto ownPort = lab.serverPort();
        const auto upstream = lab.upstreamUrl();

        QVERIFY(bench.isReadyWith(pythons()));
        const auto foreignPort = lab.serverPort();
        QVERIFY(foreignPort != ownPort);
        QCOMPARE(lab.upstreamUrl(), upstream); // somebody may have written it down
        QVERIFY(lab.store().isEmpty());
        QVERIFY(bench.answers(QStringLiteral("/requests")));
        QCOMPARE(lab.store().upstreamCalls().size(), std::size_t(1));

        lab.useServer({});
        QVERIFY(!lab.isWatching());
        QVERIFY(lab.store().isEmpty());
        QCOMPARE(lab.serverPort(), ownPort);
        QVERIFY(bench.answers(QStringLiteral("/healthcheck")));
        QTRY_VERIFY_WITH_TIMEOUT(!listenerOn(foreignPort), kExchangePatienceMs);
    }

    void aServerThatBeginsAgainGetsItsPort()
    {
        Bench bench;
        QVERIFY(bench.isReadyWith(pythons()));
        const auto port = bench.lab.serverPort();
        for (int i = 0; i < 2; ++i) {
            QVERIFY(bench.isReadyWith(pythons(std::to_string(port))));
            QCOMPARE(bench.lab.serverPort(), port);
        }
        QVERIFY(bench.answers(QStringLiteral("/free")));
    }

    /// The foreign server is still ending when ours wants its port back.
    void ourOwnMovesWhereItsPortIsTaken()
    {
        const auto port = Bench().lab.serverPort(); // which is free by now
        Ports ports;
        ports.server = port;
        Bench bench{.ports = ports};
        QCOMPARE(bench.lab.serverPort(), port);
        QVERIFY(bench.isReadyWith(pythons(std::to_string(port))));
        bench.lab.useServer({});
        QVERIFY(bench.lab.serverPort() != port);
        QVERIFY(bench.answers(QStringLiteral("/healthcheck")));
    }

    void oneThatCannotBeHadLeavesTheWayBackOpen()
    {
        Bench bench;
        QSignalSpy failed(&bench.lab, &Lab::watchFailed);
        bench.lab.useServer(ServerToWatch{.command = "no-such-server"});
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kExchangePatienceMs);
        bench.lab.useServer({});
        QVERIFY(bench.answers(QStringLiteral("/healthcheck")));
    }

    /// Whoever asked for the port has watched another server until now.
    void anAskedPortThatIsTakenByThenIsReplacedByTheNextFreeOne()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        Ports ports;
        ports.server = taken.serverPort();
        Bench bench{.ports = ports, .watched = ServerToWatch{.port = 1}};
        QSignalSpy moved(&bench.lab, &Lab::serverMoved);
        bench.lab.useServer({});
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.front().front().value<std::uint16_t>(), taken.serverPort());
        QVERIFY(bench.answers(QStringLiteral("/healthcheck")));
    }

    void whereNoServerCanBeStartedRequestsAreRefusedUntilOneCan()
    {
        Ports ports;
        ports.address = QStringLiteral("192.0.2.1"); // which is nobody's
        Bench bench{.ports = ports, .watched = ServerToWatch{.port = 1}};
        auto& lab = bench.lab;
        const QSignalSpy changed(&lab, &Lab::serverChanged);
        QVERIFY_EXCEPTION_THROWN(lab.useServer({}), std::runtime_error);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!lab.isWatching() && !lab.hasServer());
        QCOMPARE(lab.serverPort(), std::uint16_t(0));
        QVERIFY(!bench.answers(QStringLiteral("/healthcheck")));
        QCOMPARE(lab.store().requests().back().failure, trace::Failure::Refused);
        QVERIFY(bench.isReadyWith(pythons()));
        QVERIFY(bench.answers(QStringLiteral("/free")));
    }

    void whoChangesHisMindGetsTheLastOne()
    {
        Bench bench;
        bench.lab.useServer(pythons());
        bench.lab.useServer(pythons());
        QVERIFY(bench.isReadyWith(pythons()));
        QVERIFY(bench.answers(QStringLiteral("/free")));
    }

    void aTypedPathHasARouteOfItsOwn()
    {
        Bench bench;
        QVERIFY(bench.isReadyWith(pythons()));
        const QSignalSpy added(&bench.lab, &Lab::pathAdded);
        for (int i = 0; i < 2; ++i) {
            QVERIFY(bench.answers(QStringLiteral("/free?typed=1")));
            QCOMPARE(bench.lab.store().path(bench.lab.store().requests().back().route),
                     std::string_view("/free?typed=1"));
        }
        QCOMPARE(added.size(), 1);
    }

    void aTourSendsEachRouteOnceAndAlone()
    {
        Bench bench;
        RouteTour tour(bench.lab);
        bench.lab.setUpstreamDelay(20ms);
        tour.begin();
        const auto& store = bench.lab.store();
        const auto routes = store.paths().size() - 1; // all but "(other)"
        QTRY_VERIFY_WITH_TIMEOUT(store.requests().size() >= routes && store.inFlight() == 0,
                                 kExchangePatienceMs);
        for (std::size_t i = 1; i < store.requests().size(); ++i)
            QVERIFY(store.requests()[i].sent >= store.requests()[i - 1].received);
    }
};

PLAIN_TEST(TestServerExchange)
#include "test_server_exchange.moc"
