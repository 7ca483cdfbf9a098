#include "engine/analysis/verdicts/verdicts.h"

#include "engine/analysis/verdicts/abandoned_work.h"
#include "engine/analysis/verdicts/calls_one_by_one.h"
#include "engine/analysis/verdicts/exhausted_pool.h"
#include "engine/analysis/verdicts/failed_requests.h"
#include "engine/analysis/verdicts/held_loop.h"
#include "engine/analysis/verdicts/stranded_requests.h"
#include "engine/analysis/verdicts/unanswered_health.h"
#include "engine/analysis/verdicts/watched_loop.h"

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
    if (evidence.store.watched().isEmpty())
        append(verdicts, evidence, HeldLoop::find(evidence));
    else
        append(verdicts, evidence, WatchedLoop::find(evidence));
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
