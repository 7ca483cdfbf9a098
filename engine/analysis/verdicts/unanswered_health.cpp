#include "engine/analysis/verdicts/unanswered_health.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/sentences.h"
#include "engine/analysis/verdicts/health_checks.h"

#include <algorithm>

namespace analysis {

namespace {

/// The one worker of the run; None if there are several, because then the same port has others to answer.
trace::WorkerId onlyWorker(const Evidence& evidence)
{
    const auto& workers = evidence.store.workers();
    return workers.size() == 1 ? workers.front().id : trace::WorkerId::None;
}

} // namespace

std::vector<UnansweredHealth> UnansweredHealth::find(const Evidence& evidence,
                                                     const LoadBalancer& loadBalancer)
{
    auto all = healthSilences(healthChecks(evidence.store), evidence.now, loadBalancer.interval);
    std::erase_if(all, [&](const HealthSilence& silence) {
        return !trace::isSet(removalIn(silence.stretch, loadBalancer));
    });
    if (all.empty()) return {};
    const auto lengthOf = [](const HealthSilence& silence) { return silence.stretch.length(); };
    const auto longest = std::ranges::max_element(all, {}, lengthOf);
    trace::Duration total{0};
    for (const auto& silence : all)
        total += lengthOf(silence);
    return {{loadBalancer, longest->stretch, all.size(), total, longest->isOpen, onlyWorker(evidence),
             longest->firstCheck}};
}

Verdict UnansweredHealth::verdict(const Evidence& evidence) const
{
    return {VerdictKind::HealthUnanswered,
            Level::Alarm,
            sentence(evidence),
            nextStep(),
            worker,
            trace::RequestId::None,
            firstCheck,
            total};
}

std::string UnansweredHealth::sentence(const Evidence& evidence) const
{
    const auto removed = removalIn(silence, loadBalancer);
    const auto whom = worker == trace::WorkerId::None
                          ? analysis::phrase("this server")
                          : filled(analysis::phrase("worker %1"),
                                   {std::to_string(evidence.store.watched().numberOf(worker))});
    const auto failures =
        counted(loadBalancer.failures, analysis::phrase("one failure"), analysis::phrase("%1 failures"));
    auto text = filled(
        isOpen ? analysis::phrase("Health checks have had no answer for %1 so far: a load balancer would "
                                  "have removed %2 at %3, after %4, %5 apart.")
               : analysis::phrase("Health checks got no answer for %1: a load balancer would have removed "
                                  "%2 at %3, after %4, %5 apart."),
        {inWords(silence.length()), whom, inWords(removed - evidence.store.origin()), failures,
         inWords(trace::Duration(loadBalancer.interval))});
    if (silences > 1)
        text += ' ' + counted(silences, analysis::phrase("It happened one time."),
                              analysis::phrase("It happened %1 times."));
    return text;
}

std::string UnansweredHealth::nextStep()
{
    return analysis::phrase(
        "See what held the loop meanwhile, and move it off: the worker was only busy, and without it the "
        "others would have had its load, too.");
}

} // namespace analysis
