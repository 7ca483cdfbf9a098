#include "engine/analysis/verdicts/held_loop.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/sentences.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace analysis {

namespace {

enum class What : std::uint8_t { Calls, Computing, OwnCode };
constexpr std::array kWhats{What::Calls, What::Computing, What::OwnCode};

What whatItIs(const Hold& hold)
{
    if (hold.state == trace::State::Blocking) return What::Calls;
    return hold.step == trace::Segment::kNoStep ? What::OwnCode : What::Computing;
}

trace::Duration longFor(What what)
{
    return what == What::OwnCode ? trace::kLongWithoutStep : kNoticeable;
}

trace::Duration lengthOf(std::span<const Hold> holds)
{
    trace::Duration sum{0};
    for (const auto& hold : holds)
        sum += hold.stretch.length();
    return sum;
}

std::vector<Stretch> stretchesOf(std::span<const Hold> holds)
{
    std::vector<Stretch> stretches;
    for (const auto& hold : holds)
        stretches.push_back(hold.stretch);
    return stretches;
}

bool isSameGo(const Hold& before, const Hold& after)
{
    return before.culprit == after.culprit && before.stretch.end == after.stretch.begin;
}

/// The holds of that sort that made up a long go: a request that does not give the loop back in between.
std::vector<Hold> longHolds(std::span<const Hold> holds, What what)
{
    std::vector<Hold> all;
    for (std::size_t first = 0, last = 0; first < holds.size(); first = last) {
        std::vector<Hold> ofGo;
        for (last = first; last < holds.size() && (last == first || isSameGo(holds[last - 1], holds[last]));
             ++last)
            if (whatItIs(holds[last]) == what) ofGo.push_back(holds[last]);
        if (lengthOf(ofGo) >= longFor(what)) all.insert(all.end(), ofGo.begin(), ofGo.end());
    }
    return all;
}

std::vector<Hold> allHolds(std::span<const Hold> holds, What what)
{
    std::vector<Hold> all;
    std::ranges::copy_if(holds, std::back_inserter(all),
                         [what](const Hold& hold) { return whatItIs(hold) == what; });
    return all;
}

trace::StepKind stepKind(const trace::Store& store, const Hold& hold)
{
    const auto* request = store.find(hold.culprit);
    const bool isKnown = request != nullptr && hold.step < request->steps.size();
    return isKnown ? request->steps[hold.step].kind : trace::StepKind::Compute;
}

} // namespace

std::vector<HeldLoop> HeldLoop::find(const Evidence& evidence)
{
    std::vector<HeldLoop> found;
    for (const auto worker : evidence.loops.workers())
        for (const auto what : kWhats) {
            HeldLoop loop;
            loop.m_worker = worker;
            const auto holds = evidence.loops.holds(worker);
            auto ofLongGoes = longHolds(holds, what);
            loop.m_isInOneGo = !ofLongGoes.empty();
            loop.measure(evidence, what == What::OwnCode ? std::move(ofLongGoes) : allHolds(holds, what));
            const bool isWorthIt =
                loop.m_pieces > 0 && (loop.m_isInOneGo || worst(loop.m_losses) >= kNoticeable);
            if (isWorthIt) found.push_back(std::move(loop));
        }
    return found;
}

Verdict HeldLoop::verdict(const Evidence& evidence) const
{
    const auto kind =
        m_cause == Cause::Calls ? VerdictKind::LoopHeldByCalls : VerdictKind::LoopHeldByComputing;
    return {kind,     level(),   sentence(evidence),    nextStep(),
            m_worker, m_culprit, worstVictim(m_losses), total(m_losses)};
}

void HeldLoop::measure(const Evidence& evidence, std::vector<Hold> holds)
{
    m_pieces = holds.size();
    if (holds.empty()) return;
    m_held = lengthOf(holds);
    for (const auto& hold : holds)
        m_longest = std::max(m_longest, hold.stretch.length());
    const auto isAfterPause = [](const Hold& before, const Hold& after) {
        return after.stretch.begin - before.stretch.end >= kNoticeable;
    };
    m_hasPauses = std::ranges::adjacent_find(holds, isAfterPause) != holds.end();
    const auto* last = evidence.store.find(holds.back().culprit);
    m_isOpen = last != nullptr && !last->isWorkedOff() && holds.back().stretch.end == evidence.now;
    findCause(evidence, holds);
    findLosses(evidence, holds);
}

void HeldLoop::findCause(const Evidence& evidence, std::span<const Hold> holds)
{
    trace::Duration setup{0};
    for (const auto& hold : holds)
        if (stepKind(evidence.store, hold) == trace::StepKind::ClientSetup) setup += hold.stretch.length();
    switch (whatItIs(holds.front())) {
    case What::Calls: m_cause = Cause::Calls; break;
    case What::OwnCode: m_cause = Cause::OwnCode; break;
    case What::Computing: m_cause = setup > m_held / 2 ? Cause::ClientSetup : Cause::Computing; break;
    }
}

void HeldLoop::findLosses(const Evidence& evidence, std::span<const Hold> holds)
{
    const auto waits = evidence.loops.waits(m_worker);
    const Coverage held(stretchesOf(holds));
    std::vector<Loss> losses;
    std::vector<Stretch> waiting;
    for (const auto& wait : waits) {
        losses.push_back({wait.victim, held.between(wait.stretch)});
        waiting.push_back(wait.stretch);
    }
    m_losses = summed(std::move(losses));
    std::erase_if(m_losses, [](const Loss& loss) { return loss.lost < kWorthTelling; });

    // The culprit is who cost the others most; if nobody waited, who held the loop for longest.
    const Coverage waited(waiting);
    std::map<trace::RequestId, std::pair<trace::Duration, trace::Duration>> costs;
    for (const auto& hold : holds) {
        costs[hold.culprit].first += waited.between(hold.stretch);
        costs[hold.culprit].second += hold.stretch.length();
    }
    m_culprits = costs.size();
    m_culprit = std::ranges::max_element(costs, {}, [](const auto& cost) { return cost.second; })->first;
}

Level HeldLoop::level() const
{
    return m_isInOneGo && worst(m_losses) >= kNoticeable ? Level::Alarm : Level::Warning;
}

std::string HeldLoop::sentence(const Evidence& evidence) const
{
    const auto first = held();
    if (m_losses.empty())
        return first + ' ' + analysis::phrase("No other request had to wait for it this time.");
    return first + ' ' +
           lossSentence(evidence.store, m_losses,
                        {analysis::phrase("%1 lost %2 to it."),
                         analysis::phrase("%1 lost %2 to it, %3 the most: %4.")});
}

std::string HeldLoop::held() const
{
    const auto worker = std::to_string(number(m_worker));
    if (m_isInOneGo && m_hasPauses)
        return filled(m_isOpen ? analysis::phrase("Worker %1's loop has been held for %2 in all %3.")
                               : analysis::phrase("Worker %1's loop was held for %2 in all %3."),
                      {worker, inWords(m_held), by()});
    if (m_isInOneGo)
        return filled(m_isOpen ? analysis::phrase("Worker %1's loop has been held for %2 %3.")
                               : analysis::phrase("Worker %1's loop was held for %2 %3."),
                      {worker, inWords(m_held), by()});
    const auto pieces = counted(m_pieces, analysis::phrase("one piece"), analysis::phrase("%1 pieces"));
    return filled(m_isOpen
                      ? analysis::phrase("Worker %1's loop has been held for %2 %3, in %4 of at most %5.")
                      : analysis::phrase("Worker %1's loop was held for %2 %3, in %4 of at most %5."),
                  {worker, inWords(m_held), by(), pieces, inWords(m_longest)});
}

std::string HeldLoop::by() const
{
    std::string what;
    switch (m_cause) {
    case Cause::Calls: what = analysis::phrase("by blocking calls"); break;
    case Cause::Computing: what = analysis::phrase("by computing"); break;
    case Cause::ClientSetup: what = analysis::phrase("by building HTTP clients"); break;
    case Cause::OwnCode: what = analysis::phrase("by code between the calls"); break;
    }
    if (m_culprits != 1) return what;
    return filled(analysis::phrase("%1 of #%2"), {what, std::to_string(number(m_culprit))});
}

std::string HeldLoop::nextStep() const
{
    switch (m_cause) {
    case Cause::Calls:
        return analysis::phrase(
            "Await the calls with an async client, or make the handler a plain function: then it runs "
            "in the thread pool, and the loop stays free.");
    case Cause::Computing:
        return analysis::phrase(
            "Move the computing off the loop, to a pool's thread or another process: awaiting does not "
            "help.");
    case Cause::ClientSetup:
        return analysis::phrase(
            "Build one HTTP client when the server starts, and share it between all requests.");
    case Cause::OwnCode: break;
    }
    return analysis::phrase(
        "Look at what the handler does between its calls, and move what takes long off the loop.");
}

} // namespace analysis
