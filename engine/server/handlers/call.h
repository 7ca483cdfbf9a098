#pragma once

#include "engine/server/asio_types.h"
#include "engine/server/turns.h"
#include "engine/trace/event.h"
#include "engine/trace/identity/claims.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

namespace server {

/// One upstream call: whom to ask, on whose behalf, how long to wait.
struct Call
{
    std::uint16_t port = 0;
    trace::Claim claim;
    std::chrono::milliseconds timeout{0};
};

struct CallResult
{
    trace::Failure failure = trace::Failure::None;
    std::uint16_t status = 0;
    trace::Time readyAt = trace::kUnset; ///< when the upstream sent its answer, or the time was over
};

/// The asynchronous client: one connection per call. `call` outlives the task. Gives way to others on its
/// loop for `turns`. Calls `onSending`, if there is one, once it is connected and sends the request. Never
/// throws for what a network does.
Task<CallResult> fetch(const Call& call, turns::OfCall turns, std::function<void()> onSending = {});

/// The threads that sit in a synchronous call, so that someone outside can end their waiting.
class BlockingCalls
{
public:
    /// The synchronous client: the same call, but the calling thread waits for it. Failure::Stopped after
    /// interruptAll().
    CallResult fetch(const Call& call);

    /// Any thread. Every waiting call returns at once, and so does every later one.
    void interruptAll();

    /// Any thread: true after interruptAll(), for code that computes instead of waiting.
    bool isInterrupted() const { return m_isInterrupted.load(std::memory_order_relaxed); }

private:
    bool enter(asio::io_context& waiting);
    void leave(asio::io_context& waiting);

    std::atomic<bool> m_isInterrupted = false;
    std::mutex m_mutex;
    std::vector<asio::io_context*> m_waiting; // guarded by m_mutex
};

} // namespace server
