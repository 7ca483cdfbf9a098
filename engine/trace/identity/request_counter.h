#pragma once

#include "engine/trace/event.h"

#include <atomic>

namespace trace {

/// Hands out the short numbers of requests: to our client before it sends, to a worker when a request from
/// outside was read. Any thread.
class RequestCounter
{
public:
    RequestId next() { return RequestId(m_last.fetch_add(1, std::memory_order_relaxed) + 1); }

    /// The last one that was handed out.
    RequestId last() const { return RequestId(m_last.load(std::memory_order_relaxed)); }

private:
    std::atomic<std::uint32_t> m_last = 0;
};

} // namespace trace
