#include "tests/support/raw_connection.h"
#include "tests/support/test_bed.h"

#include <QTest>

#include <set>
#include <string>

using support::RawConnection;
using support::TestBed;

namespace {

int statusOf(TestBed& bed, std::string_view bytes)
{
    RawConnection connection(bed.port());
    connection.send(bytes);
    return RawConnection::statusOf(connection.response());
}

} // namespace

/// What the server makes of what clients send.
class TestHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHealthCheckAnswersAtOnceInJson()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        connection.get("/healthcheck");
        const auto response = connection.response();
        QCOMPARE(RawConnection::statusOf(response), 200);
        QVERIFY(response.ends_with("\r\n\r\n{\"status\":\"ok\"}"));
        QCOMPARE(RawConnection::headerOf(response, "Content-Type"), std::string("application/json"));
    }

    void everyResponseCarriesAnIdOfItsOwn()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        std::set<std::string> ids;
        for (const auto* path : {"/healthcheck", "/healthcheck", "/nowhere"}) {
            connection.get(path);
            ids.insert(RawConnection::headerOf(connection.response(), "X-Request-Id"));
        }
        QCOMPARE(ids.size(), 3U);
        for (const auto& id : ids)
            QCOMPARE(id.size(), 36U);
    }

    void anAnswerToHeadHasNoBody()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        connection.send("HEAD /healthcheck HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n");
        const auto response = connection.untilClosed();
        QCOMPARE(RawConnection::statusOf(response), 405);
        QVERIFY(response.ends_with("\r\n\r\n"));
    }

    void aQueryIsNoPartOfThePath()
    {
        TestBed bed;
        QCOMPARE(statusOf(bed, "GET /healthcheck?deep=1 HTTP/1.1\r\nHost: test\r\n\r\n"), 200);
    }

    void wrongRequestsGetTheirStatus_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray host("Host: test\r\n");
        QTest::newRow("unknown path") << QByteArray("GET /nowhere HTTP/1.1\r\n") + host + "\r\n" << 404;
        QTest::newRow("wrong method")
            << QByteArray("POST /healthcheck HTTP/1.1\r\nContent-Length: 0\r\n") + host + "\r\n"
            << 405;
        QTest::newRow("unknown method") << QByteArray("BREW /healthcheck HTTP/1.1\r\n") + host + "\r\n"
                                        << 405;
        QTest::newRow("not HTTP") << QByteArray("hello there\r\n\r\n") << 400;
        QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n") << 400;
        QTest::newRow("header too large")
            << QByteArray("GET /healthcheck HTTP/1.1\r\nX: ") + QByteArray(20'000, 'x') + "\r\n\r\n"
            << 431;
        QTest::newRow("body too large")
            << QByteArray("POST /healthcheck HTTP/1.1\r\nContent-Length: 1048577\r\n") + host + "\r\n"
            << 413;
    }

    void wrongRequestsGetTheirStatus()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        TestBed bed;
        QCOMPARE(statusOf(bed, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))),
                 status);
        QCOMPARE(statusOf(bed, "GET /healthcheck HTTP/1.1\r\nHost: test\r\n\r\n"), 200);
    }

    void aHeaderOfSixteenKibibytesIsStillServed()
    {
        TestBed bed;
        const std::string field = "X-Long: " + std::string(15'000, 'x') + "\r\n";
        QCOMPARE(statusOf(bed, "GET /healthcheck HTTP/1.1\r\nHost: test\r\n" + field + "\r\n"), 200);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        connection.send("GET /healthcheck HTTP/1.1\r\nHost: t\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: t\r\n\r\n"
                        "GET /healthcheck HTTP/1.1\r\nHost: t\r\n\r\n");
        QCOMPARE(RawConnection::statusOf(connection.response()), 200);
        QCOMPARE(RawConnection::statusOf(connection.response()), 404);
        QCOMPARE(RawConnection::statusOf(connection.response()), 200);
    }

    void aRequestMayComeByteByByte()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        for (const char byte : std::string_view("GET /healthcheck HTTP/1.1\r\nHost: test\r\n\r\n"))
            connection.send({&byte, 1});
        QCOMPARE(RawConnection::statusOf(connection.response()), 200);
    }

    void aClientThatHasFinishedSendingStillGetsItsAnswer()
    {
        TestBed bed({}, {.delay = std::chrono::milliseconds(20)});
        RawConnection connection(bed.port());
        connection.get("/all-async");
        connection.finishSending();
        const auto response = connection.untilClosed();
        QCOMPARE(RawConnection::statusOf(response), 200);
    }

    void theConnectionIsClosedWhenTheClientAsksForIt()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        connection.get("/healthcheck", "Connection: close\r\n");
        const auto response = connection.untilClosed();
        QCOMPARE(RawConnection::headerOf(response, "Connection"), std::string("close"));
    }

    void aClientsOwnNumberIsNotBelieved()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        connection.get("/healthcheck",
                       "X-Request-Number: 4000\r\nX-Request-Id: 00000000-0000-8000-8000-000000000000\r\n");
        connection.response();
        QVERIFY(bed.waitFor([](const trace::Store& store) { return store.requests().size() == 1; }));
        QVERIFY(bed.trace().requests().front().isFromOutside());
    }
};

QTEST_GUILESS_MAIN(TestHttp)
#include "test_http.moc"
