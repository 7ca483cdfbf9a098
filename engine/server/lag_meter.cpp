#include "engine/server/lag_meter.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace server {

namespace {

constexpr std::chrono::milliseconds kLagInterval{50};
constexpr std::chrono::milliseconds kLagWorthRecording{1};

} // namespace

void LagMeter::requestBegins()
{
    ++m_requestsInHand;
    if (m_isMeasuring) return;
    m_isMeasuring = true;
    asio::co_spawn(m_loop, measure(), asio::detached);
}

Task<void> LagMeter::measure()
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
        m_writer.record({.time = now,
                         .value = static_cast<std::uint32_t>(microseconds),
                         .worker = m_worker,
                         .kind = trace::EventKind::LoopLag});
    } while (m_requestsInHand > 0);
    m_isMeasuring = false;
}

} // namespace server
