#pragma once

#include "app/lab/recording.h"

#include <chrono>
#include <optional>
#include <set>
#include <vector>

namespace app {

/// Flags a change of handler or delay in the trace where it first takes effect, not at every touch of a
/// control. A health check is no change of mode.
class EffectFlags
{
public:
    /// The recording outlives them.
    explicit EffectFlags(Recording& recording)
        : m_recording(recording)
    {}

    /// A request is sent by hand.
    void meet(std::uint16_t route, std::chrono::milliseconds delay);

    /// In a scenario nobody touches the toggle: a handler gets its flag among the events where it is first
    /// called.
    void addFirstCalls(std::vector<trace::Event>& events);

    /// What comes next belongs to another run.
    void forget();

private:
    bool isHealthCheck(std::uint16_t route) const;

    Recording& m_recording;
    std::set<std::uint16_t> m_calledRoutes; ///< in the run
    std::optional<std::uint16_t> m_markedRoute;
    std::optional<std::chrono::milliseconds> m_markedDelay;
};

} // namespace app
