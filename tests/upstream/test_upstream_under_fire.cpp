#include "engine/trace/recording/recorder.h"
#include "tests/support/http/checked_answers.h"
#include "tests/support/http/deaf_client.h"
#include "tests/support/http/hostile_requests.h"
#include "tests/support/http/http_cases.h"
#include "tests/support/http/raw_connection.h"
#include "tests/support/test_program.h"
#include "upstream/upstream.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace std::chrono_literals;
using support::RawConnection;

namespace {

constexpr auto kSendTimeout = 300ms;

struct Bench
{
    trace::Recorder recorder;
    trace::Claims claims;
    upstream::Upstream upstream{recorder, claims, 0, {.delay = 10ms}, kSendTimeout};

    RawConnection connect() const { return RawConnection(upstream.port()); }

    int statusOfAGoodRequest() const
    {
        auto connection = connect();
        connection.get("/");
        return RawConnection::statusOf(connection.response());
    }
};

} // namespace

/// What the upstream makes of clients that are no handlers of ours.
class TestUpstreamUnderFire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongRequestGetsItsStatus_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        for (const auto& request : support::hostileRequests("/"))
            QTest::newRow(request.name) << request.bytes << request.status;
    }

    void aWrongRequestGetsItsStatus()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        Bench bench;
        auto connection = bench.connect();
        connection.send(bytes.toStdString());
        QCOMPARE(RawConnection::statusOf(connection.response()), status);
        QCOMPARE(bench.statusOfAGoodRequest(), 200);
    }

    void everyCaseGetsItsAnswers_data() { support::addHttpCases("/"); }

    void everyCaseGetsItsAnswers()
    {
        QFETCH(support::HttpCase, row);
        Bench bench;
        auto connection = bench.connect();
        support::checkAnswers(connection, row, "/");
    }

    void anAnswerToHeadHasNoBody()
    {
        Bench bench;
        auto connection = bench.connect();
        support::checkAnswerToHead(connection, "/");
    }

    void aClientThatAsksBeforeItSendsItsBodyIsToldToGoOn()
    {
        Bench bench;
        auto connection = bench.connect();
        support::sendWhatIsAskedFor(connection, "/");
        const auto response = connection.response();
        QCOMPARE(RawConnection::statusOf(response), 405);
        QCOMPARE(RawConnection::headerOf(response, "Allow"), std::string("GET, HEAD"));
    }

    void http10IsToldThatItsConnectionIsKept()
    {
        Bench bench;
        auto connection = bench.connect();
        const auto request = support::caseFile("http_1_0_keep_alive", "/").toStdString();
        for (int i = 0; i < 2; ++i) {
            connection.send(request);
            const auto response = connection.response();
            QCOMPARE(RawConnection::headerOf(response, "Connection"), std::string("keep-alive"));
            QVERIFY(!RawConnection::headerOf(response, "Date").empty());
        }
    }

    void aStatusWithoutABodyHasNone()
    {
        Bench bench;
        bench.upstream.setBehaviour({.delay = 0ms, .status = 204});
        auto connection = bench.connect();
        connection.get("/", "Connection: close\r\n");
        const auto response = connection.untilClosed();
        QCOMPARE(RawConnection::statusOf(response), 204);
        QVERIFY(response.ends_with("\r\n\r\n"));
        QCOMPARE(RawConnection::headerOf(response, "Content-Length"), std::string());
    }

    void onlyAHandlersOwnCallIsTakenForIt()
    {
        Bench bench;
        const auto claim = bench.claims.make({trace::RequestId{7}, 2});
        const auto request = bench.claims.make({trace::RequestId{7}});
        auto connection = bench.connect();
        for (const auto& fields :
             {"X-Claim: " + std::string(claim.text()), "X-Claim: " + std::string(claim.text()),
              "X-Claim: " + std::string(request.text()), std::string("X-Request-Number: 7\r\nX-Call: 2")}) {
            connection.get("/", fields + "\r\n");
            connection.response();
        }
        std::vector<trace::Event> events;
        bench.recorder.drain(events);
        std::erase_if(events, [](const auto& e) { return e.kind != trace::EventKind::UpstreamArrived; });
        QCOMPARE(events.size(), 4U);
        QCOMPARE(events[0].request, trace::RequestId{7});
        QCOMPARE(events[0].index, 2);
        for (std::size_t i = 1; i < events.size(); ++i)
            QCOMPARE(events[i].request, trace::RequestId::None);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        Bench bench;
        auto connection = bench.connect();
        connection.send("GET / HTTP/1.1\r\nHost: t\r\n\r\nGET /x HTTP/1.1\r\nHost: t\r\n\r\nGET / "
                        "HTTP/1.1\r\nHost: t\r\n\r\n");
        QCOMPARE(RawConnection::statusOf(connection.response()), 200);
        QCOMPARE(RawConnection::statusOf(connection.response()), 404);
        QCOMPARE(RawConnection::statusOf(connection.response()), 200);
    }

    void aHalfClosedConnectionStillGetsItsAnswer()
    {
        Bench bench;
        auto connection = bench.connect();
        connection.get("/");
        connection.finishSending();
        QCOMPARE(RawConnection::statusOf(connection.untilClosed()), 200);
    }

    void aClientThatNeverGetsDoneIsClosed()
    {
        Bench bench;
        auto connection = bench.connect();
        connection.send("GET / HTTP");
        QVERIFY(!connection.isClosedWithin(kSendTimeout / 3));
        connection.send("/1.1\r\n"); // a byte now and then makes no difference
        QVERIFY(connection.isClosedWithin(10 * kSendTimeout));
    }

    void aClientThatNeverReadsItsAnswersIsClosed()
    {
        Bench bench;
        bench.upstream.setBehaviour({.delay = 0ms});
        support::DeafClient client(bench.upstream.port());
        QVERIFY(client.asksUntilClosed("GET / HTTP/1.1\r\nHost: t\r\n\r\n", 20s));
        QCOMPARE(bench.statusOfAGoodRequest(), 200);
    }

    void anIdleConnectionIsKept()
    {
        Bench bench;
        auto silent = bench.connect();
        auto answered = bench.connect();
        answered.get("/");
        answered.response();
        QVERIFY(!silent.isClosedWithin(2 * kSendTimeout));
        for (auto* connection : {&silent, &answered}) {
            connection->get("/");
            QCOMPARE(RawConnection::statusOf(connection->response()), 200);
        }
    }

    void clientsThatGoAwayCostNothing()
    {
        Bench bench;
        for (int i = 0; i < 50; ++i) {
            auto connection = bench.connect();
            connection.send(
                std::string_view("GET / HTTP/1.0\r\n\r\n").substr(0, static_cast<std::size_t>(i) % 19));
            if (i % 2 == 0) connection.reset();
        }
        QCOMPARE(bench.statusOfAGoodRequest(), 200);
    }

    void aThousandIdleConnectionsDoNotSlowItDown()
    {
        Bench bench;
        std::vector<std::unique_ptr<RawConnection>> idle;
        for (int i = 0; i < 1000; ++i)
            idle.push_back(std::make_unique<RawConnection>(bench.upstream.port()));
        QCOMPARE(bench.statusOfAGoodRequest(), 200);
        idle.back()->get("/");
        QCOMPARE(RawConnection::statusOf(idle.back()->response()), 200);
    }
};

PLAIN_TEST(TestUpstreamUnderFire)
#include "test_upstream_under_fire.moc"
