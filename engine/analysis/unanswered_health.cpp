#include "engine/analysis/unanswered_health.h"

#include "engine/analysis/losses.h"
#include "engine/analysis/phrase.h"
#include "engine/analysis/sentences.h"

#include <algorithm>
#include <set>

namespace analysis {

namespace {

/// A health check as a load balancer sees it.
struct Check
{
    trace::RequestId id = trace::RequestId::None;
    Stretch stretch;         ///< until its answer, its failure or now
    bool isAnswered = false; ///< in whatever time
    bool isGood = false;     ///< answered in time
    bool isOpen = false;
};

/// A row of failed checks without a good one among them.
struct Silence
{
    trace::RequestId firstCheck = trace::RequestId::None;
    Stretch stretch;
    bool isOpen = false;
};

Check checkOf(const trace::Request& request, trace::Time now, const LoadBalancer& loadBalancer)
{
    Check check{request.id, {request.begin(), now}, false, false, false};
    if (trace::isSet(request.failed)) {
        check.stretch.end = request.failed;
        return check;
    }
    check.isOpen = request.isInFlight();
    check.isAnswered = !check.isOpen;
    if (check.isAnswered) check.stretch.end = request.end();
    check.isGood = check.isAnswered && check.stretch.length() <= loadBalancer.interval;
    return check;
}

/// In the order in which they were sent. Left out is what says nothing yet: sent just now, or when the run
/// was stopped.
std::vector<Check> healthChecks(const Evidence& evidence, const LoadBalancer& loadBalancer)
{
    std::vector<Check> checks;
    for (const auto& request : evidence.store.requests()) {
        if (!trace::isSet(request.begin()) || !isHealthCheck(evidence.store, request)) continue;
        const auto check = checkOf(request, evidence.now, loadBalancer);
        const bool isUndecided = check.isOpen || request.failure == trace::Failure::Stopped;
        if (!isUndecided || check.stretch.length() > loadBalancer.interval) checks.push_back(check);
    }
    std::ranges::stable_sort(checks, {}, [](const Check& check) { return check.stretch.begin; });
    return checks;
}

/// Another worker, or the same one in between, has answered: the row of failures ends there.
void endWith(const Check& good, Silence& silence)
{
    if (silence.stretch.end <= good.stretch.end) return;
    silence.stretch.end = good.stretch.end;
    silence.isOpen = false;
}

std::vector<Silence> silencesAmong(std::span<const Check> checks, const LoadBalancer& loadBalancer)
{
    std::vector<Silence> found;
    bool isOngoing = false;
    for (const auto& check : checks) {
        if (check.isGood) {
            if (isOngoing) endWith(check, found.back());
            isOngoing = false;
            continue;
        }
        // Nobody knows what a check in a longer gap would have met.
        const bool isNext =
            isOngoing && check.stretch.begin <= found.back().stretch.end + loadBalancer.interval;
        if (!isNext) found.push_back({check.id, check.stretch, check.isOpen});
        auto& silence = found.back();
        silence.stretch.end = std::max(silence.stretch.end, check.stretch.end);
        silence.isOpen = silence.isOpen || check.isOpen;
        isOngoing = true;
    }
    const auto needed = loadBalancer.failures * loadBalancer.interval;
    std::erase_if(found, [needed](const Silence& silence) { return silence.stretch.length() < needed; });
    return found;
}

/// The one worker of the run; None if there are several, because then the same port has others to answer.
trace::WorkerId onlyWorker(const Evidence& evidence)
{
    std::set<trace::WorkerId> workers;
    for (const auto worker : evidence.loops.workers())
        workers.insert(worker);
    for (const auto& worker : evidence.store.workers())
        workers.insert(worker.id);
    return workers.size() == 1 ? *workers.begin() : trace::WorkerId::None;
}

} // namespace

std::vector<UnansweredHealth> UnansweredHealth::find(const Evidence& evidence,
                                                     const LoadBalancer& loadBalancer)
{
    const auto all = silencesAmong(healthChecks(evidence, loadBalancer), loadBalancer);
    if (all.empty()) return {};
    const auto lengthOf = [](const Silence& silence) { return silence.stretch.length(); };
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
    const auto removed = silence.begin + loadBalancer.failures * loadBalancer.interval;
    const auto whom = worker == trace::WorkerId::None
                          ? analysis::phrase("this server")
                          : filled(analysis::phrase("worker %1"), {std::to_string(number(worker))});
    const auto failures =
        counted(loadBalancer.failures, analysis::phrase("one failure"), analysis::phrase("%1 failures"));
    auto text = filled(
        isOpen ? analysis::phrase("Health checks have had no answer for %1 so far: a load balancer would "
                                  "have removed %2 at %3, after %4, %5 apart.")
               : analysis::phrase("Health checks got no answer for %1: a load balancer would have removed "
                                  "%2 at %3, after %4, %5 apart."),
        {inWords(silence.length()), whom, inWords(removed - evidence.store.origin()), failures,
         inWords(loadBalancer.interval)});
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
