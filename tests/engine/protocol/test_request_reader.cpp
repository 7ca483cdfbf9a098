#include "engine/protocol/request_reader.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cstring>
#include <string>
#include <string_view>

using protocol::Persistence;
using protocol::RequestReader;

namespace {

void deliver(RequestReader& reader, std::string_view bytes)
{
    const auto room = reader.room();
    QVERIFY(bytes.size() <= room.size());
    std::memcpy(room.data(), bytes.data(), bytes.size());
    reader.received(bytes.size());
}

/// The status that a whole request is refused with, 0 where it is fine, -1 where bytes are missing.
int outcomeOf(std::string_view bytes)
{
    RequestReader reader;
    deliver(reader, bytes);
    return reader.advance() ? static_cast<int>(reader.refusal()) : -1;
}

} // namespace

/// Bytes to requests, without a socket.
class TestRequestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framingIsJudged_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("refusal");
        const auto row = [](const char* fields, int refusal) {
            QTest::newRow(fields) << QByteArray(fields) << refusal;
        };
        row("Host: a", 0);
        row("Host:", 0);
        row("host: a:80", 0);
        row("X: y", 400);
        row("Host: a\r\nHost: a", 400);
        row("Host: a\r\nhOST: b", 400);
        row("Host: a b", 400);
        row("Host: http://a", 400);
        row("Host : a", 400);
        row(" Host: a", 400);
        row("Host: a\r\nContent-Length: 0", 0);
        row("Host: a\r\nContent-Length: -1", 400);
        row("Host: a\r\nContent-Length: +1", 400);
        row("Host: a\r\nContent-Length: 1 1", 400);
        row("Host: a\r\nContent-Length: 0x1", 400);
        row("Host: a\r\nContent-Length:", 400);
        row("Host: a\r\nContent-Length: 99999999999999999999", 400);
        row("Host: a\r\nContent-Length: 1048577", 413);
        row("Host: a\r\nTransfer-Encoding: identity", 400);
        row("Host: a\r\nTransfer-Encoding: xchunked", 400);
        row("Host: a\r\nTransfer-Encoding: chunkedx", 400);
        row("Host: a\r\nTransfer-Encoding: chunked, gzip", 400);
        row("Host: a\r\nTransfer-Encoding: gzip, chunked", 400);
        row("Host: a\r\nTransfer-Encoding: chunked, chunked", 400);
        row("Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 400);
        row("Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity", 400);
        row("Host: a\r\nTransfer-Encoding:", 400);
        row("Host: a\r\nTransfer-Encoding: \"chunked\"", 400);
        row("Host: a\r\nTransfer-Encoding: chunked;a=b", 400);
        row("Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3", 400);
        row("Host: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked", 400);
        row("Host: a\r\ntransfer-encoding: CHUNKED", -1);
        row("Host: a\r\nContent-Length: 1", -1);
    }

    void framingIsJudged()
    {
        QFETCH(QByteArray, fields);
        const auto request = "POST / HTTP/1.1\r\n" + fields + "\r\n\r\n";
        QTEST(outcomeOf(request.toStdString()), "refusal");
    }

    void theFirstLineIsJudged_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("refusal");
        const auto row = [](const char* line, int refusal) {
            QTest::newRow(line) << QByteArray(line) << refusal;
        };
        row("GET / HTTP/1.1", 0);
        row("GET / HTTP/1.0", 0);
        row("\r\nGET / HTTP/1.1", 0);
        row("\r\n\n\r\nGET / HTTP/1.1", 0);
        row("GET / HTTP/1.2", 505);
        row("GET / HTTP/0.9", 505);
        row("GET / HTTP/2.0", 505);
        row("PRI * HTTP/2.0", 505);
        row("GET / HTTP/1.10", 400);
        row("GET / HTTP/1", 400);
        row("GET / HTTP/x.1", 400);
        row("GET / HTTP/1.1 ", 400);
        row("GET / http/1.1", 400);
        row("GET / HTTPS/1.1", 400);
        row("GET  / HTTP/1.1", 400);
        row("GET /a b HTTP/1.1", 400);
        row("GET /", 400);
        row(" GET / HTTP/1.1", 400);
        row("G(T / HTTP/1.1", 400);
        row("GET healthcheck HTTP/1.1", 400);
        row("CONNECT a:80 HTTP/1.1", 400);
        row("OPTIONS * HTTP/1.1", 0);
        row("GET http://a/ HTTP/1.1", 0);
    }

    void theFirstLineIsJudged()
    {
        QFETCH(QByteArray, line);
        QTEST(outcomeOf(line.toStdString() + "\r\nHost: a\r\n\r\n"), "refusal");
    }

    void http10NeedsNoHostAndHasNoChunks()
    {
        QCOMPARE(outcomeOf("GET / HTTP/1.0\r\n\r\n"), 0);
        QCOMPARE(outcomeOf("GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n"), 400);
        QCOMPARE(outcomeOf("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400);
    }

    void theConnectionIsKeptAsTheVersionHasIt_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("persistence");
        const auto row = [](const char* request, Persistence persistence) {
            QTest::newRow(request) << QByteArray(request) << int(persistence);
        };
        row("GET / HTTP/1.1\r\nHost: a", Persistence::Kept);
        row("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive", Persistence::Kept);
        row("GET / HTTP/1.1\r\nHost: a\r\nConnection: close", Persistence::Ended);
        row("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close", Persistence::Ended);
        row("GET / HTTP/1.0", Persistence::Ended);
        row("GET / HTTP/1.0\r\nConnection: close", Persistence::Ended);
        row("GET / HTTP/1.0\r\nConnection: Keep-Alive", Persistence::KeptAndSaid);
        row("GET / HTTP/1.1", Persistence::Ended); // refused
    }

    void theConnectionIsKeptAsTheVersionHasIt()
    {
        QFETCH(QByteArray, request);
        RequestReader reader;
        deliver(reader, request.toStdString() + "\r\n\r\n");
        QVERIFY(reader.advance());
        QTEST(int(reader.persistence()), "persistence");
    }

    void blankLinesAreNothing()
    {
        RequestReader reader;
        for (const auto* blank : {"\r", "\n", "\r\n\r\n"}) {
            deliver(reader, blank);
            QVERIFY(!reader.advance());
            QVERIFY(reader.isIdle());
        }
        deliver(reader, "G");
        QVERIFY(!reader.advance());
        QVERIFY(!reader.isIdle());
    }

    void whatFollowsARequestIsTheNextOne()
    {
        RequestReader reader;
        deliver(reader,
                "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nGET\r\nGET /b HTTP/1.1\r\nHo");
        QVERIFY(reader.advance());
        QCOMPARE(reader.request().target().path, std::string("/a"));
        reader.beginNext();
        QVERIFY(!reader.advance());
        deliver(reader, "st: b\r\n\r\n");
        QVERIFY(reader.advance());
        QCOMPARE(reader.refusal(), 0U);
        QCOMPARE(reader.request().target().path, std::string("/b"));
    }

    void aClientThatWaitsIsToldToGoOnOnce()
    {
        RequestReader reader;
        deliver(reader, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-Continue\r\n");
        QVERIFY(!reader.advance());
        QVERIFY(!reader.takeContinueDue());
        deliver(reader, "\r\n");
        QVERIFY(!reader.advance());
        QVERIFY(reader.takeContinueDue());
        QVERIFY(!reader.takeContinueDue());
        deliver(reader, "abc");
        QVERIFY(reader.advance());
    }

    void whoDoesNotWaitIsNotTold_data()
    {
        QTest::addColumn<QByteArray>("request");
        for (const auto* request : {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n",
                                    "POST / HTTP/1.0\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n",
                                    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: x\r\n\r\n",
                                    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
                                    "Expect: 100-continue\r\n\r\n3"})
            QTest::newRow(request) << QByteArray(request);
    }

    void whoDoesNotWaitIsNotTold()
    {
        QFETCH(QByteArray, request);
        RequestReader reader;
        deliver(reader, request.toStdString());
        QVERIFY(!reader.advance());
        QVERIFY(!reader.takeContinueDue());
    }

    void aTrailerMeansNothing()
    {
        RequestReader reader;
        deliver(reader, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
                        "Host: b\r\nOrigin: http://b\r\nX-Claim: 00000123456789abcdef\r\n\r\n");
        QVERIFY(reader.advance());
        QCOMPARE(reader.refusal(), 0U);
        QCOMPARE(reader.request().host(), std::string_view("a"));
        QVERIFY(reader.request().origin().empty());
        QVERIFY(reader.request().claim().empty());
    }

    void aUrlWinsOverTheHostHeader()
    {
        RequestReader reader;
        deliver(reader, "GET http://b:1/c HTTP/1.1\r\nHost: a\r\n\r\n");
        QVERIFY(reader.advance());
        QCOMPARE(reader.request().host(), std::string_view("b:1"));
    }
};

PLAIN_TEST(TestRequestReader)
#include "test_request_reader.moc"
