#pragma once

#include "engine/analysis/histories/coverage.h"
#include "engine/analysis/verdicts/verdicts.h"

namespace analysis {

/// How a health check went for whoever asked: in the order of their badness.
enum class CheckFate : std::uint8_t {
    Answered,
    Open, ///< may still be answered in time
    Late,
    Unanswered, ///< given up, or not answered in time
};

CheckFate fateOf(const trace::Request& check, trace::Time now, trace::Duration patience);

/// A stretch in which no health check had an answer: from the first one that was answered late or never,
/// until something was answered, or until nobody asked any more.
struct HealthSilence
{
    trace::RequestId firstCheck = trace::RequestId::None;
    Stretch stretch;
    bool isOpen = false; ///< somebody still waits

    bool operator==(const HealthSilence&) const = default;
};

/// The probes and whatever else asked for the server's health.
std::vector<const trace::Request*> healthChecks(const trace::Store& store);

/// Of all those, which come in any order, as they were known at `now`; in order of time. The one answer to
/// when the server was silent: for the verdict and for the probes' strip. Pure.
std::vector<HealthSilence> healthSilences(std::vector<const trace::Request*> checks, trace::Time now,
                                          trace::Duration patience);

/// When a load balancer acted in a silence; unset where it was too short for that.
trace::Time removalIn(const Stretch& silence, const LoadBalancer& loadBalancer);

} // namespace analysis
