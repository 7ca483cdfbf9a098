#pragma once

#include "engine/trace/store.h"

#include <cstdint>
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

/// What somebody tried, one thing after the other. The arrivals of a scenario, which were planned together,
/// are one whatever was changed between them. Follows a growing store.
class Experiments
{
public:
    /// The next request that has begun, a row of the store; no health probe.
    void add(const trace::Store& store, std::uint32_t row);

    /// All that have begun were added: the newest experiment lasts until now.
    void update(const trace::Store& store);

    /// In order of time, as of the last update().
    const std::vector<Experiment>& all() const { return m_all; }

    /// When the newest one began, if there is an older one; else unset.
    trace::Time newest() const { return m_all.size() > 1 ? m_all.back().begin : trace::kUnset; }

private:
    bool isAnythingUnderWay(const trace::Store& store);
    bool takeOver(const trace::Store& store, std::uint32_t row);
    bool isApart(const trace::Store& store, trace::Time begin) const;

    std::vector<Experiment> m_all;
    std::vector<std::uint32_t> m_begun; ///< rows of those that were under way when somebody looked last
    trace::Time m_over = trace::kUnset; ///< when the last one was that is not among them
};

/// Those of a whole run; health probes begin none. Proportional to the number of requests.
std::vector<Experiment> experimentsOf(const trace::Store& store);

} // namespace analysis
