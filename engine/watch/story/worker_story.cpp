#include "engine/watch/story/worker_story.h"

#include <algorithm>

namespace watch {

namespace {

using trace::StepKind;

/// From then on it matters to the others that the loop is held.
constexpr std::chrono::milliseconds kLongHold{5};

/// For requests that turn out to have been read so many parts ago.
constexpr std::size_t kRemembered = 256;

bool contains(const std::vector<trace::RequestId>& requests, trace::RequestId request)
{
    return std::ranges::find(requests, request) != requests.end();
}

Ground groundOfHolder(const Stretch& stretch, CallId call)
{
    if (call != CallId::None) return {StepKind::BlockingCall, call};
    if (stretch.isWait()) return {StepKind::Hold};
    return {stretch.doing == Doing::WaitsForGil ? StepKind::HeldUp : StepKind::Compute};
}

} // namespace

void WorkerStory::turn(trace::Time horizon, LoneRoutes& routes, Told& told)
{
    auto next = m_account.next();
    if (!next) return;
    Part part{.stretch = std::move(*next), .suspects = {}};
    if (!m_hasLoop) part.stretch.kind = Stretch::Kind::NotKnown;
    auto* call = part.stretch.isWait() ? callWithin(part.stretch, horizon) : nullptr;
    if (call != nullptr) part.call = call->id;
    part.isLong = part.stretch.isHeld() && m_account.knownEnd(horizon) - part.begin() >= kLongHold;
    if (part.stretch.isHeld()) blame(part, call, part.stretch.itself(), horizon, routes);
    if (call != nullptr && part.suspects.size() == 1)
        for (auto* visit : m_visits)
            if (visit->id == part.suspects.front()) attribute(*call, *visit, told.events);
    if (call != nullptr) call->isDoubtful = part.suspects.size() > 1;
    if (!goesOn(part)) begin(std::move(part), routes, told);
}

/// It was awake for a moment, and the same one waits for the same thing as before: most waits are many.
bool WorkerStory::goesOn(const Part& part) const
{
    if (m_parts.empty() || !part.stretch.isWait()) return false;
    const auto& before = m_parts.back();
    return before.stretch.call == part.stretch.call && before.stretch.target == part.stretch.target &&
           before.stretch.isWait() && before.suspects == part.suspects && before.call == part.call &&
           before.isLong >= part.isLong;
}

void WorkerStory::showStack()
{
    if (const auto stack = m_account.nextStack()) m_holding.add(*stack);
}

/// Whoever is read while the loop runs was read in a turn of the loop: after that it may run for anybody.
void WorkerStory::welcome(Visit& visit, trace::Time horizon, LoneRoutes& routes, Told& told)
{
    const auto read = visit.read.latest;
    const bool tookTurn = !m_parts.empty() && m_parts.back().stretch.isHeld() &&
                          !m_parts.back().stretch.isWait() && visit.read.earliest > m_parts.back().begin();
    if (tookTurn) judgeAnew(read, read, horizon, routes, told);
    if (m_parts.empty() || read < m_parts.front().begin()) placeIn({}, visit, read, told);
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        if (i + 1 == m_parts.size() || m_parts[i + 1].begin() > read)
            placeIn(m_parts[i], visit, std::max(m_parts[i].begin(), read), told);
}

/// Who is read right after it may go on with what the loop does.
void WorkerStory::dismiss(Visit& visit, trace::Time at, trace::Time horizon, LoneRoutes& routes, Told& told)
{
    std::erase(m_visits, &visit);
    if (isSuspect(visit)) judgeAnew(at, at + StretchJoiner::kShort, horizon, routes, told);
}

void WorkerStory::place(Visit& visit, trace::Time at, Told& told) const
{
    placeIn(m_parts.empty() ? Part() : m_parts.back(), visit, at, told);
}

bool WorkerStory::isHeldUp(const Visit& visit) const
{
    return !m_parts.empty() && m_parts.back().isLong && !isSuspect(visit);
}

bool WorkerStory::isSuspect(const Visit& visit) const
{
    return !m_parts.empty() && contains(m_parts.back().suspects, visit.id);
}

void WorkerStory::noteHold(trace::Time now, LoneRoutes& routes) const
{
    if (!m_parts.empty() && m_parts.back().stretch.isHeld()) routes.held(m_parts.back().begin(), now);
}

void WorkerStory::end(trace::Time at, LoneRoutes& routes, Told& told)
{
    m_account.end(at, told);
    Part nothing;
    nothing.stretch.begin = at;
    begin(std::move(nothing), routes, told);
}

/// The one that was in service for most of what is known of the stretch.
UpstreamVisit* WorkerStory::callWithin(const Stretch& stretch, trace::Time horizon) const
{
    const auto end = m_account.knownEnd(horizon);
    const auto isMost = [&](const UpstreamVisit* call) {
        return 2 * call->within(stretch.begin, end) >= end - stretch.begin;
    };
    const auto found = std::ranges::find_if(m_calls, isMost);
    return found == m_calls.end() ? nullptr : *found;
}

void WorkerStory::blame(Part& part, UpstreamVisit* call, trace::Time reach, trace::Time horizon,
                        const LoneRoutes& routes) const
{
    if (call != nullptr && call->owner != trace::RequestId::None) {
        part.suspects = {call->owner};
        return;
    }
    part.suspects.clear();
    for (const auto* visit : suspectsOf({part.stretch, reach, m_account.knownEnd(horizon)}, m_visits, routes))
        part.suspects.push_back(visit->id);
    std::ranges::sort(part.suspects);
}

void WorkerStory::begin(Part part, LoneRoutes& routes, Told& told)
{
    noteHold(part.begin(), routes);
    m_holding.end(part.begin(), part.stretch.within, told.holdings);
    if (part.stretch.isHeld())
        m_holding.begin(part.stretch, part.begin(), part.stretch.within, part.suspects);
    m_parts.push_back(std::move(part));
    if (m_parts.size() > kRemembered) m_parts.pop_front();
    for (auto* visit : m_visits)
        if (visit->isReadTold) placeIn(m_parts.back(), *visit, m_parts.back().begin(), told);
}

void WorkerStory::judgeAnew(trace::Time at, trace::Time reach, trace::Time horizon, LoneRoutes& routes,
                            Told& told)
{
    if (m_account.knownEnd(horizon) - at < StretchJoiner::kShort) return;
    auto part = m_parts.back();
    const auto call = std::ranges::find(m_calls, part.call, &UpstreamVisit::id);
    blame(part, call == m_calls.end() ? nullptr : *call, reach, horizon, routes);
    if (part.suspects == m_parts.back().suspects) return;
    part.stretch.begin = std::max(at, part.begin());
    part.stretch.within = {};
    begin(std::move(part), routes, told);
}

void WorkerStory::placeIn(const Part& part, Visit& visit, trace::Time at, Told& told) const
{
    const bool isSuspected = contains(part.suspects, visit.id);
    if (!part.isLong || isSuspected) visit.steps.goOn(at, told.events);
    const auto within = at == part.begin() ? part.stretch.within : trace::Duration(0);
    visit.steps.become(groundIn(part, visit), at, within, told.events);
}

Ground WorkerStory::groundIn(const Part& part, const Visit& visit) const
{
    const bool isSuspected = contains(part.suspects, visit.id);
    if (isSuspected && part.suspects.size() == 1) return groundOfHolder(part.stretch, part.call);
    if (visit.steps.hasCalls()) return {};
    if (!m_hasLoop || isSuspected || part.stretch.kind == Stretch::Kind::NotKnown)
        return {StepKind::NotKnown};
    return {part.isLong ? StepKind::HeldUp : StepKind::Away};
}

} // namespace watch
