#include "engine/server/worker.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <spdlog/logger.h>

#include <vector>

namespace server {

namespace {

constexpr std::chrono::milliseconds kLagInterval{50};
constexpr std::chrono::milliseconds kLagWorthRecording{1};
constexpr unsigned kSweeps = 10; // within the time that a client has
constexpr std::chrono::milliseconds kNoDescriptorPause{200};
constexpr unsigned kMostStrangers = 20; // in a second's log

bool isOutOfDescriptors(const ErrorCode& error)
{
    return error == asio::error::no_descriptors || error == asio::error::no_buffer_space ||
           error == asio::error::no_memory || error == boost::system::errc::too_many_files_open_in_system;
}

Task<void> pause(asio::io_context& loop, trace::Duration duration)
{
    Timer timer(loop, duration);
    co_await timer.async_wait(kAwait);
}

} // namespace

Worker::Worker(trace::WorkerId id, const Shared& shared, const Settings& settings, int listening)
    : m_id(id)
    , m_shared(shared)
    , m_policy(settings.accept)
    , m_patience(settings.patience)
    , m_bench{settings.handlers,
              settings.upstreamPort,
              shared.recorder.open(trace::Recorder::kWorkerCapacity),
              shared.identity.claims,
              m_loop,
              {},
              {shared.recorder, settings.threadpoolThreads},
              PoolPlaces(settings.threadpoolThreads),
              {shared.recorder, settings.executorThreads}}
    , m_probe(m_bench.writer, id)
    , m_acceptor(m_loop)
    , m_admission(settings)
{
    const auto address = asio::ip::make_address(settings.address);
    m_acceptor.assign(address.is_v4() ? tcp::v4() : tcp::v6(), listening);
    m_acceptor.non_blocking(true);
    asio::co_spawn(m_loop, acceptConnections(), asio::detached);
    m_thread = std::jthread([this] { run(); });
}

Worker::~Worker()
{
    m_loop.stop();
    m_bench.blockingCalls.interruptAll();
    m_thread.join();
}

void Worker::setAccepting(bool isAccepting)
{
    asio::post(m_loop, [this, isAccepting] {
        if (isAccepting == m_isAccepting) return m_probe.discountCallback(); // nothing happens here
        m_isAccepting = isAccepting;
        if (!isAccepting)
            stopAccepting();
        else if (!m_isAcceptLoopAlive)
            asio::co_spawn(m_loop, acceptConnections(), asio::detached);
    });
}

void Worker::configure(const HandlerSettings& settings, std::uint16_t upstreamPort)
{
    asio::post(m_loop, [this, settings, upstreamPort] {
        m_probe.discountCallback();
        m_bench.settings = settings;
        m_bench.upstreamPort = upstreamPort;
    });
}

/// Waits in run_one() and works off the rest in poll(), so that the probe learns when the loop is about to
/// wait.
void Worker::run()
{
    trace::LoopProbe::current() = &m_probe;
    const auto work = asio::make_work_guard(m_loop);
    while (!m_loop.stopped()) {
        m_loop.run_one();
        m_loop.poll();
        m_probe.loopWaits();
    }
    trace::LoopProbe::current() = nullptr;
}

void Worker::stopAccepting()
{
    ErrorCode ignored;
    m_acceptor.cancel(ignored);
    for (auto& session : m_sessions)
        if (session.isIdle()) session.close();
}

Task<void> Worker::acceptConnections()
{
    m_isAcceptLoopAlive = true;
    while (m_isAccepting) {
        const auto [error] = co_await m_acceptor.async_wait(tcp::acceptor::wait_read, kAwait);
        if (error || !m_isAccepting) continue;
        if (!acceptPending()) co_await pause(m_loop, kNoDescriptorPause);
        // Who takes one at a time is not to listen again before that one's handler has begun.
        if (m_policy == AcceptPolicy::One) co_await giveWay(turns::kBeforeListening + turns::kBeforeHandling);
    }
    m_isAcceptLoopAlive = false;
}

/// Takes what is pending, or one of it. False where there is no descriptor left to take it with.
bool Worker::acceptPending()
{
    while (true) {
        ErrorCode error;
        auto socket = m_acceptor.accept(m_loop, error);
        if (error == asio::error::would_block) return true;
        if (isOutOfDescriptors(error)) {
            reportNoDescriptor(error);
            return false;
        }
        if (error) continue; // that connection was gone before it was taken
        begin(std::move(socket));
        if (m_policy == AcceptPolicy::One) return true;
    }
}

void Worker::begin(Socket socket)
{
    auto session = std::make_unique<Session>(*this, std::move(socket), ++m_connections);
    m_sessions.push_back(*session);
    asio::co_spawn(m_loop, Session::serve(std::move(session)), asio::detached);
}

void Worker::reportNoDescriptor(const ErrorCode& error)
{
    if (m_hasReportedNoDescriptor) return;
    m_hasReportedNoDescriptor = true;
    m_shared.log.warn("worker {} cannot take new connections ({}); it goes on with those it has",
                      number(m_id), error.message());
}

/// Says in the log who is not, but not so often that the log would be theirs.
bool Worker::isAdmitted(const protocol::RequestParser& request)
{
    const auto stranger = m_admission.strangerIn(request);
    if (stranger.empty()) return true;
    const auto now = trace::Clock::now();
    if (now - m_strangersSince >= std::chrono::seconds(1)) {
        m_strangersSince = now;
        m_strangers = 0;
    }
    if (++m_strangers <= kMostStrangers)
        m_shared.log.warn("403 for {}, which is not of this machine; --allow-host lets it in", stranger);
    return false;
}

void Worker::requestBegins()
{
    ++m_requestsInHand;
    if (m_isMeasuringLag) return;
    m_isMeasuringLag = true;
    asio::co_spawn(m_loop, measureLag(), asio::detached);
}

/// Only while there are requests in hand, so that an idle loop sleeps.
Task<void> Worker::measureLag()
{
    Timer timer(m_loop);
    do {
        timer.expires_after(kLagInterval);
        co_await timer.async_wait(kAwait);
        m_probe.discountCallback();
        const auto now = trace::Clock::now();
        const auto lag = now - timer.expiry();
        if (lag < kLagWorthRecording) continue;
        const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(lag).count();
        m_bench.writer.record({.time = now,
                               .value = static_cast<std::uint32_t>(microseconds),
                               .worker = m_id,
                               .kind = trace::EventKind::LoopLag});
    } while (m_requestsInHand > 0);
    m_isMeasuringLag = false;
}

void Worker::watchSlowClients()
{
    if (m_isWatchingSlowClients) return;
    m_isWatchingSlowClients = true;
    asio::co_spawn(m_loop, closeSlowClients(), asio::detached);
}

/// Counts sweeps instead of reading the clock: while a handler holds the loop, no client is late.
Task<void> Worker::closeSlowClients()
{
    bool isAnyDue = true;
    while (isAnyDue) {
        co_await pause(m_loop, m_patience / kSweeps);
        m_probe.discountCallback();
        isAnyDue = false;
        for (auto& session : m_sessions) {
            if (!session.isClientDue()) continue;
            isAnyDue = true;
            if (session.countSweep() > kSweeps) session.close();
        }
    }
    m_isWatchingSlowClients = false;
}

} // namespace server
