#pragma once

#include "engine/trace/segment.h"

#include <vector>

namespace trace {

/// A request that is worked off, and what its life consisted of.
class EndedRequest
{
public:
    explicit EndedRequest(const Request& request);

    const Request& request() const { return m_request; }
    const std::vector<Segment>& segments() const { return m_segments; }

    /// What the server did for it after its client had gone.
    const std::vector<Segment>& abandonedWork() const { return m_abandonedWork; }

    Duration length() const { return m_request.end() - m_request.begin(); }

    /// How long it waited for its loop.
    Duration waitForLoop() const;

    /// The longest stretch in which it held its loop and did no work, or computed so long that it is an
    /// alarm.
    Duration worstHold() const;

private:
    const Request& m_request;
    std::vector<Segment> m_segments;
    std::vector<Segment> m_abandonedWork;
};

/// Whether a segment keeps everybody else from the loop so that it is an alarm.
constexpr bool isHold(Nuance nuance)
{
    return nuance == Nuance::Blocking || nuance == Nuance::Computing;
}

} // namespace trace
