#pragma once

#include "engine/watch/watcher.h"

#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace support {

/// A port of 127.0.0.1 that nobody has.
std::uint16_t freePort();

/// A socket that listens on 127.0.0.1; 0 lets the kernel choose the port.
watch::File listenOn(std::uint16_t port);
std::uint16_t portOf(int socket);
bool canConnectTo(std::uint16_t port);

/// Not open where nobody listens.
watch::File connectTo(const std::string& host, std::uint16_t port);

watch::Endpoint localEnd(int socket);
watch::Endpoint remoteEnd(int socket);

/// One request of a client that tells the watcher of it.
struct Exchange
{
    trace::RequestId request = trace::RequestId::None;
    trace::Time sent = trace::kUnset;
    trace::Time firstByte = trace::kUnset;
    std::string answer;
};

/// What client and upstream record. Any thread.
class EventLog
{
public:
    void add(const trace::Event& event)
    {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(event);
    }

    std::vector<trace::Event> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_events, {});
    }

private:
    std::mutex m_mutex;
    std::vector<trace::Event> m_events; ///< guarded by m_mutex
};

/// A slow API that tells the watcher of the calls that reach it.
class SlowUpstream
{
public:
    SlowUpstream(std::chrono::milliseconds delay);
    ~SlowUpstream();

    SlowUpstream(const SlowUpstream&) = delete;
    SlowUpstream& operator=(const SlowUpstream&) = delete;

    void tell(watch::Watcher* watcher, EventLog* log = nullptr);

    std::uint16_t port() const { return m_port; }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port) + "/"; }

private:
    void accept();
    void serve(const watch::File& connection);
    void answer(const watch::File& connection);
    void arrived(watch::CallId call, const watch::File& connection);
    void answered(watch::CallId call);

    std::chrono::milliseconds m_delay;
    watch::File m_listener;
    std::uint16_t m_port;
    std::mutex m_mutex;
    watch::Watcher* m_watcher = nullptr; ///< guarded by m_mutex, as the next three
    EventLog* m_log = nullptr;
    std::uint32_t m_calls = 0;
    std::vector<std::unique_ptr<watch::File>> m_connections;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

/// Sends one request to `host` on a connection of its own and waits for the whole answer.
Exchange send(watch::Watcher& watcher, std::uint16_t port, std::uint32_t number, const std::string& path,
              const std::string& host = "127.0.0.1", EventLog* log = nullptr);

/// The same for several, at the same time; their numbers begin with `firstNumber`.
std::vector<Exchange> sendTogether(watch::Watcher& watcher, std::uint16_t port, std::uint32_t firstNumber,
                                   const std::vector<std::string>& paths);

} // namespace support
