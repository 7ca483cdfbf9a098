#pragma once

#include "engine/trace/segment.h"
#include "engine/trace/store.h"
#include "engine/watch/story/narrator.h"
#include "tests/engine/watch/client.h"
#include "tests/engine/watch/foreign_server.h"

#include <functional>

namespace support {

/// A real server, watched and narrated: a store as a window would have it.
class WatchedStory
{
public:
    explicit WatchedStory(const std::vector<std::string>& options = {}, std::size_t workers = 1);
    ~WatchedStory();

    WatchedStory(const WatchedStory&) = delete;
    WatchedStory& operator=(const WatchedStory&) = delete;

    bool isReady() const { return m_isReady; }
    pid_t pid() const { return m_server.pid(); }

    /// Begins to send; returns its number. Every path is a route of its own.
    unsigned begin(const std::string& path);

    /// Until all have their answers, and all is told. False: it took half a minute.
    bool finish();

    /// Tells until it holds, for half a minute at most.
    bool tellUntil(const std::function<bool()>& holds);

    const trace::Store& store() const { return m_store; }
    const trace::Request& request(unsigned number) const { return *m_store.find(trace::RequestId{number}); }

    /// How much of its life it was in one of these states: 0 to 1.
    double share(unsigned request, const std::vector<trace::State>& states) const;

    /// The longest of those in which it is a suspect.
    trace::Holding longestHold(unsigned request) const;

    bool hasStep(unsigned request, trace::StepKind kind) const;

    /// Its states follow one another from its begin to its end.
    bool isCovered(unsigned request) const;

    /// For people who read a failed test.
    std::string description() const;

private:
    ForeignServer::Command command(const std::vector<std::string>& options) const;
    void tell();

    EventLog m_log;
    SlowUpstream m_upstream{std::chrono::milliseconds(400)};
    std::uint16_t m_port = freePort();
    ForeignServer m_server;
    std::unique_ptr<watch::Watcher> m_watcher;
    watch::Narrator m_narrator;
    trace::Store m_store;
    std::vector<std::string> m_routes; ///< of the requests, in the order of their numbers
    std::vector<std::thread> m_clients;
    unsigned m_sent = 0;
    bool m_isReady = false;
};

} // namespace support
