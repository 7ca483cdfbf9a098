#include "engine/watch/watcher.h"

#include "engine/watch/lookout.h"
#include "engine/watch/metronome.h"

#include <sys/prctl.h>

namespace watch {

namespace {

/// Nobody draws more often.
constexpr std::chrono::milliseconds kPublishPeriod{16};

/// While nobody looks: a worker that comes by is to be known before its first request.
constexpr std::chrono::milliseconds kCensusPeriod{1000};

} // namespace

Watcher::Watcher(WatchedServer server)
    : m_server(server)
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{}

Watcher::~Watcher() = default;

void Watcher::run(const std::stop_token& stop)
{
    ::prctl(PR_SET_TIMERSLACK, 1); // this thread's alone: else the kernel wakes it 50 µs late
    Lookout lookout(m_server);
    Metronome metronome;
    metronome.restart(trace::Clock::now());
    trace::Time published = trace::kUnset;
    while (!stop.stop_requested()) {
        const bool isAwake = lookout.isAwake(trace::Clock::now());
        if (!isAwake) {
            lookout.rest();
            publish(lookout);
        }
        const auto orders = m_mailbox.take(stop, isAwake ? std::chrono::milliseconds(0) : kCensusPeriod);
        for (const auto& order : orders)
            lookout.follow(order);
        if (!isAwake && orders.empty() && !lookout.maySeeOthers()) continue;
        const auto now = trace::Clock::now();
        if (!isAwake) metronome.restart(now);
        lookout.tick(now);
        m_outbox.put(lookout.told());
        if (!trace::isSet(published) || now - published >= kPublishPeriod) {
            publish(lookout);
            published = now;
        }
        std::this_thread::sleep_until(metronome.next());
        lookout.skipped(metronome.advance(trace::Clock::now()));
    }
}

void Watcher::publish(Lookout& lookout)
{
    m_outbox.put(lookout.told());
    m_outbox.update(lookout.standing());
}

Report Watcher::drain()
{
    auto report = m_outbox.drain();
    report.counters.dropped += m_mailbox.lost();
    return report;
}

} // namespace watch
