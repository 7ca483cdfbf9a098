#pragma once

#include "engine/watch/watcher.h"

#include <atomic>
#include <map>
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
    std::string path;
    trace::Time sent = trace::kUnset;
    trace::Time firstByte = trace::kUnset;
    trace::Time received = trace::kUnset;
    std::string answer;
};

/// One call that reached the upstream.
struct UpstreamCall
{
    watch::CallId id = watch::CallId::None;
    trace::Time arrived = trace::kUnset;
    trace::Time answered = trace::kUnset;
};

/// A slow API that tells the watcher of the calls that reach it.
class SlowUpstream
{
public:
    SlowUpstream(std::chrono::milliseconds delay);
    ~SlowUpstream();

    SlowUpstream(const SlowUpstream&) = delete;
    SlowUpstream& operator=(const SlowUpstream&) = delete;

    void tell(watch::Watcher* watcher);

    std::vector<UpstreamCall> calls();

    std::uint16_t port() const { return m_port; }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port) + "/"; }

private:
    void accept();
    void serve(const watch::File& connection);
    void answer(const watch::File& connection);

    std::chrono::milliseconds m_delay;
    watch::File m_listener;
    std::uint16_t m_port;
    std::mutex m_mutex;
    watch::Watcher* m_watcher = nullptr; ///< guarded by m_mutex, as the next one
    std::vector<UpstreamCall> m_calls;
    std::vector<std::unique_ptr<watch::File>> m_connections;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

/// Sends one request to `host` on a connection of its own and waits for the whole answer.
Exchange send(watch::Watcher& watcher, std::uint16_t port, std::uint32_t number, const std::string& path,
              const std::string& host = "127.0.0.1");

/// The same for several, at the same time; their numbers begin with `firstNumber`.
std::vector<Exchange> sendTogether(watch::Watcher& watcher, std::uint16_t port, std::uint32_t firstNumber,
                                   const std::vector<std::string>& paths);

} // namespace support
