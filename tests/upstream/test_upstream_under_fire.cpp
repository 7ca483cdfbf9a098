#include "engine/trace/recorder.h"
#include "tests/support/hostile_requests.h"
#include "tests/support/raw_connection.h"
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
    upstream::Upstream upstream{recorder, 0, {.delay = 10ms}, kSendTimeout};

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
                std::string_view("GET / HTTP/1.1\r\n\r\n").substr(0, static_cast<std::size_t>(i) % 19));
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

QTEST_GUILESS_MAIN(TestUpstreamUnderFire)
#include "test_upstream_under_fire.moc"
