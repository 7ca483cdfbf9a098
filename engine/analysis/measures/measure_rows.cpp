#include "engine/analysis/measures/measure_rows.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/blame/blame.h"
#include "engine/analysis/verdicts/watched_loop.h"
#include "engine/settings/route.h"

#include <algorithm>
#include <array>
#include <map>

namespace analysis {

namespace {

using trace::Duration;
using Measured = std::optional<MeasureValue>;
using Of = const MeasureSubject&;
using In = const Evidence&;

Duration sinceOrigin(In in, trace::Time time)
{
    return time - in.store.origin();
}

Duration latency(In in, const trace::Request& request)
{
    return (request.isInFlight() ? in.now : request.end()) - request.begin();
}

Duration timeIn(In in, const trace::Request& request, trace::State state)
{
    return timeInStates(request, in.now)[static_cast<std::size_t>(state)];
}

template <trace::State state>
Measured timeInState(In in, Of of)
{
    const auto* request = arrival(in.store, of.number);
    return request == nullptr ? Measured() : timeIn(in, *request, state);
}

Measured latencyOf(In in, Of of)
{
    const auto* request = arrival(in.store, of.number);
    return request == nullptr ? Measured() : latency(in, *request);
}

Measured beginOf(In in, Of of)
{
    const auto* request = arrival(in.store, of.number);
    return request == nullptr ? Measured() : sinceOrigin(in, request->begin());
}

Measured endOf(In in, Of of)
{
    const auto* request = arrival(in.store, of.number);
    if (request == nullptr || request->isInFlight()) return {};
    return sinceOrigin(in, request->end());
}

Measured waitOf(In in, Of of)
{
    const auto* request = arrival(in.store, of.number);
    if (request == nullptr) return {};
    return timeIn(in, *request, trace::State::Queued) + timeIn(in, *request, trace::State::Ready);
}

Measured poolWaitOf(In in, Of of)
{
    const auto* request = arrival(in.store, of.number);
    if (request == nullptr) return {};
    Duration waited{0};
    for (const auto& wait : in.pools.waitsOf(request->id))
        waited += wait.stretch.length();
    return waited;
}

Measured wasteOf(In in, Of of)
{
    const auto* request = arrival(in.store, of.number);
    return request == nullptr ? Measured() : trace::abandonedWork(*request, in.now);
}

Measured costOf(In in, Of of)
{
    const auto* request = arrival(in.store, of.number);
    return request == nullptr ? Measured() : total(whomItCost(in.loops, *request));
}

bool isAnsweredCall(const trace::Step& step)
{
    return isCall(step.kind) && step.status == 200;
}

Measured callsOf(In in, Of of)
{
    const auto* request = arrival(in.store, of.number);
    if (request == nullptr) return {};
    return static_cast<std::size_t>(std::ranges::count_if(request->steps, isAnsweredCall));
}

Measured workerOf(In in, Of of)
{
    const auto* request = arrival(in.store, of.number);
    if (request == nullptr || request->worker == trace::WorkerId::None) return {};
    return std::size_t{number(request->worker)};
}

Measured numberOf(In in, Of of)
{
    const auto* request = arrival(in.store, of.number);
    return request == nullptr ? Measured() : '#' + std::to_string(number(request->id));
}

Measured whyOf(In in, Of of)
{
    const auto* request = arrival(in.store, of.number);
    if (request == nullptr) return {};
    const auto why = whyItWaited(in, *request);
    if (!why.empty()) return why;
    return filled(analysis::phrase("#%1 waited for nobody."), {std::to_string(number(request->id))});
}

Measured holdOf(In in, Of of)
{
    Duration longest{0};
    for (const auto& stretch : in.loops.heldStretches(trace::WorkerId(static_cast<std::uint16_t>(of.number))))
        longest = std::max(longest, stretch.length());
    return longest;
}

/// By one request, in one go: one after the other is no long hold.
Duration longestGo(In in, trace::WorkerId worker)
{
    Duration longest{0};
    const Hold* before = nullptr;
    auto begin = trace::kUnset;
    for (const auto& hold : in.loops.holds(worker)) {
        const bool goesOn =
            before != nullptr && before->culprit == hold.culprit && before->stretch.end == hold.stretch.begin;
        if (!goesOn) begin = hold.stretch.begin;
        longest = std::max(longest, hold.stretch.end - begin);
        before = &hold;
    }
    return longest;
}

Measured worstHold(In in, Of)
{
    if (in.store.workers().empty()) return {};
    if (!in.store.watched().isEmpty()) {
        const auto hold = WatchedLoop::longestHold(in);
        return hold ? Measured(*hold) : analysis::phrase("not known");
    }
    Duration worst{0};
    for (const auto worker : in.loops.workers())
        worst = std::max(worst, longestGo(in, worker));
    return worst;
}

/// "reports.py:42 in load_rates()": of all that held a loop, the line that did so for longest.
Measured heldLine(In in, Of)
{
    if (in.store.watched().isEmpty()) return {};
    const trace::HeldLine* longest = nullptr;
    for (const auto& holding : in.store.watched().holdings())
        for (const auto& line : holding.lines)
            if (longest == nullptr || line.time > longest->time) longest = &line;
    if (longest == nullptr) return analysis::phrase("not known");
    const auto place = shortLabel(longest->own);
    if (longest->own.function.empty()) return place;
    return filled(analysis::phrase("%1 in %2()"), {place, longest->own.function});
}

Measured lagOf(In in, Of of)
{
    const auto& workers = in.store.workers();
    const auto found = std::ranges::find(workers, trace::WorkerId(static_cast<std::uint16_t>(of.number)),
                                         &trace::WorkerTrace::id);
    return found == workers.end() ? Measured() : found->worstLag;
}

Measured requestsOfWorker(In in, Of of)
{
    return static_cast<std::size_t>(std::ranges::count_if(in.store.requests(), [&](const auto& request) {
        return !request.isProbe && number(request.worker) == of.number;
    }));
}

bool isOfPath(In in, const trace::Request& request, const std::string& path)
{
    if (!trace::isSet(request.begin())) return false;
    if (path.empty() || path == settings::kHealthPath) // by whatever name a watched server has it
        return isHealthCheck(in.store, request) != path.empty();
    return in.store.path(request.route) == path;
}

std::vector<Duration> latencies(In in, Of of)
{
    std::vector<Duration> all;
    for (const auto& request : in.store.requests())
        if (isOfPath(in, request, of.path)) all.push_back(latency(in, request));
    return all;
}

Measured slowest(In in, Of of)
{
    const auto all = latencies(in, of);
    return all.empty() ? Measured() : *std::ranges::max_element(all);
}

Measured fastest(In in, Of of)
{
    const auto all = latencies(in, of);
    return all.empty() ? Measured() : *std::ranges::min_element(all);
}

Measured answered(In in, Of of)
{
    return static_cast<std::size_t>(std::ranges::count_if(in.store.requests(), [&](const auto& request) {
        return !request.isProbe && isOfPath(in, request, of.path) && request.isAnsweredWell();
    }));
}

Measured unanswered(In in, Of)
{
    return static_cast<std::size_t>(std::ranges::count_if(in.store.requests(), [](const auto& request) {
        return !request.isProbe && trace::isSet(request.begin()) && !request.isAnsweredWell();
    }));
}

/// Answered well after so many calls, of which the upstream took that long for each.
Measured withSlowCalls(In in, Of of)
{
    std::map<trace::RequestId, std::size_t> slowCalls;
    for (const auto& call : in.store.upstreamCalls())
        if (trace::isSet(call.answered) && call.status == 200 && call.answered - call.arrived >= of.length)
            ++slowCalls[call.request];
    return static_cast<std::size_t>(std::ranges::count_if(slowCalls, [&](const auto& calls) {
        const auto* request = in.store.find(calls.first);
        return request != nullptr && request->isAnsweredWell() && calls.second >= of.number;
    }));
}

Duration computed(const trace::Request& request)
{
    using enum trace::StepKind;
    Duration sum{0};
    for (const auto& step : request.steps) {
        if (step.kind == PooledCall) return Duration(0); // its job is a call, no computing
        const auto begun = step.kind == PoolJob ? step.taken : step.begun;
        const auto ended = trace::isSet(step.ready) ? step.ready : step.ended;
        if (step.kind != Compute && step.kind != PoolJob) continue;
        if (trace::isSet(begun) && trace::isSet(ended)) sum += ended - begun;
    }
    return sum;
}

Measured computing(In in, Of of)
{
    return static_cast<std::size_t>(std::ranges::count_if(in.store.requests(), [&](const auto& request) {
        return request.isAnsweredWell() && computed(request) >= of.length;
    }));
}

std::size_t requestsInFlight(In in, trace::Time at)
{
    return static_cast<std::size_t>(std::ranges::count_if(in.store.requests(), [&](const auto& request) {
        if (!isOfPath(in, request, {}) || request.begin() > at) return false;
        return request.isInFlight() || at < request.end();
    }));
}

Measured healthChecksDuring(In in, Of of)
{
    return static_cast<std::size_t>(std::ranges::count_if(in.store.requests(), [&](const auto& request) {
        return !request.isProbe && trace::isSet(request.begin()) && isHealthCheck(in.store, request) &&
               requestsInFlight(in, request.begin()) >= of.number;
    }));
}

Measured runEnd(In in, Of)
{
    std::optional<trace::Time> last;
    for (const auto& request : in.store.requests())
        if (!request.isProbe && trace::isSet(request.begin()) && !request.isInFlight())
            last = std::max(last.value_or(trace::kUnset), request.end());
    return last ? Measured(sinceOrigin(in, *last)) : Measured();
}

using enum SubjectKind;
using Unit = MeasureUnit;

constexpr std::array<MeasureRow, 29> kRows{{
    {analysis::marked("latency of"), Request, Unit::Time, latencyOf},
    {analysis::marked("begin of"), Request, Unit::Time, beginOf},
    {analysis::marked("end of"), Request, Unit::Time, endOf},
    {analysis::marked("queued of"), Request, Unit::Time, timeInState<trace::State::Queued>},
    {analysis::marked("ready of"), Request, Unit::Time, timeInState<trace::State::Ready>},
    {analysis::marked("running of"), Request, Unit::Time, timeInState<trace::State::Running>},
    {analysis::marked("blocking of"), Request, Unit::Time, timeInState<trace::State::Blocking>},
    {analysis::marked("waiting of"), Request, Unit::Time, timeInState<trace::State::Waiting>},
    {analysis::marked("lost of"), Request, Unit::Time, waitOf},
    {analysis::marked("pool wait of"), Request, Unit::Time, poolWaitOf},
    {analysis::marked("wasted of"), Request, Unit::Time, wasteOf},
    {analysis::marked("cost of"), Request, Unit::Time, costOf},
    {analysis::marked("calls of"), Request, Unit::Count, callsOf},
    {analysis::marked("worker of"), Request, Unit::Count, workerOf},
    {analysis::marked("number of"), Request, Unit::Words, numberOf},
    {analysis::marked("why"), Request, Unit::Words, whyOf},
    {analysis::marked("loop held of"), Worker, Unit::Time, holdOf},
    {analysis::marked("worst loop hold"), None, Unit::Time, worstHold},
    {analysis::marked("held line"), None, Unit::Words, heldLine},
    {analysis::marked("loop lag of"), Worker, Unit::Time, lagOf},
    {analysis::marked("requests of"), Worker, Unit::Count, requestsOfWorker},
    {analysis::marked("slowest"), Path, Unit::Time, slowest},
    {analysis::marked("fastest"), Path, Unit::Time, fastest},
    {analysis::marked("answered"), Path, Unit::Count, answered},
    {analysis::marked("unanswered requests"), None, Unit::Count, unanswered},
    {analysis::marked("requests with"), Calls, Unit::Count, withSlowCalls},
    {analysis::marked("requests computing for"), Length, Unit::Count, computing},
    {analysis::marked("health checks during"), Count, Unit::Count, healthChecksDuring},
    {analysis::marked("end of the run"), None, Unit::Time, runEnd},
}};

} // namespace

std::span<const MeasureRow> measureRows()
{
    return kRows;
}

} // namespace analysis
