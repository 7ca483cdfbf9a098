#include "engine/analysis/findings.h"

#include "engine/analysis/blame/blame.h"

namespace analysis {

Findings findingsOf(const Evidence& evidence, const Question& question)
{
    Findings findings;
    findings.question = question;
    findings.verdicts = verdictsOf(evidence, question.loadBalancer);
    const auto* request = evidence.store.find(question.request);
    if (request != nullptr) {
        findings.whyItWaited = whyItWaited(evidence, *request);
        findings.whatItCost = whatItCost(evidence, *request);
    }
    if (question.wantsFlows)
        findings.flows = request != nullptr ? flowsOf(evidence, *request, Findings::kMostFlows)
                                            : worstFlows(evidence, Findings::kMostFlows);
    findings.requests = evidence.store.sentCount();
    if (evidence.store.inFlight() > 0)
        findings.at = std::max(evidence.now - evidence.store.origin(), trace::Duration(0));
    findings.isOfNewest = trace::isSet(evidence.store.forgottenBefore());
    return findings;
}

} // namespace analysis
