#include "engine/watch/story/narrator.h"

#include <algorithm>
#include <utility>

namespace watch {

namespace {

using trace::EventKind;

/// Whatever is told about a moment is told within that time, but for what a busy machine delays.
constexpr std::chrono::milliseconds kHoldBack{100};

/// Where nothing is under way, only the last words are waited for.
constexpr std::chrono::milliseconds kLastWords{20};

} // namespace

Told Narrator::tell(const Report& report, std::span<const trace::Event> recorded)
{
    Told told;
    for (const auto& event : recorded)
        take(event);
    for (const auto& observation : report.observations)
        std::visit([&](const auto& known) { take(known, told); }, observation);
    for (const auto& spell : report.ongoing)
        takeSpell(spell, true, told);
    placeWaiting();
    m_horizon = std::max(m_horizon, report.asOf);
    if (!trace::isSet(m_horizon)) return told;
    m_plot.setHorizon(m_horizon);
    comeUntil(m_horizon - (m_underWay > 0 ? kHoldBack : kLastWords), told);
    return told;
}

Told Narrator::end(trace::Time now)
{
    Told told;
    m_horizon = std::max(m_horizon, now);
    m_plot.setHorizon(m_horizon);
    comeUntil(now, told);
    m_plot.end(now, told);
    m_agenda.clear();
    m_placeless.clear();
    m_cast.clear();
    m_underWay = 0;
    return told;
}

void Narrator::take(const trace::Event& event)
{
    switch (event.kind) {
    case EventKind::UpstreamArrived:
    case EventKind::UpstreamAnswered: takeCall(event); break;
    case EventKind::RequestSent:
    case EventKind::FirstByte:
    case EventKind::ResponseReceived:
    case EventKind::RequestFailed: takeRequest(event); break;
    default: break;
    }
}

void Narrator::takeRequest(const trace::Event& event)
{
    auto& visit = m_cast.visit(event.request);
    const auto due = [&](Occasion occasion) { m_agenda.add(event.time, {occasion, number(event.request)}); };
    if (event.kind == EventKind::RequestSent) {
        visit.sent = event.time;
        visit.route = event.route;
        ++m_underWay;
        due(Occasion::Sent);
        expectRead(visit);
        return;
    }
    const bool hasAnswer = event.kind != EventKind::RequestFailed;
    if (hasAnswer && !trace::isSet(visit.firstByte)) {
        visit.firstByte = event.time;
        due(Occasion::FirstByte);
    }
    if (event.kind == EventKind::FirstByte) return;
    visit.isAnswered = hasAnswer;
    if (hasAnswer) visit.status = event.value;
    visit.over = event.time;
    --m_underWay;
    due(Occasion::Over);
}

void Narrator::takeCall(const trace::Event& event)
{
    auto& call = m_cast.call(CallId{event.detail});
    if (event.kind == EventKind::UpstreamArrived) {
        call.arrived = event.time;
        call.owner = event.request;
        call.isProven = event.request != trace::RequestId::None;
        ++m_underWay;
        m_agenda.add(event.time, {Occasion::CallArrived, event.detail});
        return;
    }
    call.answered = event.time;
    call.status = event.value;
    --m_underWay;
    m_agenda.add(event.time, {Occasion::CallAnswered, event.detail});
}

void Narrator::take(const WorkerSeen& seen, Told& told)
{
    m_cast.crew().take(seen, told);
}

void Narrator::take(const WorkerGone& seen, Told& /*told*/)
{
    for (auto* worker : m_cast.crew().presentAs({seen.process, seen.thread}))
        m_agenda.add(seen.when.latest, {Occasion::Gone, 0, worker});
}

void Narrator::take(const NoLoopSeen& seen, Told& told)
{
    m_cast.crew().take(seen, told);
}

void Narrator::take(const LoopSpell& spell, Told& told)
{
    takeSpell(spell, false, told);
}

void Narrator::take(const RequestSeen& seen, Told& /*told*/)
{
    auto& visit = m_cast.visit(seen.request);
    if (visit.isReadTold || visit.isFinished || !trace::isSet(seen.read.latest)) return;
    visit.process = seen.process;
    visit.thread = seen.thread;
    visit.read = seen.read;
    visit.read.earliest = std::min(visit.read.earliest, visit.read.latest);
    expectRead(visit);
}

void Narrator::take(const BacklogSeen& /*seen*/, Told& /*told*/) {}

void Narrator::take(const CallSeen& seen, Told& /*told*/)
{
    auto& call = m_cast.call(seen.call);
    call.seen = seen;
    auto* worker = seen.process ? m_cast.crew().find({*seen.process, seen.thread}) : nullptr;
    if (seen.wait == CallWait::OnLoop && worker != nullptr) worker->add(call);
    if (call.isKnown)
        m_agenda.add(call.arrived, {Occasion::CallArrived, static_cast<std::uint32_t>(call.id)});
}

void Narrator::take(const StackSeen& seen, Told& told)
{
    m_cast.crew().take(seen, told);
    auto* worker = m_cast.crew().find({seen.process, seen.thread});
    if (worker == nullptr) return;
    worker->account().take(seen);
    m_agenda.add(seen.at, {Occasion::Stack, 0, worker});
}

void Narrator::takeSpell(const LoopSpell& spell, bool isOngoing, Told& told)
{
    auto* worker = m_cast.crew().find({spell.process, spell.thread});
    if (worker == nullptr) return;
    for (const auto begin : worker->account().take(spell, isOngoing, told))
        m_agenda.add(begin, {Occasion::Turn, 0, worker});
}

void Narrator::expectRead(Visit& visit)
{
    if (!trace::isSet(visit.read.latest)) return;
    if (m_cast.place(visit))
        m_agenda.add(visit.read.latest, {Occasion::Read, number(visit.id)});
    else
        m_placeless.push_back(visit.id);
}

/// A worker may have appeared.
void Narrator::placeWaiting()
{
    for (const auto id : std::exchange(m_placeless, {}))
        if (auto* visit = m_cast.find(id); visit != nullptr && !visit->isReadTold && !visit->isFinished)
            expectRead(*visit);
}

void Narrator::comeUntil(trace::Time time, Told& told)
{
    m_come = std::max(m_come, time);
    while (const auto next = m_agenda.take(m_come))
        m_plot.comeTo(next->first, next->second, told);
    m_plot.settle(m_come, told);
}

} // namespace watch
