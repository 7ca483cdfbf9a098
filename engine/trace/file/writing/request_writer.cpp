#include "engine/trace/file/writing/request_writer.h"

#include "engine/trace/file/words.h"

#include <algorithm>
#include <string>

namespace trace {

namespace {

using namespace std::chrono_literals;

constexpr Duration kShortestState = 1ms; // shorter ones are not to be seen beside a call

std::uint32_t processOf(const Request& request)
{
    return request.worker == WorkerId::None ? process::kWaiting : process::ofWorker(request.worker);
}

} // namespace

ViewerPlace RequestWriter::write(const Request& request)
{
    const auto process = processOf(request);
    const auto place = isSet(request.begin()) ? m_lanes.deal(process, request.begin(), request.over())
                                              : ViewerPlace{process, ViewerLanes::kLoop};
    writeRequest(request, place);
    if (m_readers == Readers::All) writeStates(request, place);
    writeSteps(request, place);
    return place;
}

void RequestWriter::writeRequest(const Request& request, ViewerPlace place)
{
    const auto begin = request.begin();
    const auto end = request.over(); // what it did for a client that had gone is a part of its span
    const auto title =
        '#' + std::to_string(number(request.id)) + ' ' + std::string(m_store.path(request.route));
    auto& json = m_events.json();
    m_events.beginSpan(words::kRequest, title, place,
                       isSet(begin) ? begin : anyMoment(request, words::kRequestMoments, m_events.zero()),
                       end);
    m_events.beginArgs();
    json.member("request", number(request.id));
    if (request.worker != WorkerId::None) json.member("worker", number(request.worker));
    writeRoute(request.route);
    if (request.status != 0) json.member("status", request.status);
    if (request.failure != Failure::None)
        json.member("failure", words::kFailures[static_cast<std::size_t>(request.failure)]);
    if (request.isClientGone) json.member("client_gone", 1);
    if (request.isProbe) json.member("probe", 1);
    if (request.participant != ParticipantId::None && m_store.participants().areKeptInFiles())
        json.member("participant", number(request.participant));
    if (request.connection != 0) json.member("connection", request.connection);
    json.member("events", request.events);
    if (request.readWithin != 0) json.member("read_within_ns", request.readWithin);
    m_events.writeMoments(request, words::kRequestMoments, begin, end);
    m_events.end();
}

void RequestWriter::writeRoute(std::uint16_t route)
{
    if (route < m_store.paths().size())
        m_events.json().member("path", m_store.path(route));
    else
        m_events.json().member("route", route);
}

void RequestWriter::writeStates(const Request& request, ViewerPlace place)
{
    const auto untilEnd = [&request](Time time) {
        return !isSet(time) || request.isInFlight() ? time : std::min(time, request.end());
    };
    writeState(State::Queued, place, request.begin(), untilEnd(request.read));
    writeState(State::Ready, place, request.read, untilEnd(request.takenUp()));
    const bool isWorkedOnForNobody = !request.isInFlight() && request.over() != request.end();
    if (!isWorkedOnForNobody) return;
    m_events.begin('i', words::kState, "client gone", place, request.end());
    m_events.json().member("s", "t");
    m_events.endWithoutArgs();
}

void RequestWriter::writeState(State state, ViewerPlace place, Time begin, Time end)
{
    if (!isSet(begin) || !isSet(end) || end - begin < kShortestState) return;
    m_events.beginSpan(words::kState, name(state), place, begin, end);
    m_events.endWithoutArgs();
}

/// Steps at the same time lie on lanes of their own.
void RequestWriter::writeSteps(const Request& request, ViewerPlace place)
{
    auto lastEnd = Time::min();
    for (const auto& step : request.steps) {
        const bool isNested = !isSet(step.begun) || step.begun >= lastEnd;
        writeStep(request, step, isNested ? place : m_lanes.deal(place.process, step.begun, step.ended));
        if (isNested) lastEnd = isSet(step.ended) ? step.ended : Time::max();
    }
}

void RequestWriter::writeStep(const Request& request, const Step& step, ViewerPlace place)
{
    const auto begin = isSet(step.begun) ? step.begun : anyMoment(step, words::kStepMoments, m_events.zero());
    auto& json = m_events.json();
    m_events.beginSpan(words::kStep, label(step), place, begin, isSet(step.begun) ? step.ended : kUnset);
    m_events.beginArgs();
    json.member("request", number(request.id));
    json.member("kind", words::kStepKinds[static_cast<std::size_t>(step.kind)]);
    json.member("index", step.index);
    if (step.status != 0) json.member("status", step.status);
    if (step.failure != Failure::None)
        json.member("failure", words::kFailures[static_cast<std::size_t>(step.failure)]);
    if (step.begunWithin != 0) json.member("begun_within_ns", step.begunWithin);
    if (step.endedWithin != 0) json.member("ended_within_ns", step.endedWithin);
    m_events.writeMoments(step, words::kStepMoments, step.begun, step.ended);
    m_events.end();
    if (m_readers == Readers::All) writeState(State::Ready, place, step.ready, step.ended);
}

} // namespace trace
