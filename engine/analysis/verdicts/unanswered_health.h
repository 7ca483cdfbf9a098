#pragma once

#include "engine/analysis/histories/coverage.h"
#include "engine/analysis/verdicts/verdicts.h"

namespace analysis {

/// Finds times in which health checks got no answer for so long that a load balancer would have acted.
struct UnansweredHealth
{
    LoadBalancer loadBalancer;
    Stretch silence; ///< the longest
    std::size_t silences = 0;
    trace::Duration total{0};                       ///< of all silences
    bool isOpen = false;                            ///< the longest lasts
    trace::WorkerId worker = trace::WorkerId::None; ///< None if others serve the same port
    trace::RequestId firstCheck = trace::RequestId::None;

    static std::vector<UnansweredHealth> find(const Evidence& evidence, const LoadBalancer& loadBalancer);

    Verdict verdict(const Evidence& evidence) const;
    std::string sentence(const Evidence& evidence) const;
    static std::string nextStep();
};

} // namespace analysis
