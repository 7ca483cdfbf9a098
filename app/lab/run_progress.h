#pragma once

#include "engine/trace/store.h"

namespace app {

/// Knows when a scenario's requests have all ended. They have consecutive numbers.
class RunProgress
{
public:
    /// The last one is sent at `due`.
    void begin(trace::RequestId first, trace::RequestId last, trace::Time due);
    void end() { m_next = m_last = 0; }

    bool isUnderWay() const { return m_last != 0; }

    /// The run's own requests have ended as far as their client can tell; probes may still be in flight.
    /// Looks at each request that has ended once, however often it is asked.
    bool haveRequestsEnded(const trace::Store& store);

    /// All of them have begun.
    bool haveRequestsBegun(const trace::Store& store) const;

    /// Nothing is left to be worked off, not even a request that its client has given up.
    static bool isEverythingWorkedOff(const trace::Store& store);

private:
    bool isForgotten(const trace::Store& store, trace::RequestId id) const;

    std::uint32_t m_next = 0; ///< the first request that is not known to have ended
    std::uint32_t m_last = 0;
    trace::Time m_due = trace::kUnset;
};

} // namespace app
