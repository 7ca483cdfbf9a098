#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/blame/blame.h"
#include "engine/analysis/sentences.h"

#include <algorithm>
#include <set>

namespace analysis {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kMostNamed = 3;
constexpr std::size_t kMostWorkersNamed = 3;

/// The loop's own work between two callbacks counts as the first one's: only more than that is a cost.
constexpr trace::Duration kWorthMentioning = 10ms;

/// Below this nobody's fault is not worth a sentence: the kernel and the loop need some time, too.
constexpr trace::Duration kWorthWondering = 100ms;

trace::Duration total(std::span<const Blame> blames)
{
    trace::Duration sum{0};
    for (const auto& blame : blames)
        sum += blame.stolen;
    return sum;
}

std::size_t culprits(std::span<const Blame> blames, const std::set<trace::RequestId>& without = {})
{
    std::set<trace::RequestId> all;
    for (const auto& blame : blames)
        if (!without.contains(blame.culprit)) all.insert(blame.culprit);
    return all.size();
}

std::string stepName(const trace::Store& store, const Blame& blame)
{
    const auto* culprit = store.find(blame.culprit);
    if (culprit == nullptr || blame.step >= culprit->steps.size()) return analysis::phrase("code of its own");
    return inWords(culprit->steps[blame.step]);
}

/// "#3, call 2 (16.4 s)" in order of time; the number only once if it is always the same.
std::vector<std::string> namedParts(const trace::Store& store, std::vector<Blame> blames)
{
    std::ranges::stable_sort(blames, {}, &Blame::since);
    const bool isOne = culprits(blames) == 1;
    std::vector<std::string> parts;
    for (const auto& blame : blames) {
        const bool isTold = isOne && !parts.empty();
        const auto who = isTold ? std::string() : '#' + std::to_string(number(blame.culprit)) + ", ";
        parts.push_back(who + stepName(store, blame) + " (" + inWords(blame.stolen) + ')');
    }
    return parts;
}

/// What is left after the named ones: other requests, and other parts of those that were named.
std::vector<std::string> uncountedParts(std::span<const Blame> named, std::span<const Blame> rest)
{
    std::set<trace::RequestId> known;
    for (const auto& blame : named)
        known.insert(blame.culprit);
    trace::Duration ofTheirs{0};
    for (const auto& blame : rest)
        if (known.contains(blame.culprit)) ofTheirs += blame.stolen;
    const auto others = culprits(rest, known);
    const auto ofOthers = total(rest) - ofTheirs;
    std::vector<std::string> parts;
    if (ofTheirs >= kLeastBlame)
        parts.push_back(filled(known.size() == 1 ? analysis::phrase("other steps of the same request (%1)")
                                                 : analysis::phrase("other steps of these requests (%1)"),
                               {inWords(ofTheirs)}));
    if (ofOthers >= kLeastBlame)
        parts.push_back(
            counted(others, analysis::phrase("one more request"), analysis::phrase("%1 more requests")) +
            " (" + inWords(ofOthers) + ')');
    return parts;
}

/// "inside #3, call 2 (16.4 s) and #5, call 1 (2.0 s)", of one worker.
std::string inside(const trace::Store& store, std::span<const Blame> blames)
{
    const auto named = blames.first(std::min(kMostNamed, blames.size()));
    const auto isWorthNaming = [](const Blame& blame) { return blame.stolen >= kLeastBlame; };
    if (culprits(blames) > kMostNamed && total(named) < total(blames) / 3)
        return filled(analysis::phrase("inside %1, never longer than %2 at a time"),
                      {counted(culprits(blames), analysis::phrase("one other request"),
                               analysis::phrase("%1 other requests")),
                       inWords(blames.front().stolen)});
    const auto count = static_cast<std::size_t>(std::ranges::count_if(named, isWorthNaming));
    const auto told = blames.first(std::max<std::size_t>(count, 1));
    auto parts = namedParts(store, {told.begin(), told.end()});
    for (auto& part : uncountedParts(told, blames.subspan(told.size())))
        parts.push_back(std::move(part));
    return filled(analysis::phrase("inside %1"), {listed(parts)});
}

/// In the order of the workers' numbers, each with its blames, the longest first.
std::vector<std::vector<Blame>> perWorker(std::vector<Blame> blames)
{
    std::ranges::stable_sort(blames, {}, &Blame::worker);
    std::vector<std::vector<Blame>> workers;
    for (const auto& blame : blames) {
        if (workers.empty() || workers.back().front().worker != blame.worker) workers.emplace_back();
        workers.back().push_back(blame);
    }
    return workers;
}

std::string workersText(const trace::Store& store, std::span<const std::vector<Blame>> workers, bool isOpen)
{
    std::string text;
    for (const auto& blames : workers.first(std::min(kMostWorkersNamed, workers.size())))
        text +=
            (text.empty() ? "" : "; ") +
            filled(isOpen ? analysis::phrase("worker %1 has been %2") : analysis::phrase("worker %1 was %2"),
                   {std::to_string(store.watched().numberOf(blames.front().worker)), inside(store, blames)});
    if (workers.size() > kMostWorkersNamed)
        text += "; " + counted(workers.size() - kMostWorkersNamed,
                               analysis::phrase("one more worker was held, too"),
                               analysis::phrase("%1 more workers were held, too"));
    return text;
}

std::string waitedText(trace::RequestId victim, trace::Duration waited, bool isOpen)
{
    return filled(isOpen ? analysis::phrase("#%1 has waited %2 so far") : analysis::phrase("#%1 waited %2"),
                  {std::to_string(number(victim)), inWords(waited)});
}

trace::Duration mostExplained(const std::vector<std::vector<Blame>>& workers)
{
    trace::Duration most{0};
    for (const auto& blames : workers)
        most = std::max(most, total(blames));
    return most;
}

/// Some of the time may be nobody's: then only the part is told that was measured.
std::string blameText(const std::vector<std::vector<Blame>>& workers, trace::Duration waited,
                      const std::string& what)
{
    const auto explained = mostExplained(workers);
    const bool isAll = waited - explained < kWorthMentioning || explained > waited - waited / 10;
    return isAll ? ": " + what : filled(analysis::phrase(". For %1 of that %2"), {inWords(explained), what});
}

std::string loopSentence(const Evidence& evidence, const trace::Request& victim)
{
    const auto waits = evidence.loops.waitsOf(victim);
    if (waits.empty()) return {};
    trace::Duration waited{0};
    for (const auto& wait : waits)
        if (wait.worker == waits.front().worker) waited += wait.stretch.length();
    const bool isOpen = waits.back().isOpen;
    const auto workers = perWorker(whoMadeWait(evidence.loops, victim));
    const auto begin = waitedText(victim.id, waited, isOpen);
    const bool isBlamed = mostExplained(workers) >= kLeastBlame;
    if (waited < (isBlamed ? kLeastBlame : kWorthWondering)) return {};
    if (!isBlamed)
        return filled(analysis::phrase("%1, hardly any of it for another request's code."), {begin});
    const auto what = workersText(evidence.store, workers, isOpen);
    return begin + blameText(workers, waited, what) + '.';
}

std::string poolSentence(const Evidence& evidence, const trace::Request& victim)
{
    trace::Duration waited{0};
    unsigned running = 0;
    bool isOpen = false;
    for (const auto& wait : evidence.pools.waitsOf(victim.id)) {
        if (!wait.isForBusy) continue;
        waited += wait.stretch.length();
        running = std::max(running, wait.running);
        isOpen = isOpen || wait.isOpen;
    }
    if (waited < kLeastBlame) return {};
    const auto begin = waitedText(victim.id, waited, isOpen);
    if (running == 1)
        return filled(isOpen ? analysis::phrase("%1 for a thread: the only one of its pool is busy.")
                             : analysis::phrase("%1 for a thread: the only one of its pool was busy."),
                      {begin});
    return filled(isOpen ? analysis::phrase("%1 for a thread: all %2 of its pool are busy.")
                         : analysis::phrase("%1 for a thread: all %2 of its pool were busy."),
                  {begin, std::to_string(running)});
}

} // namespace

std::string whyItWaited(const Evidence& evidence, const trace::Request& victim)
{
    const auto loop = loopSentence(evidence, victim);
    const auto pool = poolSentence(evidence, victim);
    return loop.empty() || pool.empty() ? loop + pool : loop + ' ' + pool;
}

std::string whatItCost(const Evidence& evidence, const trace::Request& culprit)
{
    const auto losses = whomItCost(evidence.loops, culprit);
    const auto cost = total(losses);
    if (cost < kWorthMentioning) return {};
    const auto isProbe = [&](const Loss& loss) {
        const auto* victim = evidence.store.find(loss.victim);
        return victim != nullptr && victim->isProbe;
    };
    const auto probes = static_cast<std::size_t>(std::ranges::count_if(losses, isProbe));
    std::vector<std::string> whom;
    if (losses.size() > probes)
        whom.push_back(counted(losses.size() - probes, analysis::phrase("one other request"),
                               analysis::phrase("%1 other requests")));
    if (probes > 0)
        whom.push_back(
            counted(probes, analysis::phrase("one health probe"), analysis::phrase("%1 health probes")));
    return filled(analysis::phrase("#%1 cost %2 %3."),
                  {std::to_string(number(culprit.id)), listed(whom), inWords(cost)});
}

} // namespace analysis
