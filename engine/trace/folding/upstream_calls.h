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

    /// Drops the oldest calls as far as they were answered before.
    void forgetBefore(Time time);

    /// How many events it keeps; a call's answer counts from its arrival on.
    std::uint64_t keptEvents() const { return 2 * m_calls.size(); }

private:
    void attribute(const Event& event);

    std::deque<UpstreamCall> m_calls;
    std::vector<std::size_t> m_open; ///< indices of those without an answer
};

} // namespace trace
