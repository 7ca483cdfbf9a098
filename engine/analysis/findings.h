#pragma once

#include "engine/analysis/blame/flows.h"
#include "engine/analysis/verdicts/verdicts.h"

#include <optional>
#include <string>
#include <vector>

namespace analysis {

/// What somebody wants to know of a run besides its verdicts.
struct Question
{
    LoadBalancer loadBalancer{};
    trace::RequestId request = trace::RequestId::None; ///< whose waits are to be explained
    bool wantsFlows = false;                           ///< who made whom wait: of `request`, else the worst
    std::uint64_t run = 0;                             ///< of whoever asks: it knows by it what is outdated
    std::optional<trace::Time> until{}; ///< verdicts are of the newest experiment that had begun by then; now

    bool operator==(const Question&) const = default;
};

/// What there is to say about a run, as values that need no trace any more.
struct Findings
{
    static constexpr std::size_t kMostFlows = 24; ///< more arrows could not be told apart

    Question question;
    std::vector<Verdict> verdicts;    ///< worst first, of one experiment
    std::size_t experiment = 0;       ///< which one, from 1
    std::size_t experiments = 0;      ///< of so many in the run
    std::vector<std::string> paths{}; ///< that were asked for in it, but for health checks
    std::optional<trace::Duration>
        longestWait{};       ///< of its requests, for their loops; nothing without requests
    std::string whyItWaited; ///< the request; empty if it hardly waited
    std::string whatItCost;  ///< others; empty if hardly anything
    Flows flows;
    std::size_t requests = 0; ///< how many were looked at
    /// Of the run's axis: what is said is true of then, for the run goes on. Nothing where it is over.
    std::optional<trace::Duration> at;
    bool isOfNewest = false; ///< there were older ones, which were not
};

Findings findingsOf(const Evidence& evidence, const Question& question);

} // namespace analysis
