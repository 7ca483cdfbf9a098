#include "engine/trace/file/writing/trace_writer.h"

#include "engine/trace/file/first_time.h"
#include "engine/trace/file/foreign/generic_writer.h"
#include "engine/trace/file/words.h"
#include "engine/trace/segment.h"

#include <algorithm>

namespace trace {

namespace {

using namespace std::chrono_literals;

constexpr Duration kShortestState = 1ms; // shorter ones are not to be seen beside a call
constexpr std::size_t kPiece = std::size_t{256} * 1024;

/// The first one that is set, for what has no begin of its own.
template <typename Owner, typename Moments>
Time anyMoment(const Owner& owner, const Moments& moments, Time otherwise)
{
    for (const auto& moment : moments)
        if (isSet(owner.*moment.time)) return owner.*moment.time;
    return otherwise;
}

} // namespace

TraceWriter::TraceWriter(const TraceDocument& document, OutputFile& out, const std::stop_token& giveUp)
    : m_document(document)
    , m_store(document.store)
    , m_out(out)
    , m_giveUp(giveUp)
    , m_zero(document.isOurs ? firstTime(document.store) : Time()) // only ours says what its zero is
{}

bool TraceWriter::write(const std::vector<BlameArrow>& blame)
{
    try {
        writeAll(blame);
        return true;
    } catch (const GivenUp&) {
        return false;
    }
}

void TraceWriter::writeAll(const std::vector<BlameArrow>& blame)
{
    writeHead();
    for (const auto& request : m_store.requests()) {
        const auto process = processOf(request);
        const bool hasBegun = isSet(request.begin());
        const auto where =
            hasBegun ? place(process, request.begin(), request.over()) : Place{process, kLoopLane};
        m_places.push_back(where);
        writeRequest(request, where);
        flushIfLarge();
    }
    writeBusyPeriods();
    writeUpstreamCalls();
    writeChanges();
    writeBlame(blame);
    GenericWriter(m_store.generic(), m_zero, m_json, [this] { flushIfLarge(); }).write();
    writeNames();
    m_json.newLine();
    m_json.close(']');
    m_json.close('}');
    m_out.write(m_json.written());
    m_out.write("\n");
}

void TraceWriter::writeRequest(const Request& request, Place place)
{
    const auto begin = request.begin();
    const auto end = request.over(); // what it did for a client that had gone is a part of its span
    beginSpan(words::kRequest, titleOf(request), place,
              isSet(begin) ? begin : anyMoment(request, words::kRequestMoments, m_zero), end);
    beginArgs();
    m_json.member("request", number(request.id));
    if (request.worker != WorkerId::None) m_json.member("worker", number(request.worker));
    writeRoute(request.route);
    if (request.status != 0) m_json.member("status", request.status);
    if (request.failure != Failure::None)
        m_json.member("failure", words::kFailures[static_cast<std::size_t>(request.failure)]);
    if (request.isClientGone) m_json.member("client_gone", 1);
    if (request.isProbe) m_json.member("probe", 1);
    if (request.connection != 0) m_json.member("connection", request.connection);
    m_json.member("events", request.events);
    writeMoments(request, words::kRequestMoments, begin, end);
    endEvent();
    writeStates(request, place);
    writeSteps(request, place);
}

/// A moment that is the span's begin or end is named, not repeated.
template <typename Owner, typename Moments>
void TraceWriter::writeMoments(const Owner& owner, const Moments& moments, Time begin, Time end)
{
    const bool isSpan = isSet(begin) && isSet(end) && begin <= end;
    bool isBeginNamed = !isSet(begin);
    bool isEndNamed = !isSpan;
    const auto zero = isSet(begin) ? begin : anyMoment(owner, moments, m_zero);
    for (const auto& [name, time] : moments) {
        const auto value = owner.*time;
        if (!isSet(value)) continue;
        if (!isBeginNamed && value == begin) {
            m_json.member("from", name);
            isBeginNamed = true;
        } else if (!isEndNamed && value == end) {
            m_json.member("to", name);
            isEndNamed = true;
        } else {
            m_json.member(name, value - zero);
        }
    }
}

void TraceWriter::writeStates(const Request& request, Place place)
{
    const auto write = [&](State state, Time begin, Time end) {
        if (!isSet(begin) || !isSet(end) || end - begin < kShortestState) return;
        beginSpan(words::kState, name(state), place, begin, end);
        m_json.close('}');
    };
    const auto untilEnd = [&request](Time time) {
        return !isSet(time) || request.isInFlight() ? time : std::min(time, request.end());
    };
    write(State::Queued, request.begin(), untilEnd(request.read));
    write(State::Ready, request.read, untilEnd(request.takenUp()));
    const bool isWorkedOnForNobody = !request.isInFlight() && request.over() != request.end();
    if (!isWorkedOnForNobody) return;
    beginEvent('i', words::kState, "client gone", place, request.end());
    m_json.member("s", "t");
    m_json.close('}');
}

/// Steps at the same time lie on lanes of their own.
void TraceWriter::writeSteps(const Request& request, Place requestPlace)
{
    auto lastEnd = Time::min();
    for (const auto& step : request.steps) {
        const bool isNested = !isSet(step.begun) || step.begun >= lastEnd;
        writeStep(request, step,
                  isNested ? requestPlace : place(requestPlace.process, step.begun, step.ended));
        if (isNested) lastEnd = isSet(step.ended) ? step.ended : Time::max();
    }
}

void TraceWriter::writeStep(const Request& request, const Step& step, Place place)
{
    const auto begin = isSet(step.begun) ? step.begun : anyMoment(step, words::kStepMoments, m_zero);
    beginSpan(words::kStep, label(step), place, begin, isSet(step.begun) ? step.ended : kUnset);
    beginArgs();
    m_json.member("request", number(request.id));
    m_json.member("kind", words::kStepKinds[static_cast<std::size_t>(step.kind)]);
    m_json.member("index", step.index);
    if (step.status != 0) m_json.member("status", step.status);
    if (step.failure != Failure::None)
        m_json.member("failure", words::kFailures[static_cast<std::size_t>(step.failure)]);
    writeMoments(step, words::kStepMoments, step.begun, step.ended);
    endEvent();
    if (!isSet(step.ready) || !isSet(step.ended) || step.ended - step.ready < kShortestState) return;
    beginSpan(words::kState, name(State::Ready), place, step.ready, step.ended);
    m_json.close('}');
}

void TraceWriter::writeBusyPeriods()
{
    for (const auto& worker : m_store.workers()) {
        for (const auto& period : worker.busy) {
            beginSpan(words::kLoop, "busy", {kFirstWorkerProcess + number(worker.id), kLoopLane},
                      period.begin, period.end);
            beginArgs();
            m_json.member("worker", number(worker.id));
            endEvent();
            flushIfLarge();
        }
    }
}

void TraceWriter::writeUpstreamCalls()
{
    for (const auto& call : m_store.upstreamCalls()) {
        const auto title =
            '#' + std::to_string(number(call.request)) + ' ' + "call " + std::to_string(call.index);
        beginSpan(words::kUpstream, title, place(kUpstreamProcess, call.arrived, call.answered), call.arrived,
                  call.answered);
        beginArgs();
        m_json.member("request", number(call.request));
        m_json.member("call", call.index);
        if (call.status != 0) m_json.member("status", call.status);
        endEvent();
        flushIfLarge();
    }
}

void TraceWriter::writeChanges()
{
    for (const auto& change : m_store.changes()) {
        const auto word = std::ranges::find(words::kChanges, change.kind, &words::ChangeWord::kind)->word;
        beginEvent('i', words::kChange, word, {kLabProcess, 0}, change.time);
        m_json.member("s", "g");
        beginArgs();
        m_json.member("kind", word);
        m_json.member("value", change.value);
        if (change.kind == EventKind::HandlerChosen) writeRoute(change.route);
        endEvent();
    }
}

/// From the step that held the loop to the request that waited for it.
void TraceWriter::writeBlame(const std::vector<BlameArrow>& blame)
{
    for (std::size_t i = 0; i < blame.size(); ++i) {
        const auto& arrow = blame[i];
        if (m_store.find(arrow.culprit) == nullptr || m_store.find(arrow.victim) == nullptr) continue;
        writeArrowEnd('s', arrow, arrow.begin, placeOf(arrow.culprit), i + 1);
        writeArrowEnd('f', arrow, arrow.begin + arrow.stolen, placeOf(arrow.victim), i + 1);
        flushIfLarge();
    }
}

void TraceWriter::writeArrowEnd(char phase, const BlameArrow& arrow, Time time, Place place, std::size_t id)
{
    beginEvent(phase, words::kBlame, "made wait", place, time);
    m_json.member("id", id);
    if (phase == 'f') m_json.member("bp", "e");
    beginArgs();
    m_json.member("culprit", number(arrow.culprit));
    m_json.member("victim", number(arrow.victim));
    m_json.member("stolen", arrow.stolen);
    endEvent();
}

void TraceWriter::beginSpan(std::string_view category, std::string_view name, Place place, Time begin,
                            Time end)
{
    // A span that has not ended is a begin without an end: nothing is made up.
    const bool hasEnd = isSet(end) && begin <= end;
    beginEvent(hasEnd ? 'X' : 'B', category, name, place, begin);
    if (hasEnd) m_json.member("dur", end - begin);
}

void TraceWriter::beginEvent(char phase, std::string_view category, std::string_view name, Place place,
                             Time time)
{
    m_json.newLine();
    m_json.open('{');
    m_json.member("ph", std::string_view(&phase, 1));
    m_json.member("cat", category);
    m_json.member("name", name);
    m_json.member("pid", place.process);
    m_json.member("tid", place.lane);
    m_json.member("ts", time - m_zero);
}

void TraceWriter::beginArgs()
{
    m_json.key("args");
    m_json.open('{');
}

void TraceWriter::endEvent()
{
    m_json.close('}');
    m_json.close('}');
}

void TraceWriter::writeRoute(std::uint16_t route)
{
    if (route < m_store.paths().size())
        m_json.member("path", m_store.path(route));
    else
        m_json.member("route", route);
}

std::uint32_t TraceWriter::processOf(const Request& request)
{
    return request.worker == WorkerId::None ? kWaitingProcess : kFirstWorkerProcess + number(request.worker);
}

TraceWriter::Place TraceWriter::place(std::uint32_t process, Time begin, Time end)
{
    return {process, static_cast<std::uint32_t>(m_lanes[process].deal(begin, end)) + 1};
}

TraceWriter::Place TraceWriter::placeOf(RequestId id) const
{
    return m_places[number(id) - number(m_store.requests().front().id)];
}

std::string TraceWriter::titleOf(const Request& request) const
{
    return '#' + std::to_string(number(request.id)) + ' ' + std::string(m_store.path(request.route));
}

void TraceWriter::flushIfLarge()
{
    if (m_json.written().size() < kPiece) return;
    if (m_giveUp.stop_requested()) throw GivenUp();
    m_out.write(m_json.written());
    m_json.forget();
}

} // namespace trace
