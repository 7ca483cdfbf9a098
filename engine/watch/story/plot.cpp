#include "engine/watch/story/plot.h"

#include "engine/watch/story/loop/width.h"

#include <algorithm>
#include <utility>

namespace watch {

namespace {

using trace::EventKind;

trace::Event eventOf(const Visit& visit, EventKind kind, trace::Time at)
{
    trace::Event event;
    event.time = at;
    event.request = visit.id;
    event.kind = kind;
    return event;
}

void tellRead(const Visit& visit, std::vector<trace::Event>& told)
{
    auto event = eventOf(visit, EventKind::RequestRead, visit.read.latest);
    event.route = visit.route;
    if (visit.worker != nullptr) event.worker = visit.worker->id();
    event.detail = nanoseconds(visit.read.latest - visit.read.earliest);
    told.push_back(event);
    told.push_back(eventOf(visit, EventKind::HandlerStarted, visit.read.latest));
}

std::optional<trace::StepKind> stepOf(CallWait wait)
{
    if (wait == CallWait::Awaited) return trace::StepKind::AsyncCall;
    if (wait == CallWait::OnOtherThread) return trace::StepKind::PooledCall;
    return {};
}

} // namespace

void Plot::comeTo(trace::Time at, const Happening& happening, Told& told)
{
    m_now = std::max(m_now, at);
    switch (happening.occasion) {
    case Occasion::CallArrived:
    case Occasion::CallAnswered:
        if (auto* call = m_cast.find(CallId{happening.number}))
            happening.occasion == Occasion::CallArrived ? arrived(*call, told) : answered(*call, told);
        break;
    case Occasion::Turn: turn(*happening.worker, at, told); break;
    case Occasion::Stack: happening.worker->showStack(); break;
    case Occasion::Gone: gone(*happening.worker, at, told); break;
    default:
        if (auto* visit = m_cast.find(trace::RequestId{happening.number}))
            comeToVisit(at, happening.occasion, *visit, told);
        break;
    }
}

void Plot::comeToVisit(trace::Time at, Occasion occasion, Visit& visit, Told& told)
{
    switch (occasion) {
    case Occasion::Sent: m_routes.sent(visit.id, visit.route, at); break;
    case Occasion::Read: read(visit, told); break;
    case Occasion::FirstByte:
        readBy(visit, at, told);
        finish(visit, at, told);
        break;
    default: over(visit, at, told); break;
    }
}

void Plot::settle(trace::Time now, Told& told)
{
    m_now = std::max(m_now, now);
    for (const auto& worker : m_cast.crew().workers()) {
        for (auto* visit : worker->visits())
            if (visit->isReadTold) visit->steps.settle(now, told.events);
        worker->tellHolding(now, told);
    }
    m_cast.forgetRetired(now);
}

void Plot::end(trace::Time now, Told& told)
{
    m_cast.forEachVisit([&](Visit& visit) {
        if (visit.isReadTold) finish(visit, now, told);
    });
    for (const auto& worker : m_cast.crew().workers())
        worker->end(now, m_routes, told);
}

void Plot::read(Visit& visit, Told& told)
{
    if (visit.isReadTold || visit.isFinished || visit.worker == nullptr || !trace::isSet(visit.sent)) return;
    visit.isReadTold = true;
    tellRead(visit, told.events);
    visit.worker->welcome(visit, m_horizon, m_routes, told);
}

/// Whoever read it, and whenever that was: by then it was read.
void Plot::readBy(Visit& visit, trace::Time time, Told& told)
{
    if (visit.isReadTold || visit.isFinished || !trace::isSet(visit.sent)) return;
    if (!trace::isSet(visit.read.latest)) visit.read = {visit.sent, time};
    visit.read.latest = std::min(visit.read.latest, time);
    visit.read.earliest = std::min(visit.read.earliest, visit.read.latest);
    if (m_cast.place(visit)) return read(visit, told);
    visit.isReadTold = true;
    tellRead(visit, told.events);
    visit.steps.become({trace::StepKind::NotKnown}, visit.read.latest, {}, told.events);
}

void Plot::finish(Visit& visit, trace::Time at, Told& told)
{
    if (visit.isFinished) return;
    visit.isFinished = true;
    if (visit.isReadTold) {
        const auto end = std::max(at, visit.read.latest);
        visit.steps.finish(end, told.events);
        told.events.push_back(eventOf(visit, EventKind::HandlerFinished, end));
        told.events.back().value = visit.status;
    }
    if (visit.worker != nullptr) visit.worker->dismiss(visit, at, m_horizon, m_routes, told);
    if (trace::isSet(visit.over) && visit.over <= at) m_cast.retire(visit, at);
}

/// Its client has gone. The server may go on with it, which shows only as long as that holds its loop.
void Plot::over(Visit& visit, trace::Time at, Told& told)
{
    for (const auto& worker : m_cast.crew().workers())
        worker->noteHold(at, m_routes);
    m_routes.over(visit.id, visit.isAnswered);
    if (visit.isFinished) return m_cast.retire(visit, at);
    const bool holdsItsLoop = visit.isReadTold && visit.worker != nullptr && visit.worker->isSuspect(visit);
    if (!holdsItsLoop) finish(visit, at, told);
}

void Plot::arrived(UpstreamVisit& call, Told& told)
{
    if (!std::exchange(call.isKnown, true)) {
        m_routes.called();
        const auto visits = call.isProven ? Visits() : m_cast.visitsOf(call.seen.process);
        for (const auto* visit : callersAt(call.arrived, visits, m_routes))
            call.callers.push_back(visit->id);
    }
    auto* visit = callerOf(call);
    if (visit == nullptr) return;
    if (!visit->isFinished) readBy(*visit, call.arrived, told);
    attribute(call, *visit, told.events);
    const auto kind = stepOf(call.seen.wait);
    const bool isOver = trace::isSet(call.answered) && call.answered <= m_now;
    if (!kind || isOver || visit->isFinished || !visit->isReadTold) return;
    const auto at = std::max(call.arrived, visit->read.latest);
    if (!call.isStep)
        call.isStep = visit->steps.beginCall(call.id, *kind, at, std::max(at, m_now), told.events);
}

/// Of one that holds its loop, that is found with the hold.
Visit* Plot::callerOf(UpstreamVisit& call)
{
    if (call.owner != trace::RequestId::None) return m_cast.find(call.owner);
    if (call.seen.wait == CallWait::OnLoop) return nullptr;
    Visit* only = nullptr;
    for (const auto id : call.callers) {
        auto* visit = m_cast.find(id);
        if (visit == nullptr) continue;
        const bool isOther = call.seen.process && visit->worker->loop().process != *call.seen.process;
        if (isOther) continue;
        if (only != nullptr) return nullptr;
        only = visit;
    }
    return only;
}

void Plot::answered(UpstreamVisit& call, Told& told)
{
    if (call.seen.wait == CallWait::OnLoop && !call.isDoubtful && call.callers.size() == 1)
        if (auto* caller = m_cast.find(call.callers.front())) attribute(call, *caller, told.events);
    for (const auto& worker : m_cast.crew().workers())
        worker->forget(call);
    m_cast.retire(call, call.answered);
    auto* visit = m_cast.find(call.owner);
    if (visit == nullptr || !call.isStep || visit->isFinished) return;
    const bool isHeldUp = visit->worker != nullptr && visit->worker->isHeldUp(*visit);
    visit->steps.endCall(call.id, std::max(call.answered, call.arrived), call.status, isHeldUp, told.events);
    if (!isHeldUp && visit->worker != nullptr) visit->worker->place(*visit, call.answered, told);
}

/// With what held its loop ends what shows of those whose clients have gone.
void Plot::turn(WorkerStory& worker, trace::Time at, Told& told)
{
    worker.turn(m_horizon, m_routes, told);
    Visits left;
    for (auto* visit : worker.visits())
        if (visit->isReadTold && trace::isSet(visit->over) && visit->over <= at && !worker.isSuspect(*visit))
            left.push_back(visit);
    for (auto* visit : left)
        finish(*visit, at, told);
}

void Plot::gone(WorkerStory& worker, trace::Time at, Told& told)
{
    const auto visits = worker.visits();
    for (auto* visit : visits)
        if (visit->isReadTold) finish(*visit, at, told);
    worker.end(at, m_routes, told);
    m_cast.crew().leave(worker, at, told);
}

} // namespace watch
