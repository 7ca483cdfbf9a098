#include "engine/server/lag_meter.h"
#include "engine/server/listener.h"
#include "tests/support/http/raw_connection.h"
#include "tests/support/test_bed.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <boost/asio/post.hpp>

#include <thread>

using namespace std::chrono_literals;
using server::AcceptPolicy;
using support::RawConnection;

namespace {

namespace asio = boost::asio;

/// Runs the loop until `isSo`; no longer than five seconds.
bool runUntil(asio::io_context& loop, const std::function<bool()>& isSo)
{
    const auto giveUp = trace::Clock::now() + 5s;
    loop.restart();
    while (!isSo() && trace::Clock::now() < giveUp)
        loop.run_one_for(50ms);
    return isSo();
}

/// A listener on a port of its own. What happens is written down: 'c' for a connection that is taken, 't' for
/// another turn of the loop.
struct Listening
{
    explicit Listening(AcceptPolicy policy)
    {
        settings.accept = policy;
        listener.emplace(loop, trace::WorkerId(1), log, settings, ::dup(acceptor.native_handle()),
                         [this](server::Socket socket) {
                             if (happened.empty()) asio::post(loop, [this] { happened += 't'; });
                             happened += 'c';
                             taken.push_back(std::move(socket));
                         });
    }

    std::unique_ptr<RawConnection> connect() const
    {
        return std::make_unique<RawConnection>(acceptor.local_endpoint().port());
    }

    std::string happened;
    asio::io_context loop;
    asio::ip::tcp::acceptor acceptor{loop, {asio::ip::address_v4::loopback(), 0}};
    spdlog::logger log{"test"};
    server::Settings settings;
    std::vector<server::Socket> taken;
    std::optional<server::Listener> listener;
};

/// The loop of one worker whose lag is measured.
struct Measured
{
    void holdLoop(std::chrono::milliseconds time)
    {
        asio::post(loop, [time] { std::this_thread::sleep_for(time); });
    }

    const std::vector<trace::Event>& lags()
    {
        recorder.drain(events);
        return events;
    }

    trace::Recorder recorder;
    trace::EventWriter writer = recorder.open();
    asio::io_context loop;
    trace::LoopProbe probe{writer, trace::WorkerId(1)};
    server::LagMeter meter{loop, probe, writer, trace::WorkerId(1)};
    std::vector<trace::Event> events;
};

} // namespace

/// What a worker is made of: the listener, the measure of its loop's lag, and who watches slow clients.
class TestWorkerParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoDrainsTakesAllThatIsPendingInOneTurn()
    {
        Listening worker(AcceptPolicy::Drain);
        const auto clients = std::array{worker.connect(), worker.connect(), worker.connect()};
        QVERIFY(runUntil(worker.loop, [&] { return worker.happened.size() == 4; }));
        QCOMPARE(worker.happened, std::string("ccct"));
    }

    void whoTakesOneAtATimeGivesTheLoopBackInBetween()
    {
        Listening worker(AcceptPolicy::One);
        const auto clients = std::array{worker.connect(), worker.connect(), worker.connect()};
        QVERIFY(runUntil(worker.loop, [&] { return worker.happened.size() == 4; }));
        QCOMPARE(worker.happened, std::string("ctcc"));
    }

    void aStoppedListenerTakesNobodyUntilItStarts()
    {
        Listening worker(AcceptPolicy::Drain);
        worker.loop.poll();
        worker.listener->stop();
        const auto client = worker.connect();
        worker.loop.restart();
        worker.loop.poll();
        QVERIFY(!worker.listener->isAccepting());
        QCOMPARE(worker.taken.size(), 0U);
        worker.listener->start();
        QVERIFY(runUntil(worker.loop, [&] { return worker.taken.size() == 1; }));
    }

    void aHeldLoopIsLate()
    {
        Measured worker;
        worker.meter.requestBegins();
        worker.holdLoop(150ms);
        QVERIFY(runUntil(worker.loop, [&] { return !worker.lags().empty(); }));
        const auto& lag = worker.events.front();
        QCOMPARE(lag.kind, trace::EventKind::LoopLag);
        QCOMPARE(lag.worker, trace::WorkerId(1));
        QVERIFY2(lag.value >= 90'000, qPrintable(QString::number(lag.value))); // microseconds
        worker.meter.requestEnds();
    }

    void twoRequestsAreMeasuredByOneTimer()
    {
        Measured worker;
        worker.meter.requestBegins();
        worker.meter.requestBegins();
        worker.holdLoop(150ms);
        worker.meter.requestEnds();
        worker.meter.requestEnds();
        worker.loop.run();
        QCOMPARE(worker.lags().size(), 1U);
    }

    void aLoopWithoutRequestsSleeps()
    {
        Measured worker;
        worker.meter.requestBegins();
        worker.meter.requestEnds();
        worker.loop.run_for(5s);
        QVERIFY(worker.loop.stopped()); // nothing is left to do
        worker.meter.requestBegins();
        worker.loop.restart();
        worker.loop.run_for(120ms);
        QVERIFY(!worker.loop.stopped());
    }

    void aClientThatOwesTheRestOfItsRequestIsClosed()
    {
        support::TestBed bed(impatient());
        RawConnection slow(bed.port());
        slow.send("GET /healthcheck HTTP/1.1\r\nHost: te");
        QVERIFY(slow.isClosedWithin(5s));
    }

    void aClientBetweenTwoRequestsIsNotDue()
    {
        support::TestBed bed(impatient());
        RawConnection idle(bed.port());
        idle.get("/healthcheck");
        QCOMPARE(RawConnection::statusOf(idle.response()), 200);
        RawConnection slow(bed.port()); // while somebody is due, all are looked at
        slow.send("GET /healthcheck HTTP/1.1\r\nHost: te");
        QVERIFY(slow.isClosedWithin(5s));
        QVERIFY(!idle.isClosedWithin(100ms));
    }

private:
    static server::Settings impatient()
    {
        server::Settings settings;
        settings.patience = 100ms;
        return settings;
    }
};

PLAIN_TEST(TestWorkerParts)
#include "test_worker_parts.moc"
