#pragma once

#include "engine/trace/store.h"

#include <vector>

namespace analysis {

/// A stretch of a run that a person takes for one thing: nobody was under way for a while before it.
struct Experiment
{
    trace::Time begin = trace::kUnset;
    trace::Time end = trace::kUnset; ///< of the last one that has ended; while it goes on, of what is known

    bool operator==(const Experiment&) const = default;
};

/// So long nothing is under way between two experiments; where something was changed meanwhile, however
/// short.
inline constexpr trace::Duration kPauseBetweenExperiments = std::chrono::seconds(5);

/// In order of time; health probes begin none. The arrivals of a scenario, which were planned together, are
/// one however far apart. Pure, and proportional to the number of requests.
std::vector<Experiment> experimentsOf(const trace::Store& store);

} // namespace analysis
