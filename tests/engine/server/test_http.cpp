#include "tests/support/http/checked_answers.h"
#include "tests/support/http/http_cases.h"
#include "tests/support/http/raw_connection.h"
#include "tests/support/test_bed.h"
#include "tests/support/test_program.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

using support::RawConnection;
using support::TestBed;

namespace {

int statusOfBytes(TestBed& bed, std::string_view bytes)
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

    void everyCaseGetsItsAnswers_data() { support::addHttpCases("/healthcheck"); }

    void everyCaseGetsItsAnswers()
    {
        QFETCH(support::HttpCase, row);
        TestBed bed;
        RawConnection connection(bed.port());
        support::checkAnswers(connection, row, "/healthcheck");
        const auto answered = row.statuses.size() + (row.isClosed ? 0 : 1);
        QCOMPARE(bed.trace().requests().size(), answered);
    }

    void anAnswerToHeadIsThatToGetWithoutItsBody_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const auto* path : {"/healthcheck", "/all-async", "/nowhere", "/healthcheck/"})
            QTest::newRow(path) << QByteArray(path);
    }

    void anAnswerToHeadIsThatToGetWithoutItsBody()
    {
        QFETCH(QByteArray, path);
        TestBed bed({}, {.delay = std::chrono::milliseconds(0)});
        const auto headerOfAnswerTo = [&](const QByteArray& method) {
            RawConnection connection(bed.port());
            connection.send(
                (method + " " + path + " HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n").toStdString());
            return connection.untilClosed();
        };
        const auto withBody = headerOfAnswerTo("GET");
        const auto head = headerOfAnswerTo("HEAD");
        QVERIFY(head.ends_with("\r\n\r\n"));
        QCOMPARE(head.size(), withBody.find("\r\n\r\n") + 4);
        for (const auto* name : {"Content-Length", "Content-Type", "Connection", "Location"})
            QCOMPARE(RawConnection::headerOf(head, name), RawConnection::headerOf(withBody, name));
        QCOMPARE(RawConnection::statusOf(head), RawConnection::statusOf(withBody));
    }

    void theCaseOfHeadIsServed()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        support::checkAnswerToHead(connection, "/healthcheck");
    }

    void aClientThatAsksBeforeItSendsItsBodyIsToldToGoOn()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        support::sendWhatIsAskedFor(connection, "/healthcheck");
        QCOMPARE(RawConnection::statusOf(connection.response()), 405);
        connection.get("/healthcheck");
        QCOMPARE(RawConnection::statusOf(connection.response()), 200);
    }

    void aBodyThatWouldBeTooLargeIsRefusedInsteadOfAskedFor()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        connection.send("POST /healthcheck HTTP/1.1\r\nHost: t\r\nContent-Length: 2000000\r\n"
                        "Expect: 100-continue\r\n\r\n");
        QCOMPARE(RawConnection::statusOf(connection.response()), 413);
        QCOMPARE(connection.untilClosed(), std::string());
    }

    void http10IsToldThatItsConnectionIsKept()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        const auto request = support::caseFile("http_1_0_keep_alive", "/healthcheck").toStdString();
        for (int i = 0; i < 3; ++i) {
            connection.send(request);
            QCOMPARE(RawConnection::headerOf(connection.response(), "Connection"), std::string("keep-alive"));
        }
    }

    void http11NeedNotBeTold()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        connection.get("/healthcheck");
        QCOMPARE(RawConnection::headerOf(connection.response(), "Connection"), std::string());
    }

    void everyAnswerHasItsDate_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const auto* path : {"/healthcheck", "/nowhere", "/healthcheck/", "nonsense"})
            QTest::newRow(path) << QByteArray(path);
    }

    void everyAnswerHasItsDate()
    {
        QFETCH(QByteArray, path);
        TestBed bed;
        RawConnection connection(bed.port());
        const auto before = QDateTime::currentSecsSinceEpoch();
        connection.get(path.toStdString());
        const auto date = RawConnection::headerOf(connection.response(), "Date");
        const auto time = QLocale::c().toDateTime(QString::fromStdString(date),
                                                  QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
        QVERIFY2(time.isValid(), date.c_str());
        const auto seconds = QDateTime(time.date(), time.time(), QTimeZone::utc()).toSecsSinceEpoch();
        QVERIFY(before - 1 <= seconds && seconds <= QDateTime::currentSecsSinceEpoch());
    }

    void theDateGoesOnWithTheClock()
    {
        TestBed bed;
        RawConnection connection(bed.port());
        const auto date = [&] {
            connection.get("/healthcheck");
            return RawConnection::headerOf(connection.response(), "Date");
        };
        const auto first = date();
        QTRY_VERIFY(date() != first);
    }

    void aSlashAtTheEndIsRedirected_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("alone") << QByteArray("/healthcheck/") << QByteArray("/healthcheck");
        QTest::newRow("with a query") << QByteArray("/all-async/?a=%20b") << QByteArray("/all-async?a=%20b");
        QTest::newRow("percent-encoded") << QByteArray("/%68ealthcheck%2F") << QByteArray("/healthcheck");
        QTest::newRow("a URL") << QByteArray("http://t/healthcheck/") << QByteArray("/healthcheck");
    }

    void aSlashAtTheEndIsRedirected()
    {
        QFETCH(QByteArray, target);
        TestBed bed;
        RawConnection connection(bed.port());
        for (const auto* method : {"GET ", "POST "}) {
            connection.send(method + target.toStdString() + " HTTP/1.1\r\nHost: t\r\n\r\n");
            const auto response = connection.response();
            QCOMPARE(RawConnection::statusOf(response), 307);
            QTEST(QByteArray::fromStdString(RawConnection::headerOf(response, "Location")), "location");
        }
    }

    void otherSlashesLeadNowhere_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const auto* target :
             {"/", "//", "//healthcheck", "/healthcheck//", "/nowhere/", "//evil.example/"})
            QTest::newRow(target) << QByteArray(target);
    }

    void otherSlashesLeadNowhere()
    {
        QFETCH(QByteArray, target);
        TestBed bed;
        QCOMPARE(statusOfBytes(bed, "GET " + target.toStdString() + " HTTP/1.1\r\nHost: t\r\n\r\n"), 404);
    }

    void aWrongMethodIsToldTheRightOnes_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const auto* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"})
            QTest::newRow(method) << QByteArray(method);
    }

    void aWrongMethodIsToldTheRightOnes()
    {
        QFETCH(QByteArray, method);
        TestBed bed;
        RawConnection connection(bed.port());
        connection.send(method.toStdString() + " /healthcheck HTTP/1.1\r\nHost: t\r\n\r\n");
        const auto response = connection.response();
        QCOMPARE(RawConnection::statusOf(response), 405);
        QCOMPARE(RawConnection::headerOf(response, "Allow"), std::string("GET, HEAD"));
    }

    void aQueryIsNoPartOfThePath()
    {
        TestBed bed;
        QCOMPARE(statusOfBytes(bed, "GET /healthcheck?deep=1 HTTP/1.1\r\nHost: test\r\n\r\n"), 200);
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
        QCOMPARE(
            statusOfBytes(bed, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))),
            status);
        QCOMPARE(statusOfBytes(bed, "GET /healthcheck HTTP/1.1\r\nHost: test\r\n\r\n"), 200);
    }

    void aHeaderOfSixteenKibibytesIsStillServed()
    {
        TestBed bed;
        const std::string field = "X-Long: " + std::string(15'000, 'x') + "\r\n";
        QCOMPARE(statusOfBytes(bed, "GET /healthcheck HTTP/1.1\r\nHost: test\r\n" + field + "\r\n"), 200);
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

    void whatAnAnswerSaysIdentifiesNobody()
    {
        TestBed bed;
        const auto own = bed.sendsRequest();
        RawConnection connection(bed.port());
        connection.get("/healthcheck", bed.headersOf(own));
        const auto id = RawConnection::headerOf(connection.response(), "X-Request-Id");
        for (int guess = 1; guess <= 20; ++guess) {
            connection.get("/healthcheck", "X-Request-Id: " + id +
                                               "\r\nX-Request-Number: " + std::to_string(guess) +
                                               "\r\nX-Claim: " + id.substr(0, 20) + "\r\n");
            QVERIFY(RawConnection::headerOf(connection.response(), "X-Request-Id") != id);
        }
        const auto& requests = bed.trace().requests();
        QCOMPARE(requests.size(), 21U);
        for (const auto& request : requests)
            QCOMPARE(request.isFromOutside(), request.id != own);
    }

    void fiveAtOnceWithOneClaimAreFiveRequests()
    {
        TestBed bed({}, {.delay = std::chrono::milliseconds(50)});
        const auto own = bed.sendsRequest();
        const auto claim = bed.headersOf(own);
        std::vector<std::unique_ptr<RawConnection>> connections;
        for (int i = 0; i < 5; ++i) {
            connections.push_back(std::make_unique<RawConnection>(bed.port()));
            connections.back()->get("/all-async", claim);
        }
        std::set<std::string> ids;
        for (auto& connection : connections)
            ids.insert(RawConnection::headerOf(connection->response(), "X-Request-Id"));
        QCOMPARE(ids.size(), 5U);
        const auto& requests = bed.trace().requests();
        QCOMPARE(requests.size(), 5U);
        QCOMPARE(std::ranges::count_if(requests, [](const auto& r) { return !r.isFromOutside(); }), 1);
    }

    void noSecretIsEverTold()
    {
        TestBed bed({}, {.delay = std::chrono::milliseconds(0)});
        const auto claim = bed.headersOf(bed.sendsRequest());
        RawConnection connection(bed.port());
        connection.get("/all-async", claim);
        const auto response = connection.response();
        const auto secret = claim.substr(claim.find(": ") + 2, trace::Claim::kLength);
        QCOMPARE(response.find(secret), std::string::npos);
        QCOMPARE(response.find("X-Claim"), std::string::npos);
        QCOMPARE(bed.logged().find(secret), std::string::npos);
    }
};

PLAIN_TEST(TestHttp)
#include "test_http.moc"
