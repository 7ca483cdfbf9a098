#pragma once

#include "engine/watch/exchange/call_tracker.h"
#include "engine/watch/exchange/request_tracker.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <variant>
#include <vector>

namespace watch {

struct RequestOver
{
    trace::RequestId request = trace::RequestId::None;
    trace::Time firstByte = trace::kUnset;
};

struct CallAnswered
{
    CallId call = CallId::None;
};

/// The server may have changed: look who is there.
struct LookAround
{};

/// What the watcher is told.
using Order = std::variant<SentRequest, RequestOver, ArrivedCall, CallAnswered, LookAround>;

/// Takes orders of any thread to the watcher's.
class Mailbox
{
public:
    /// More than this at once are lost, and counted.
    static constexpr std::size_t kMostOrders = std::size_t{1} << 16;

    void put(const Order& order);

    /// The watcher's thread: all that have come; waits for the first one at most so long.
    std::vector<Order> take(const std::stop_token& stop, std::chrono::milliseconds patience);

    std::uint64_t lost() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_hasOrders;
    std::vector<Order> m_orders; ///< guarded by m_mutex, as the next one
    std::uint64_t m_lost = 0;
};

} // namespace watch
