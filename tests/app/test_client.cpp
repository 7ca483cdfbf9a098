#include "app/client.h"
#include "engine/trace/header_names.h"
#include "tests/app/scripted_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <sys/resource.h>
#include <unistd.h>

using namespace std::chrono_literals;
using trace::EventKind;
using trace::Failure;

namespace {

/// A client, its recorder, and everything recorded so far.
struct Bench
{
    trace::Recorder recorder;
    trace::RequestUuid uuid{7};
    app::Client client{recorder, uuid};
    std::vector<trace::Event> events;

    explicit Bench(const QTcpServer& server)
    {
        client.setTarget(server.serverAddress(), server.serverPort());
    }

    std::ptrdiff_t count(EventKind kind)
    {
        recorder.drain(events);
        return std::ranges::count(events, kind, &trace::Event::kind);
    }

    std::ptrdiff_t ended() { return count(EventKind::ResponseReceived) + count(EventKind::RequestFailed); }

    const trace::Event* find(unsigned id, EventKind kind)
    {
        recorder.drain(events);
        const auto found = std::ranges::find_if(events, [&](const trace::Event& event) {
            return event.request == trace::RequestId(id) && event.kind == kind;
        });
        return found == events.end() ? nullptr : &*found;
    }
};

app::ClientRequest request(unsigned id, std::chrono::milliseconds timeout = 0ms, bool keepAlive = false)
{
    return {trace::RequestId(id), "/x", 3, timeout, keepAlive};
}

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

class TestClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anAnswerIsRecordedFromTheSendToTheLastByte();
    void aRequestSaysWhoItIs();
    void whatGoesWrongIsRecorded_data();
    void whatGoesWrongIsRecorded();
    void anAnswerMayComeInAnyPieces();
    void anAnswerWithoutLengthEndsWithItsConnection();
    void aRefusedConnectionIsRecorded();
    void aLackOfDescriptorsIsRecorded();
    void aLateAnswerIsGivenUpAndItsConnectionClosed();
    void aShortTimeoutEndsBeforeALongOneThatBeganEarlier();
    void nothingQueuesInTheClient();
    void aScheduledRequestIsSentWhenItIsDueAndNotBefore();
    void abortingStopsWhatIsInFlightAndForgetsWhatIsNotDue();
    void theClientEndsAtOnceWhateverIsInFlight();
    void everyRequestHasItsOwnConnection();
    void aKeptConnectionIsUsedAgain();
    void aConnectionTheServerClosedIsNotUsedAgain();
};

void TestClient::initTestCase()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

void TestClient::anAnswerIsRecordedFromTheSendToTheLastByte()
{
    ScriptedServer server(
        ScriptedServer::answeringAndClosing(ScriptedServer::answer("close", "503 Service Unavailable")));
    Bench bench(server);
    const auto before = trace::Clock::now();
    bench.client.send(request(5));
    QTRY_COMPARE(bench.ended(), 1);

    QCOMPARE(bench.events.size(), std::size_t{3});
    const auto &sent = bench.events[0], &firstByte = bench.events[1], &received = bench.events[2];
    QCOMPARE(sent.kind, EventKind::RequestSent);
    QCOMPARE(firstByte.kind, EventKind::FirstByte);
    QCOMPARE(received.kind, EventKind::ResponseReceived);
    QCOMPARE(received.value, 503U);
    QVERIFY(before <= sent.time && sent.time <= firstByte.time && firstByte.time <= received.time);
    for (const auto& event : bench.events) {
        QCOMPARE(event.request, trace::RequestId(5));
        QCOMPARE(event.route, std::uint16_t{3});
    }
}

void TestClient::aRequestSaysWhoItIs()
{
    ScriptedServer server(ScriptedServer::answeringAndClosing(ScriptedServer::answer()));
    Bench bench(server);
    bench.client.send(request(41));
    QTRY_COMPARE(bench.ended(), 1);

    const auto text = server.requests().first();
    const auto has = [&](std::string_view name, const std::string& value) {
        return text.contains(QByteArray::fromStdString("\r\n" + std::string(name) + ": " + value + "\r\n"));
    };
    QVERIFY(text.startsWith("GET /x HTTP/1.1\r\n"));
    QVERIFY(has("Host", "127.0.0.1:" + std::to_string(server.serverPort())));
    QVERIFY(has(trace::header::kRequestNumber, "41"));
    QVERIFY(has(trace::header::kRequestId, bench.uuid.string(trace::RequestId(41))));
    QVERIFY(has("Connection", "close"));
}

void TestClient::whatGoesWrongIsRecorded_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("failure");
    QTest::newRow("closed without a byte") << QByteArray() << int(Failure::Closed);
    QTest::newRow("closed in the header")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-") << int(Failure::Closed);
    QTest::newRow("closed in the body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf") << int(Failure::Closed);
    QTest::newRow("closed in a chunk")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf")
        << int(Failure::Closed);
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n\r\n") << int(Failure::BadAnswer);
    QTest::newRow("not HTTP, one line") << QByteArray("220 mail ready\r\n") << int(Failure::BadAnswer);
    QTest::newRow("a length that is no number")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n") << int(Failure::BadAnswer);
}

void TestClient::whatGoesWrongIsRecorded()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const int, failure);
    ScriptedServer server(ScriptedServer::answeringAndClosing(answer));
    Bench bench(server);
    bench.client.send(request(1));
    QTRY_COMPARE(bench.ended(), 1);

    const auto* failed = bench.find(1, EventKind::RequestFailed);
    QVERIFY(failed);
    QCOMPARE(failed->failure, Failure(failure));
    QCOMPARE(bench.count(EventKind::FirstByte), answer.isEmpty() ? 0 : 1);
}

void TestClient::anAnswerMayComeInAnyPieces()
{
    const auto answer = ScriptedServer::answer();
    QTcpSocket* asker = nullptr;
    ScriptedServer server([&](QTcpSocket& socket, const QByteArray&) { asker = &socket; });
    Bench bench(server);
    bench.client.send(request(1));
    QTRY_VERIFY(asker);
    asker->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    for (qsizetype i = 0; i < answer.size(); ++i) {
        QCOMPARE(bench.count(EventKind::ResponseReceived), 0);
        asker->write(answer.mid(i, 1));
        asker->flush();
        if (i == 0) QTRY_COMPARE(bench.count(EventKind::FirstByte), 1);
    }
    QTRY_COMPARE(bench.count(EventKind::ResponseReceived), 1);
    QCOMPARE(bench.count(EventKind::FirstByte), 1);
}

void TestClient::anAnswerWithoutLengthEndsWithItsConnection()
{
    ScriptedServer server(ScriptedServer::answeringAndClosing("HTTP/1.1 200 OK\r\n\r\nall there is"));
    Bench bench(server);
    bench.client.send(request(1));
    QTRY_COMPARE(bench.ended(), 1);
    QCOMPARE(bench.count(EventKind::ResponseReceived), 1);
}

void TestClient::aRefusedConnectionIsRecorded()
{
    ScriptedServer server({});
    Bench bench(server);
    server.close();
    bench.client.send(request(1));
    QTRY_COMPARE(bench.ended(), 1);
    QCOMPARE(bench.find(1, EventKind::RequestFailed)->failure, Failure::Refused);
    QVERIFY(bench.find(1, EventKind::RequestSent)->time <= bench.find(1, EventKind::RequestFailed)->time);
}

void TestClient::aLackOfDescriptorsIsRecorded()
{
    ScriptedServer server(ScriptedServer::answeringAndClosing(ScriptedServer::answer()));
    Bench bench(server);
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

void TestClient::aLateAnswerIsGivenUpAndItsConnectionClosed()
{
    ScriptedServer server([](QTcpSocket&, const QByteArray&) {});
    Bench bench(server);
    bench.client.send(request(1, 50ms));
    QTRY_COMPARE(bench.ended(), 1);
    const auto* failed = bench.find(1, EventKind::RequestFailed);
    QVERIFY(failed);
    QCOMPARE(failed->failure, Failure::TimedOut);
    QVERIFY(failed->time - bench.find(1, EventKind::RequestSent)->time >= 49ms);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestClient::aShortTimeoutEndsBeforeALongOneThatBeganEarlier()
{
    ScriptedServer server([](QTcpSocket&, const QByteArray&) {});
    Bench bench(server);
    bench.client.send(request(1, 10s));
    bench.client.send(request(2, 20ms));
    bench.client.send(request(3));
    QTRY_COMPARE(bench.ended(), 1);
    QVERIFY(bench.find(2, EventKind::RequestFailed));
    QVERIFY(!bench.find(1, EventKind::RequestFailed));
}

void TestClient::nothingQueuesInTheClient()
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
    Bench bench(server);
    for (unsigned id = 1; id <= kRequests; ++id)
        bench.client.send(request(id));
    QTRY_COMPARE_WITH_TIMEOUT(bench.count(EventKind::ResponseReceived), std::ptrdiff_t{kRequests}, 20'000);
    QCOMPARE(server.connections(), int(kRequests));
    QCOMPARE(bench.count(EventKind::RequestFailed), 0);
    QCOMPARE(bench.recorder.dropped(), std::uint64_t{0});
}

void TestClient::aScheduledRequestIsSentWhenItIsDueAndNotBefore()
{
    ScriptedServer server(ScriptedServer::answeringAndClosing(ScriptedServer::answer()));
    Bench bench(server);
    const auto start = trace::Clock::now();
    bench.client.sendAt({{start + 60ms, request(2)}, {start + 30ms, request(1)}, {start + 60ms, request(3)}});
    bench.client.sendAt(start + 1h, request(4));
    QTRY_COMPARE(bench.ended(), 3);

    std::vector<unsigned> order;
    for (const auto& event : bench.events)
        if (event.kind == EventKind::RequestSent) order.push_back(trace::number(event.request));
    QCOMPARE(order, (std::vector<unsigned>{1, 2, 3}));
    QVERIFY(bench.find(1, EventKind::RequestSent)->time >= start + 30ms);
    QVERIFY(bench.find(2, EventKind::RequestSent)->time >= start + 60ms);
}

void TestClient::abortingStopsWhatIsInFlightAndForgetsWhatIsNotDue()
{
    ScriptedServer server([](QTcpSocket&, const QByteArray&) {});
    Bench bench(server);
    bench.client.send(request(1));
    bench.client.send(request(2, 10s));
    QTRY_COMPARE(server.requests().size(), 2);
    bench.client.sendAt(trace::Clock::now() + 1h, request(3));
    bench.client.abortAll();
    QTRY_COMPARE(bench.count(EventKind::RequestFailed), 2);
    QCOMPARE(bench.find(1, EventKind::RequestFailed)->failure, Failure::Stopped);
    QCOMPARE(bench.find(2, EventKind::RequestFailed)->failure, Failure::Stopped);
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY(!bench.find(3, EventKind::RequestSent));
}

void TestClient::theClientEndsAtOnceWhateverIsInFlight()
{
    constexpr int kRequests = 1000;
    ScriptedServer server([](QTcpSocket&, const QByteArray&) {});
    trace::Recorder recorder;
    const trace::RequestUuid uuid;
    std::optional<app::Client> client(std::in_place, recorder, uuid);
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

void TestClient::everyRequestHasItsOwnConnection()
{
    ScriptedServer server(
        [](QTcpSocket& socket, const QByteArray&) { socket.write(ScriptedServer::answer("keep-alive")); });
    Bench bench(server);
    for (unsigned id = 1; id <= 3; ++id) {
        bench.client.send(request(id));
        QTRY_COMPARE(bench.count(EventKind::ResponseReceived), std::ptrdiff_t{id});
    }
    QCOMPARE(server.connections(), 3);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestClient::aKeptConnectionIsUsedAgain()
{
    ScriptedServer server(
        [](QTcpSocket& socket, const QByteArray&) { socket.write(ScriptedServer::answer("keep-alive")); });
    Bench bench(server);
    for (unsigned id = 1; id <= 3; ++id) {
        bench.client.send(request(id, 0ms, true));
        QTRY_COMPARE(bench.count(EventKind::ResponseReceived), std::ptrdiff_t{id});
    }
    QCOMPARE(server.connections(), 1);
    QVERIFY(server.requests().last().contains("Connection: keep-alive\r\n"));
    QVERIFY(server.requests().last().contains("X-Request-Number: 3\r\n"));
    QCOMPARE(bench.count(EventKind::RequestSent), 3);
    QCOMPARE(bench.count(EventKind::FirstByte), 3);
}

void TestClient::aConnectionTheServerClosedIsNotUsedAgain()
{
    ScriptedServer server(ScriptedServer::answeringAndClosing(ScriptedServer::answer("keep-alive")));
    Bench bench(server);
    for (unsigned id = 1; id <= 2; ++id) {
        bench.client.send(request(id, 0ms, true));
        QTRY_COMPARE(bench.count(EventKind::ResponseReceived), std::ptrdiff_t{id});
        QTRY_COMPARE(server.openConnections(), 0);
        QTest::qWait(20); // the client's thread learns of the end of the connection on its own time
    }
    QCOMPARE(server.connections(), 2);
}

QTEST_GUILESS_MAIN(TestClient)
#include "test_client.moc"
