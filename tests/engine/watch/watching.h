#pragma once

#include "engine/watch/watcher.h"
#include "tests/engine/watch/client.h"
#include "tests/engine/watch/foreign_server.h"

#include <functional>
#include <string>
#include <vector>

namespace support {

/// A server, a watcher that looks at it, and everything it tells.
class Watching
{
public:
    /// From outside `server` may be anything; `upstream` may be null.
    Watching(const watch::WatchedServer& server, SlowUpstream* upstream = nullptr);
    ~Watching();

    watch::Watcher& watcher() { return m_watcher; }

    /// Sends, waits for the answer and for what is told of it; numbers count from 1.
    Exchange send(const std::string& path, const std::string& host = "127.0.0.1");
    std::vector<Exchange> sendTogether(const std::vector<std::string>& paths);

    /// Fetches until it holds, for half a minute at most.
    bool waitUntil(const std::function<bool()>& holds);

    /// Waits until all was told that happened until the exchange's end.
    bool waitForAllOf(const Exchange& exchange);

    /// Waits until so many loops were found.
    bool waitForWorkers(std::size_t count);

    void drain();

    /// All that was told of this kind, in order.
    template <typename Kind>
    std::vector<Kind> all() const
    {
        std::vector<Kind> found;
        for (const auto& observation : m_told)
            if (const auto* kind = std::get_if<Kind>(&observation)) found.push_back(*kind);
        return found;
    }

    const watch::Report& latest() const { return m_latest; }

    /// The longest of a loop's spells within an exchange that were not free.
    watch::LoopSpell longestHold(const Exchange& exchange) const;

    /// What was seen of it.
    watch::RequestSeen seenOf(const Exchange& exchange) const;

    /// Everything, for people who read a failed test.
    std::string description() const;

private:
    std::uint16_t m_port;
    SlowUpstream* m_upstream;
    watch::Watcher m_watcher;
    trace::Time m_began = trace::Clock::now();
    std::uint32_t m_sent = 0;
    std::vector<watch::Observation> m_told;
    watch::Report m_latest;
};

} // namespace support
