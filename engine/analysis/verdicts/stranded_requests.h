#pragma once

#include "engine/analysis/blame/losses.h"
#include "engine/analysis/verdicts/verdicts.h"

namespace analysis {

/// Finds requests that waited for the worker they had come to while another worker's loop was free.
struct StrandedRequests
{
    trace::WorkerId worker = trace::WorkerId::None;
    std::vector<trace::WorkerId> free; ///< whose loops were free meanwhile
    std::vector<Loss> losses;

    static std::vector<StrandedRequests> find(const Evidence& evidence);

    Verdict verdict(const Evidence& evidence) const;
    std::string sentence(const Evidence& evidence) const;
    static std::string nextStep();
};

} // namespace analysis
