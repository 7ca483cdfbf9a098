#include "tests/app/client_bench.h"
#include "tests/app/scripted_server.h"
#include "tests/support/test_program.h"

#include <QElapsedTimer>
#include <QTest>

#include <optional>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;
using trace::EventKind;
using trace::Failure;

namespace {

/// Lets this process open no more files while it lives.
class DescriptorFamine
{
public:
    DescriptorFamine()
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        const int firstFree = dup(STDOUT_FILENO);
        close(firstFree);
        auto limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(firstFree);
        setrlimit(RLIMIT_NOFILE, &limit);
    }
    ~DescriptorFamine() { setrlimit(RLIMIT_NOFILE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

class TestClientConnections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aLackOfDescriptorsIsRecorded();
    void nothingQueuesInTheClient();
    void theClientEndsAtOnceWhateverIsInFlight();
    void everyRequestHasItsOwnConnection();
    void aKeptConnectionIsUsedAgain();
    void aConnectionTheServerClosedIsNotUsedAgain();
};

void TestClientConnections::initTestCase()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

void TestClientConnections::aLackOfDescriptorsIsRecorded()
{
    ScriptedServer server(ScriptedServer::answeringAndClosing(ScriptedServer::answer()));
    ClientBench bench(server);
    bench.client.send(request(1)); // so that the client's thread has what it needs for itself
    QTRY_COMPARE(bench.count(EventKind::ResponseReceived), 1);
    QTRY_COMPARE(server.openConnections(), 0);
    {
        const DescriptorFamine famine;
        bench.client.send(request(2));
        QTRY_COMPARE(bench.ended(), 2);
    }
    QVERIFY(bench.find(2, EventKind::RequestFailed));
    QCOMPARE(bench.find(2, EventKind::RequestFailed)->failure, Failure::NoDescriptor);
    bench.client.send(request(3));
    QTRY_COMPARE(bench.count(EventKind::ResponseReceived), 2);
}

void TestClientConnections::nothingQueuesInTheClient()
{
    // Nobody gets an answer before everybody has asked: with any limit in the client this would never end.
    constexpr unsigned kRequests = 1000;
    QList<QTcpSocket*> askers;
    ScriptedServer server([&](QTcpSocket& socket, const QByteArray&) {
        askers.append(&socket);
        if (askers.size() < int(kRequests)) return;
        for (auto* asker : askers)
            asker->write(ScriptedServer::answer());
    });
    ClientBench bench(server);
    for (unsigned id = 1; id <= kRequests; ++id)
        bench.client.send(request(id));
    QTRY_COMPARE_WITH_TIMEOUT(bench.count(EventKind::ResponseReceived), std::ptrdiff_t{kRequests}, 20'000);
    QCOMPARE(server.connections(), int(kRequests));
    QCOMPARE(bench.count(EventKind::RequestFailed), 0);
    QCOMPARE(bench.recorder.dropped(), std::uint64_t{0});
}

void TestClientConnections::theClientEndsAtOnceWhateverIsInFlight()
{
    constexpr int kRequests = 1000;
    ScriptedServer server([](QTcpSocket&, const QByteArray&) {});
    trace::Recorder recorder;
    trace::Claims claims;
    std::optional<app::Client> client(std::in_place, recorder, claims);
    client->setTarget(server.serverAddress(), server.serverPort());
    for (unsigned id = 1; id <= kRequests; ++id)
        client->send(request(id, 10s));
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), kRequests, 20'000);
    client->sendAt(trace::Clock::now() + 1h, request(kRequests + 1));

    QElapsedTimer timer;
    timer.start();
    client.reset();
    QVERIFY2(timer.elapsed() < 400, qPrintable(QString::number(timer.elapsed())));

    std::vector<trace::Event> events;
    recorder.drain(events);
    QCOMPARE(std::ranges::count(events, Failure::Stopped, &trace::Event::failure), kRequests);
}

void TestClientConnections::everyRequestHasItsOwnConnection()
{
    ScriptedServer server(
        [](QTcpSocket& socket, const QByteArray&) { socket.write(ScriptedServer::answer("keep-alive")); });
    ClientBench bench(server);
    for (unsigned id = 1; id <= 3; ++id) {
        bench.client.send(request(id));
        QTRY_COMPARE(bench.count(EventKind::ResponseReceived), std::ptrdiff_t{id});
    }
    QCOMPARE(server.connections(), 3);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestClientConnections::aKeptConnectionIsUsedAgain()
{
    ScriptedServer server(
        [](QTcpSocket& socket, const QByteArray&) { socket.write(ScriptedServer::answer("keep-alive")); });
    ClientBench bench(server);
    for (unsigned id = 1; id <= 3; ++id) {
        bench.client.send(request(id, 0ms, true));
        QTRY_COMPARE(bench.count(EventKind::ResponseReceived), std::ptrdiff_t{id});
    }
    QCOMPARE(server.connections(), 1);
    QVERIFY(server.requests().last().contains("Connection: keep-alive\r\n"));
    QVERIFY(server.requests().first().contains("X-Claim: "));
    QVERIFY(server.requests().first() != server.requests().last()); // a claim counts once
    QCOMPARE(bench.count(EventKind::RequestSent), 3);
    QCOMPARE(bench.count(EventKind::FirstByte), 3);
}

void TestClientConnections::aConnectionTheServerClosedIsNotUsedAgain()
{
    ScriptedServer server([](QTcpSocket& socket, const QByteArray&) {
        socket.write(ScriptedServer::answer("keep-alive"));
        socket.flush();
        ::shutdown(static_cast<int>(socket.socketDescriptor()), SHUT_WR);
    });
    ClientBench bench(server);
    for (unsigned id = 1; id <= 2; ++id) {
        bench.client.send(request(id, 0ms, true));
        QTRY_COMPARE(bench.count(EventKind::ResponseReceived), std::ptrdiff_t{id});
        QTRY_COMPARE(server.openConnections(), 0); // the client has noticed, and closed its side too
    }
    QCOMPARE(server.connections(), 2);
}

PLAIN_TEST(TestClientConnections)
#include "test_client_connections.moc"
