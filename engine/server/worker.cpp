#include "engine/server/worker.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

namespace server {

Worker::Worker(trace::WorkerId id, const Shared& shared, const Settings& settings, int listening)
    : m_bench{settings.handlers,
              settings.upstreamPort,
              shared.recorder.open(trace::Recorder::kWorkerCapacity),
              shared.identity.claims,
              m_loop,
              {},
              {shared.recorder, settings.threadpoolThreads},
              PoolPlaces(settings.threadpoolThreads),
              {shared.recorder, settings.executorThreads}}
    , m_probe(m_bench.writer, id)
    , m_listener(m_loop, id, shared.log, settings, listening,
                 [this](Socket socket) { begin(std::move(socket)); })
    , m_reception{id,
                  shared.identity,
                  shared.log,
                  m_bench,
                  m_probe,
                  m_listener,
                  Doorkeeper(settings, shared.log),
                  {},
                  LagMeter(m_loop, m_probe, m_bench.writer, id),
                  SlowClients(m_sessions, m_loop, m_probe, settings.patience)}
{
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
        if (isAccepting == m_listener.isAccepting())
            return m_probe.discountCallback(); // nothing happens here
        if (isAccepting)
            m_listener.start();
        else
            stopAccepting();
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

void Worker::begin(Socket socket)
{
    auto session = std::make_unique<Session>(m_reception, std::move(socket), ++m_connections);
    m_sessions.push_back(*session);
    asio::co_spawn(m_loop, Session::serve(std::move(session)), asio::detached);
}

void Worker::stopAccepting()
{
    m_listener.stop();
    for (auto& session : m_sessions)
        if (session.isIdle()) session.close();
}

} // namespace server
