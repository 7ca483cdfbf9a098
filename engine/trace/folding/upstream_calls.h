#pragma once

#include "engine/trace/store_content.h"

#include <cstdint>
#include <deque>
#include <vector>

namespace trace {

/// The calls as the upstream saw them, each from its arrival to its answer. One thread only.
class UpstreamCalls
{
public:
    UpstreamCalls() = default;
    explicit UpstreamCalls(std::deque<UpstreamCall> calls);

    const std::deque<UpstreamCall>& all() const { return m_calls; }

    /// UpstreamArrived; or UpstreamAnswered or CallAttributed, which count where the call has arrived.
    void take(const Event& event);

    /// The oldest calls go to the past as far as they were answered before.
    void forgetBefore(Time time, Past& past, Time origin);

    /// Rows count from the first call that ever arrived.
    std::uint32_t firstRow() const { return m_firstRow; }

    std::size_t bytes() const { return m_calls.size() * sizeof(UpstreamCall); }

private:
    void attribute(const Event& event);

    std::deque<UpstreamCall> m_calls;
    std::vector<std::size_t> m_open; ///< indices of those without an answer
    std::uint32_t m_firstRow = 0;
};

} // namespace trace
