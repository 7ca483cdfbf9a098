#include "engine/watch/story/visit/step_teller.h"

#include "engine/watch/story/loop/stretch_joiner.h"
#include "engine/watch/story/loop/width.h"

#include <algorithm>

namespace watch {

namespace {

using trace::EventKind;
using trace::StepKind;

/// One that waits that long surely waits: what is begun at the same time is begun sooner.
constexpr std::chrono::milliseconds kSureWait{5};

/// Towards the last number, each ten steps four times as long.
trace::Duration leastLength(unsigned told)
{
    constexpr unsigned kPlenty = 200;
    constexpr unsigned kRound = 10;
    if (told >= StepTeller::kMostSteps) return trace::Duration::max();
    if (told < kPlenty) return StretchJoiner::kShort;
    return StretchJoiner::kShort * (1 << (2 * ((told - kPlenty) / kRound + 1)));
}

bool holdsItsLoop(const Ground& ground)
{
    return ground.kind == StepKind::BlockingCall || ground.kind == StepKind::Hold ||
           ground.kind == StepKind::Compute;
}

} // namespace

void StepTeller::become(const Ground& ground, trace::Time at, trace::Duration within, Events& told)
{
    if (m_change && ground == m_change->ground) return;
    if (m_change && at - m_change->at < StretchJoiner::kShort) {
        m_change->ground = ground;
        if (ground == m_ground) m_change.reset();
        return;
    }
    if (m_change && isTooShort(*m_change, at)) m_change->ground = {StepKind::NotKnown};
    if (m_change) apply(*m_change, told);
    m_change.reset();
    if (ground != m_ground) m_change = Change{ground, at, within};
}

bool StepTeller::beginCall(CallId call, StepKind kind, trace::Time at, trace::Time now, Events& told)
{
    if (count(kind) >= kMostSteps) return false;
    auto begin = at;
    if (m_change && !isTooShort(*m_change, now))
        apply(*m_change, told);
    else if (m_change && !m_ground.kind)
        begin = std::min(at, m_change->at);
    m_change.reset();
    const bool wasAway = m_ground.kind == StepKind::Away && m_since <= at;
    if (!holdsItsLoop(m_ground)) apply({{}, wasAway ? at : now, trace::Duration(0)}, told);
    m_calls.push_back({call, kind, ++count(kind), begin});
    told.push_back(event(EventKind::StepBegun, kind, m_calls.back().index, begin));
    return true;
}

void StepTeller::endCall(CallId call, trace::Time at, unsigned status, bool isHeldUp, Events& told)
{
    const auto found = std::ranges::find(m_calls, call, &Call::call);
    if (found == m_calls.end()) return;
    found->isAnswered = true;
    found->status = status;
    if (isHeldUp)
        told.push_back(event(EventKind::StepReady, found->kind, found->index, at));
    else
        goOn(at, told);
}

void StepTeller::goOn(trace::Time at, Events& told)
{
    for (const auto& call : m_calls)
        if (call.isAnswered) endCallStep(call, at, told);
    std::erase_if(m_calls, [](const Call& call) { return call.isAnswered; });
}

bool StepTeller::waitsForCall(trace::Time time) const
{
    return std::ranges::any_of(
        m_calls, [time](const Call& call) { return !call.isAnswered && call.begun + kSureWait <= time; });
}

void StepTeller::settle(trace::Time now, Events& told)
{
    if (!m_change || isTooShort(*m_change, now)) return;
    apply(*m_change, told);
    m_change.reset();
}

void StepTeller::finish(trace::Time at, Events& told)
{
    for (const auto& call : m_calls)
        endCallStep(call, at, told);
    const bool isGap = !m_ground.kind && m_calls.empty();
    if (m_change && m_change->at < at && (isGap || !isTooShort(*m_change, at))) apply(*m_change, told);
    m_calls.clear();
    m_change.reset();
    apply({{}, at, trace::Duration(0)}, told);
}

bool StepTeller::isTooShort(const Change& change, trace::Time until) const
{
    const auto kind = change.ground.kind;
    const auto least = kind ? leastLength(m_counts[static_cast<std::size_t>(*kind)]) : StretchJoiner::kShort;
    return until - change.at < least;
}

void StepTeller::apply(const Change& change, Events& told)
{
    const auto tell = [&](EventKind kind) {
        told.push_back(event(kind, *m_ground.kind, m_index, change.at));
        told.back().detail = nanoseconds(change.within);
    };
    if (change.ground == m_ground) return;
    if (change.ground.kind && count(*change.ground.kind) >= kMostSteps) return;
    if (m_ground.kind) tell(EventKind::StepEnded);
    m_ground = change.ground;
    m_since = change.at;
    if (!m_ground.kind) return;
    m_index = ++count(*m_ground.kind);
    tell(EventKind::StepBegun);
}

void StepTeller::endCallStep(const Call& call, trace::Time at, Events& told) const
{
    told.push_back(event(EventKind::StepEnded, call.kind, call.index, at));
    told.back().value = call.status;
}

trace::Event StepTeller::event(EventKind kind, StepKind step, std::uint8_t index, trace::Time at) const
{
    trace::Event event;
    event.time = at;
    event.request = m_request;
    event.kind = kind;
    event.step = step;
    event.index = index;
    return event;
}

} // namespace watch
