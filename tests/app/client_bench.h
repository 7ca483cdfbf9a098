#pragma once

#include "app/client/client.h"

#include <QTcpServer>

#include <algorithm>
#include <vector>

/// A client, its recorder, and everything recorded so far.
struct ClientBench
{
    trace::Recorder recorder;
    trace::Claims claims;
    app::Client client{recorder, claims};
    std::vector<trace::Event> events;

    explicit ClientBench(const QTcpServer& server)
    {
        client.setTarget(server.serverAddress(), server.serverPort());
    }

    std::ptrdiff_t count(trace::EventKind kind)
    {
        recorder.drain(events);
        return std::ranges::count(events, kind, &trace::Event::kind);
    }

    std::ptrdiff_t ended()
    {
        return count(trace::EventKind::ResponseReceived) + count(trace::EventKind::RequestFailed);
    }

    const trace::Event* find(unsigned id, trace::EventKind kind)
    {
        recorder.drain(events);
        const auto found = std::ranges::find_if(events, [&](const trace::Event& event) {
            return event.request == trace::RequestId(id) && event.kind == kind;
        });
        return found == events.end() ? nullptr : &*found;
    }
};

inline app::ClientRequest
request(unsigned id, std::chrono::milliseconds timeout = std::chrono::milliseconds(0), bool keepAlive = false)
{
    return {trace::RequestId(id), "/x", 3, timeout, keepAlive};
}
