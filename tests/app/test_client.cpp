#include "tests/app/client_bench.h"
#include "tests/app/scripted_server.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace std::chrono_literals;
using trace::EventKind;
using trace::Failure;

namespace {

std::string claimIn(const QByteArray& request)
{
    const auto begin = request.indexOf("X-Claim: ") + 9;
    return request.sliced(begin, request.indexOf('\r', begin) - begin).toStdString();
}

} // namespace

class TestClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerIsRecordedFromTheSendToTheLastByte();
    void aRequestSaysWhoItIs();
    void aRequestThatIsOverCannotBeClaimed();
    void whatGoesWrongIsRecorded_data();
    void whatGoesWrongIsRecorded();
    void anAnswerMayComeInAnyPieces();
    void anAnswerWithoutLengthEndsWithItsConnection();
    void aRefusedConnectionIsRecorded();
    void aLateAnswerIsGivenUpAndItsConnectionClosed();
    void aShortTimeoutEndsBeforeALongOneThatBeganEarlier();
    void aScheduledRequestIsSentWhenItIsDueAndNotBefore();
    void abortingStopsWhatIsInFlightAndForgetsWhatIsNotDue();
    void whoeverSendsAndLeavesAtOnceHasSentAndLeft();
};

void TestClient::whoeverSendsAndLeavesAtOnceHasSentAndLeft()
{
    ScriptedServer server([](QTcpSocket&, const QByteArray&) {});
    ClientBench bench(server);
    for (unsigned id = 1; id <= 50; ++id) {
        bench.client.send(request(id));
        bench.client.leave(trace::RequestId(id));
    }
    QTRY_COMPARE(bench.count(EventKind::RequestFailed), 50);
    QCOMPARE(bench.count(EventKind::RequestSent), 50);
    QCOMPARE(bench.find(7, EventKind::RequestFailed)->failure, Failure::Left);
}

void TestClient::anAnswerIsRecordedFromTheSendToTheLastByte()
{
    ScriptedServer server(
        ScriptedServer::answeringAndClosing(ScriptedServer::answer("close", "503 Service Unavailable")));
    ClientBench bench(server);
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
    ScriptedServer server([](QTcpSocket&, const QByteArray&) {});
    ClientBench bench(server);
    bench.client.send(request(41));
    QTRY_COMPARE(server.requests().size(), 1);

    const auto text = server.requests().first();
    const auto has = [&](std::string_view name, const std::string& value) {
        return text.contains(QByteArray::fromStdString("\r\n" + std::string(name) + ": " + value + "\r\n"));
    };
    QVERIFY(text.startsWith("GET /x HTTP/1.1\r\n"));
    QVERIFY(has("Host", "127.0.0.1:" + std::to_string(server.serverPort())));
    QVERIFY(has("Connection", "close"));
    QCOMPARE(bench.claims.spend(claimIn(text)).request, trace::RequestId(41));
}

void TestClient::aRequestThatIsOverCannotBeClaimed()
{
    ScriptedServer server(ScriptedServer::answeringAndClosing(ScriptedServer::answer()));
    ClientBench bench(server);
    bench.client.send(request(41));
    QTRY_COMPARE(bench.ended(), 1);
    QTRY_COMPARE(bench.claims.spend(claimIn(server.requests().first())), trace::Claimed());
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
    ClientBench bench(server);
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
    ClientBench bench(server);
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
    ClientBench bench(server);
    bench.client.send(request(1));
    QTRY_COMPARE(bench.ended(), 1);
    QCOMPARE(bench.count(EventKind::ResponseReceived), 1);
}

void TestClient::aRefusedConnectionIsRecorded()
{
    ScriptedServer server({});
    ClientBench bench(server);
    server.close();
    bench.client.send(request(1));
    QTRY_COMPARE(bench.ended(), 1);
    QCOMPARE(bench.find(1, EventKind::RequestFailed)->failure, Failure::Refused);
    QVERIFY(bench.find(1, EventKind::RequestSent)->time <= bench.find(1, EventKind::RequestFailed)->time);
}

void TestClient::aLateAnswerIsGivenUpAndItsConnectionClosed()
{
    ScriptedServer server([](QTcpSocket&, const QByteArray&) {});
    ClientBench bench(server);
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
    ClientBench bench(server);
    bench.client.send(request(1, 10s));
    bench.client.send(request(2, 20ms));
    bench.client.send(request(3));
    QTRY_COMPARE(bench.ended(), 1);
    QVERIFY(bench.find(2, EventKind::RequestFailed));
    QVERIFY(!bench.find(1, EventKind::RequestFailed));
}

void TestClient::aScheduledRequestIsSentWhenItIsDueAndNotBefore()
{
    ScriptedServer server(ScriptedServer::answeringAndClosing(ScriptedServer::answer()));
    ClientBench bench(server);
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
    ClientBench bench(server);
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

PLAIN_TEST(TestClient)
#include "test_client.moc"
