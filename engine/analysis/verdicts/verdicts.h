#pragma once

#include "engine/analysis/evidence.h"
#include "engine/settings/set_up.h"

#include <string>
#include <vector>

namespace analysis {

enum class VerdictKind : std::uint8_t {
    LoopHeldByCalls,     ///< synchronous calls on a loop's thread
    LoopHeldByComputing, ///< code that works and does not give the loop back
    HealthUnanswered,    ///< health checks without an answer for so long that a load balancer would act
    PoolExhausted,       ///< jobs waited for a thread
    Stranded,            ///< requests waited for one worker while another was free
    AbandonedWork,       ///< a handler went on after its client had gone
    RequestsFailed,      ///< requests without a good answer, for whatever reason
    CallsOneByOne,       ///< awaited calls that could perhaps go together
};

/// How bad it is, the worst first.
enum class Level : std::uint8_t { Alarm, Warning, Hint };

/// Something that can be said about a run, in full sentences.
struct Verdict
{
    VerdictKind kind = VerdictKind::CallsOneByOne;
    Level level = Level::Hint;
    std::string sentence;
    std::string nextStep;
    trace::WorkerId worker = trace::WorkerId::None;    ///< None where it is about several, or none
    trace::RequestId culprit = trace::RequestId::None; ///< the request that caused most of it, if one did
    trace::RequestId victim = trace::RequestId::None;  ///< the request that lost most, if one did
    trace::Duration cost{0}; ///< what all requests together lost; for HealthUnanswered, how long; for a hint,
                             ///< what could be won
};

using settings::LoadBalancer;

/// What there is to say about a run, worst first; nothing about a healthy one. What is still under way counts
/// up to `now`. Pure, and proportional to the number of requests (times its logarithm).
std::vector<Verdict> verdictsOf(const trace::Store& store, trace::Time now,
                                const LoadBalancer& loadBalancer = {});
std::vector<Verdict> verdictsOf(const Evidence& evidence, const LoadBalancer& loadBalancer = {});

} // namespace analysis
