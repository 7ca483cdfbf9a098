#include "engine/trace/segment.h"

#include "engine/trace/phrase.h"

#include <algorithm>
#include <span>

namespace trace {

namespace {

struct StateRow
{
    std::string_view name;
    std::string_view meaning;
    Nuance usual;
};

// In the order of State.
constexpr std::array<StateRow, kStateCount> kStateTable{{
    {trace::marked("queued"), trace::marked("no worker has read it yet"), Nuance::Queued},
    {trace::marked("ready"), trace::marked("could go on, but its loop is held"), Nuance::Ready},
    {trace::marked("running"), trace::marked("holds the loop, works"), Nuance::Running},
    {trace::marked("blocking"), trace::marked("holds the loop, does no work"), Nuance::Blocking},
    {trace::marked("waiting"), trace::marked("suspended; the loop is free"), Nuance::Waiting},
    {trace::marked("not known"), trace::marked("nobody saw what it did"), Nuance::NotKnown},
}};

struct StepRow
{
    std::string_view name;
    State state;
};

// In the order of StepKind.
constexpr std::array<StepRow, 12> kStepTable{{
    {"call", State::Blocking},
    {"call", State::Waiting},
    {"call", State::Waiting},
    {"job", State::Waiting},
    {"compute", State::Running},
    {"setup", State::Running},
    {"job", State::Waiting},
    {"place", State::Waiting},
    {"hold", State::Blocking},
    {"wait", State::Waiting},
    {"turn", State::Ready},
    {"stretch", State::NotKnown},
}};

const StateRow& row(State state)
{
    return kStateTable[static_cast<std::size_t>(state)];
}

const StepRow& row(StepKind kind)
{
    return kStepTable[static_cast<std::size_t>(kind)];
}

bool covers(const Step& step, Time moment)
{
    return isSet(step.begun) && step.begun <= moment && (!isSet(step.ended) || moment < step.ended);
}

State stateAt(const Step& step, Time moment)
{
    const auto state = stateDuring(step.kind);
    const bool couldBeSent = step.kind == StepKind::AsyncCall && isSet(step.taken) && moment < step.taken;
    const bool couldGoOn = couldBeSent || (isSet(step.ready) && step.ready <= moment);
    return state == State::Waiting && couldGoOn ? State::Ready : state;
}

bool waitsForThreadAt(const Step& step, Time moment)
{
    return waitsForThread(step.kind) && (!isSet(step.taken) || moment < step.taken);
}

/// With several steps at once the handler as a whole blocks if one of them blocks, and waits as long as one
/// of them does; only when none waits any more is it ready.
int precedence(State state)
{
    switch (state) {
    case State::Blocking: return 3;
    case State::Waiting: return 2;
    case State::Ready: return 1;
    default: return 0;
    }
}

bool goOnAlike(const Step& step, const Step& other, Time moment)
{
    return step.kind == other.kind && covers(step, moment) &&
           stateAt(step, moment) == stateAt(other, moment) &&
           waitsForThreadAt(step, moment) == waitsForThreadAt(other, moment);
}

/// Between its steps a handler runs; one that has not started yet could.
Segment handlerSegmentAt(const Request& request, Time moment)
{
    const bool hasStarted = isSet(request.started) && request.started <= moment;
    Segment best{hasStarted ? State::Running : State::Ready};
    for (std::size_t i = 0; i < request.steps.size(); ++i) {
        if (!covers(request.steps[i], moment)) continue;
        const auto state = stateAt(request.steps[i], moment);
        if (best.step == Segment::kNoStep || precedence(state) >= precedence(best.state))
            best = {state, static_cast<std::uint16_t>(i)};
    }
    best.nuance = nuanceOf(best.state);
    if (best.step == Segment::kNoStep) return best;
    if (best.state == State::Waiting && waitsForThreadAt(request.steps[best.step], moment))
        best.nuance = Nuance::ForThread;
    for (const auto& step : request.steps)
        if (goOnAlike(step, request.steps[best.step], moment)) ++best.stepCount;
    return best;
}

/// From one moment to a later one; empty where that is not later.
struct Window
{
    Time begin = kUnset;
    Time end = kUnset;
};

/// Builds the list: clips to a window, leaves out what is empty, joins what is alike, but not across the
/// start of the handler.
class Builder
{
public:
    Builder(std::vector<Segment>& segments, const Window& window, Time start)
        : m_segments(segments)
        , m_first(segments.size())
        , m_start(start)
        , m_begin(window.begin)
        , m_end(window.end)
    {}

    void add(State state, Time begin, Time end)
    {
        add(Segment{.state = state, .nuance = nuanceOf(state)}, begin, end);
    }

    void add(Segment segment, Time begin, Time end)
    {
        segment.begin = std::max(begin, m_begin);
        segment.end = std::min(end, m_end);
        if (segment.end <= segment.begin) return;
        if (m_segments.size() > m_first && begin != m_start && isAlike(m_segments.back(), segment))
            m_segments.back().end = segment.end;
        else
            m_segments.push_back(segment);
    }

private:
    static bool isAlike(const Segment& a, const Segment& b)
    {
        return a.nuance == b.nuance && a.step == b.step && a.stepCount == b.stepCount;
    }

    std::vector<Segment>& m_segments;
    std::size_t m_first;
    Time m_start;
    Time m_begin;
    Time m_end;
};

/// The next moment at which the state may change while the handler is under way.
Time turnAfter(const Request& request, Time moment, Time handlerEnd)
{
    auto next = isSet(request.started) && moment < request.started ? std::min(request.started, handlerEnd)
                                                                   : handlerEnd;
    for (const auto& step : request.steps)
        for (const auto time : {step.begun, step.taken, step.ready, step.ended})
            if (isSet(time) && moment < time && time < next) next = time;
    return next;
}

/// What the handler does from its begin to `end`.
void addHandler(const Request& request, Time end, Builder& builder)
{
    for (auto moment = request.takenUp(); moment < end;) {
        const auto next = turnAfter(request, moment, end);
        builder.add(handlerSegmentAt(request, moment), moment, next);
        moment = next;
    }
}

/// From when on running is an alarm: for each stretch of steps that follow one another, and for code between
/// them.
void tellComputing(std::span<Segment> segments)
{
    for (std::size_t first = 0, last = 0; first < segments.size(); first = last) {
        const bool isStep = segments[first].step != Segment::kNoStep;
        const auto isSameGo = [&](const Segment& segment) {
            return segment.state == State::Running && (segment.step != Segment::kNoStep) == isStep;
        };
        for (last = first + 1;
             isSameGo(segments[first]) && last < segments.size() && isSameGo(segments[last]);)
            ++last;
        const auto length = segments[last - 1].end - segments[first].begin;
        if (segments[first].state != State::Running || length < (isStep ? kNoticeable : kLongWithoutStep))
            continue;
        for (auto& segment : segments.subspan(first, last - first))
            segment.nuance = Nuance::Computing;
    }
}

Window abandonedWindow(const Request& request, Time now)
{
    const bool isLeft = !request.isInFlight() && !isSet(request.received) && isSet(request.started);
    if (!isLeft || request.failure == Failure::Stopped) return {};
    const auto workEnd = request.workEnd();
    return {std::max(request.end(), request.started), isSet(workEnd) ? workEnd : now};
}

} // namespace

std::string_view name(State state)
{
    return row(state).name;
}

std::string keyOf(State state)
{
    std::string key(name(state));
    std::ranges::replace(key, ' ', '_');
    return key;
}

std::string_view meaning(State state)
{
    return row(state).meaning;
}

int severity(State state)
{
    return severity(nuanceOf(state));
}

Nuance nuanceOf(State state)
{
    return row(state).usual;
}

State stateDuring(StepKind kind)
{
    return row(kind).state;
}

std::string label(const Step& step)
{
    return std::string(row(step.kind).name) + ' ' + std::to_string(step.index);
}

void appendSegments(const Request& request, Time now, std::vector<Segment>& segments)
{
    const auto begin = request.begin();
    if (!isSet(begin)) return;
    const auto first = segments.size();
    const auto end = request.isInFlight() ? now : request.end();
    const auto orEnd = [end](Time time) { return isSet(time) ? std::min(time, end) : end; };

    Builder builder(segments, {begin, end}, request.started);
    builder.add(State::Queued, begin, orEnd(request.read));
    if (!isSet(request.read)) return;
    const auto takenUp = request.takenUp();
    builder.add(State::Ready, request.read, orEnd(takenUp));
    if (!isSet(takenUp)) return;
    const auto handlerEnd = orEnd(request.finished);
    addHandler(request, handlerEnd, builder);
    tellComputing(std::span(segments).subspan(first));
    builder.add(State::Waiting, handlerEnd, end);
}

std::vector<std::uint16_t> stepsDuring(const Request& request, const Segment& segment)
{
    std::vector<std::uint16_t> rows;
    if (segment.step >= request.steps.size()) return rows;
    for (std::size_t i = 0; i < request.steps.size(); ++i)
        if (goOnAlike(request.steps[i], request.steps[segment.step], segment.begin))
            rows.push_back(static_cast<std::uint16_t>(i));
    return rows;
}

void appendAbandonedWork(const Request& request, Time now, std::vector<Segment>& segments)
{
    const auto first = segments.size();
    const auto window = abandonedWindow(request, now);
    Builder builder(segments, window, request.started);
    addHandler(request, window.end, builder);
    tellComputing(std::span(segments).subspan(first));
}

Duration abandonedWork(const Request& request, Time now)
{
    const auto window = abandonedWindow(request, now);
    return std::max(window.end - window.begin, Duration::zero());
}

Duration within(const Request& request, Time moment)
{
    std::uint32_t widest = request.read == moment ? request.readWithin : 0;
    for (const auto& step : request.steps) {
        if (step.begun == moment) widest = std::max(widest, step.begunWithin);
        if (step.ended == moment) widest = std::max(widest, step.endedWithin);
    }
    return Duration(widest);
}

/// Where two steps of one state meet, what one of them gets is the other one's.
StateTimes withinStates(const Request& request, Time now)
{
    std::vector<Segment> segments;
    appendSegments(request, now, segments);
    StateTimes times{};
    for (std::size_t i = 0; i < segments.size(); ++i) {
        auto& time = times[static_cast<std::size_t>(segments[i].state)];
        const auto differs = [&](std::size_t other) {
            return other >= segments.size() || segments[other].state != segments[i].state;
        };
        if (differs(i - 1)) time += within(request, segments[i].begin);
        if (differs(i + 1)) time += within(request, segments[i].end);
    }
    return times;
}

StateTimes timeInStates(const Request& request, Time now)
{
    std::vector<Segment> segments;
    appendSegments(request, now, segments);
    StateTimes times{};
    for (const auto& segment : segments)
        times[static_cast<std::size_t>(segment.state)] += segment.length();
    return times;
}

} // namespace trace
