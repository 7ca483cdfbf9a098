#include "engine/analysis/findings.h"

#include "engine/analysis/blame/blame.h"
#include "engine/analysis/experiments.h"
#include "engine/settings/route.h"
#include "engine/trace/history.h"
#include "engine/trace/segment.h"

#include <algorithm>

namespace analysis {

namespace {

trace::Duration waitForLoop(const trace::Request& request, trace::Time now)
{
    const auto times = trace::timeInStates(request, now);
    trace::Duration wait{0};
    for (const auto state : trace::kStates)
        if (trace::waitsForLoop(state)) wait += times[static_cast<std::size_t>(state)];
    return wait;
}

/// Who was there, and how well they fared.
void tellOfRequests(const Evidence& evidence, Findings& findings)
{
    for (const auto& request : evidence.store.requests()) {
        if (!trace::isSet(request.begin()) || request.isProbe) continue;
        findings.longestWait =
            std::max(findings.longestWait.value_or(trace::Duration(0)), waitForLoop(request, evidence.now));
        const std::string path(evidence.store.path(request.route));
        const bool isNew = std::ranges::find(findings.paths, path) == findings.paths.end();
        if (isNew && !settings::isHealthCheck(path)) findings.paths.push_back(path);
    }
}

void tellOfExperiment(const Evidence& evidence, const Question& question, Findings& findings)
{
    findings.verdicts = verdictsOf(evidence, question.loadBalancer);
    tellOfRequests(evidence, findings);
}

/// What is separate is not added up: only one experiment is told of.
void judge(const Evidence& evidence, const Question& question, Findings& findings)
{
    const auto experiments = experimentsOf(evidence.store);
    findings.experiments = experiments.size();
    findings.experiment = experiments.size();
    while (question.until && findings.experiment > 1 &&
           experiments[findings.experiment - 1].begin > *question.until)
        --findings.experiment;
    if (experiments.size() <= 1) return tellOfExperiment(evidence, question, findings);
    const bool isNewest = findings.experiment == findings.experiments;
    const auto& chosen = experiments[findings.experiment - 1];
    auto part = trace::since(evidence.store, chosen.begin);
    if (!isNewest) part = trace::asOf(part, chosen.end);
    tellOfExperiment(Evidence(part, isNewest ? evidence.now : chosen.end), question, findings);
}

} // namespace

Findings findingsOf(const Evidence& evidence, const Question& question)
{
    Findings findings;
    findings.question = question;
    judge(evidence, question, findings);
    const auto* request = evidence.store.find(question.request);
    if (request != nullptr) {
        findings.whyItWaited = whyItWaited(evidence, *request);
        findings.whatItCost = whatItCost(evidence, *request);
    }
    if (question.wantsFlows)
        findings.flows = request != nullptr ? flowsOf(evidence, *request, Findings::kMostFlows)
                                            : worstFlows(evidence, Findings::kMostFlows);
    findings.requests = evidence.store.sentCount() - evidence.store.past().requests();
    if (evidence.store.inFlight() > 0)
        findings.at = std::max(evidence.now - evidence.store.origin(), trace::Duration(0));
    findings.isOfNewest = trace::isSet(evidence.store.forgottenBefore());
    return findings;
}

} // namespace analysis
