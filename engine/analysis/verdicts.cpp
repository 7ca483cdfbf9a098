#include "engine/analysis/verdicts.h"

#include "engine/analysis/abandoned_work.h"
#include "engine/analysis/calls_one_by_one.h"
#include "engine/analysis/exhausted_pool.h"
#include "engine/analysis/failed_requests.h"
#include "engine/analysis/held_loop.h"
#include "engine/analysis/stranded_requests.h"
#include "engine/analysis/unanswered_health.h"

#include <algorithm>
#include <tuple>

namespace analysis {

namespace {

template <typename Finding>
void append(std::vector<Verdict>& verdicts, const Evidence& evidence, const std::vector<Finding>& findings)
{
    for (const auto& finding : findings)
        verdicts.push_back(finding.verdict(evidence));
}

bool isWorse(const Verdict& a, const Verdict& b)
{
    return std::tuple(a.level, -a.cost, a.kind) < std::tuple(b.level, -b.cost, b.kind);
}

} // namespace

std::vector<Verdict> verdictsOf(const trace::Store& store, trace::Time now, const LoadBalancer& loadBalancer)
{
    return verdictsOf(Evidence(store, now), loadBalancer);
}

std::vector<Verdict> verdictsOf(const Evidence& evidence, const LoadBalancer& loadBalancer)
{
    std::vector<Verdict> verdicts;
    append(verdicts, evidence, HeldLoop::find(evidence));
    append(verdicts, evidence, UnansweredHealth::find(evidence, loadBalancer));
    append(verdicts, evidence, ExhaustedPool::find(evidence));
    append(verdicts, evidence, StrandedRequests::find(evidence));
    append(verdicts, evidence, AbandonedWork::find(evidence));
    append(verdicts, evidence, FailedRequests::find(evidence));
    append(verdicts, evidence, CallsOneByOne::find(evidence));
    std::ranges::stable_sort(verdicts, isWorse);
    return verdicts;
}

} // namespace analysis
