#include "app/run/run_report.h"

#include "app/scenario/pretty_json.h"
#include "engine/analysis/comparison.h"
#include "engine/analysis/run_summary.h"
#include "engine/analysis/verdicts/verdicts.h"
#include "engine/trace/phrase.h"
#include "engine/trace/segment.h"

#include <algorithm>
#include <chrono>

namespace app {

namespace {

namespace json = boost::json;

double seconds(trace::Duration duration)
{
    return static_cast<double>(std::chrono::round<std::chrono::microseconds>(duration).count()) / 1e6;
}

json::value secondsSince(trace::Time origin, trace::Time time)
{
    return trace::isSet(time) ? json::value(seconds(time - origin)) : json::value(nullptr);
}

/// HTTP status or worker; 0 is none.
json::value numberOrNull(std::uint16_t number)
{
    return number == 0 ? json::value(nullptr) : json::value(number);
}

std::string outcomeText(const trace::Request& request)
{
    if (trace::isSet(request.failed)) return "failed: " + std::string(trace::describe(request.failure));
    if (request.isInFlight()) return "in flight";
    if (request.isClientGone) return "failed: the client had gone";
    return request.isAnsweredWell() ? "ok" : "failed: status " + std::to_string(request.status);
}

json::array callsOf(const trace::Request& request, trace::Time origin)
{
    json::array calls;
    for (const auto& step : request.steps) {
        if (!isCall(step.kind)) continue;
        json::object call{{"start_s", secondsSince(origin, step.begun)},
                          {"end_s", secondsSince(origin, step.ended)},
                          {"status", numberOrNull(step.status)}};
        if (step.failure != trace::Failure::None) call["failure"] = trace::describe(step.failure);
        calls.push_back(std::move(call));
    }
    return calls;
}

json::object statesOf(const trace::Request& request, std::span<const trace::State> shown, trace::Time now)
{
    const auto times = trace::timeInStates(request, now);
    json::object states;
    for (const auto state : shown)
        states[trace::keyOf(state)] = seconds(times[static_cast<std::size_t>(state)]);
    return states;
}

json::object requestObject(const trace::Request& request, const trace::Store& store, trace::Time now)
{
    const auto since = [origin = store.origin()](trace::Time time) { return secondsSince(origin, time); };
    json::object told{
        {"id", trace::number(request.id)},
        {"path", store.path(request.route)},
        {"probe", request.isProbe},
        {"worker", numberOrNull(trace::number(request.worker))},
        {"status", numberOrNull(request.isAbandoned() ? 0 : request.status)}, // what its client got
        {"outcome", outcomeText(request)},
        {"sent_s", since(request.sent)},
        {"started_s", since(request.started)},
        {"finished_s", since(request.finished)},
        {"received_s", since(request.received)},
        {"failed_s", request.isAbandoned() ? since(request.end()) : json::value(nullptr)},
        {"abandoned_work_s", seconds(trace::abandonedWork(request, now))},
        {"calls", callsOf(request, store.origin())},
        {"states_s", statesOf(request, store.watched().states(), now)}};
    const auto& participants = store.participants();
    if (request.participant != trace::ParticipantId::None && participants.areKeptInFiles())
        told["participant"] = {{"number", trace::number(request.participant)},
                               {"name", participants.keptName(request.participant)}};
    return told;
}

json::array requestsOf(const trace::Store& store, trace::Time now)
{
    json::array requests;
    for (const auto& request : store.requests())
        if (trace::isSet(request.begin())) requests.push_back(requestObject(request, store, now));
    return requests;
}

/// Every worker of the scenario is named, also one that never had anything to do; of a watched server, whose
/// scenario does not say how many it has, those that were found.
json::array workersOf(const trace::Store& store, const Scenario& scenario, trace::Time now)
{
    const auto count = store.watched().isEmpty() ? scenario.setUp.server.workers : 0;
    auto summaries = analysis::summarizeWorkers(store, now);
    for (unsigned i = 1; i <= count; ++i) {
        const auto id = trace::WorkerId(static_cast<std::uint16_t>(i));
        if (std::ranges::find(summaries, id, &analysis::WorkerSummary::id) == summaries.end())
            summaries.push_back({.id = id});
    }
    std::ranges::sort(summaries, {}, &analysis::WorkerSummary::id);
    json::array workers;
    for (const auto& summary : summaries) {
        json::object worker{{"id", trace::number(summary.id)},
                            {"busy_s", seconds(summary.busy)},
                            {"blocked_s", seconds(summary.blocked)},
                            {"requests", summary.requests},
                            {"worst_loop_lag_s", seconds(summary.worstLag)}};
        if (const auto* process = store.watched().worker(summary.id)) worker["pid"] = process->pid;
        workers.push_back(std::move(worker));
    }
    return workers;
}

json::object sourceOf(const trace::SourceLine& line)
{
    return {{"file", line.file}, {"line", line.line}, {"function", line.function}};
}

json::array linesOf(const trace::Holding& holding)
{
    json::array lines;
    for (const auto& line : holding.lines) {
        auto told = sourceOf(line.own);
        told["held_s"] = seconds(line.time);
        json::array callers;
        for (const auto& caller : line.callers)
            callers.push_back(sourceOf(caller));
        told["callers"] = std::move(callers);
        lines.push_back(std::move(told));
    }
    return lines;
}

json::array suspectsOf(const trace::Holding& holding)
{
    json::array suspects;
    for (const auto request : holding.suspects)
        suspects.emplace_back(trace::number(request));
    return suspects;
}

/// What held the loops of a watched server.
json::array holdingsOf(const trace::Store& store)
{
    json::array holdings;
    for (const auto& holding : store.watched().holdings())
        holdings.push_back(json::object{{"worker", trace::number(holding.worker)},
                                        {"begin_s", secondsSince(store.origin(), holding.begin)},
                                        {"end_s", secondsSince(store.origin(), holding.end)},
                                        {"waiting", holding.isWaiting},
                                        {"call", holding.call},
                                        {"target", holding.target},
                                        {"requests", suspectsOf(holding)},
                                        {"lines", linesOf(holding)}});
    return holdings;
}

/// What is wrong, and what to do about it.
json::array verdictsOf(const trace::Store& store, const Scenario& scenario, trace::Time now)
{
    json::array texts;
    for (const auto& verdict : analysis::verdictsOf(store, now, scenario.setUp.loadBalancer))
        texts.emplace_back(verdict.sentence + ' ' + verdict.nextStep);
    return texts;
}

/// Of requests that are not listed one by one any more: they did not fit into the run's memory.
json::object pastOf(const trace::Store& store)
{
    const auto& past = store.past();
    json::object told{{"before_s", secondsSince(store.origin(), store.forgottenBefore())},
                      {"requests", past.requests()},
                      {"failed", past.failed()}};
    for (const auto& [name, part] : {std::pair("p50_s", 0.5), std::pair("p99_s", 0.99)})
        if (const auto latency = past.latencies().percentile(part)) told[name] = seconds(*latency);
    return told;
}

json::object reportObject(const trace::Store& store, const Scenario& scenario, trace::Time now,
                          std::uint64_t dropped)
{
    json::object report{
        {"scenario", scenario.name},
        {"workers", workersOf(store, scenario, now)},
        {"requests", requestsOf(store, now)},
        {"verdicts", verdictsOf(store, scenario, now)},
        {"events", {{"recorded", store.eventCount()}, {"dropped", dropped}}},
    };
    if (!store.watched().isEmpty()) report["holdings"] = holdingsOf(store);
    if (!store.past().isEmpty()) report["past"] = pastOf(store);
    return report;
}

json::object reportObject(const ReportedRun& run)
{
    return reportObject(run.store, run.scenario, run.store.latest(), run.dropped);
}

json::object savingOf(const analysis::ArrivalPair& pair)
{
    const auto saved = pair.saved();
    return {{"before_id", trace::number(pair.before->id)},
            {"id", pair.after != nullptr ? json::value(trace::number(pair.after->id)) : json::value(nullptr)},
            {"saved_s", saved ? json::value(seconds(*saved)) : json::value(nullptr)}};
}

/// Only requests that were answered well both times save anything.
json::object savingsOf(const analysis::Comparison& comparison)
{
    json::array requests;
    for (const auto& pair : comparison.pairs)
        requests.push_back(savingOf(pair));
    return {{"compared", comparison.counted},
            {"failed_before", comparison.failedBefore},
            {"failed", comparison.failedAfter},
            {"saved_s", seconds(comparison.saved)},
            {"last_response_before_s", seconds(comparison.lastBefore)},
            {"last_response_s", seconds(comparison.lastAfter)},
            {"requests", std::move(requests)}};
}

} // namespace

std::string reportJson(const trace::Store& store, const Scenario& scenario, trace::Time now,
                       std::uint64_t dropped)
{
    const trace::InEnglish english;
    return prettyJson(reportObject(store, scenario, now, dropped));
}

std::string comparisonJson(const ReportedRun& before, const ReportedRun& after, analysis::Arrivals whose)
{
    const trace::InEnglish english;
    auto comparison = reportObject(after);
    comparison["savings"] = savingsOf(analysis::compare(before.store, after.store, whose));
    auto report = reportObject(before);
    report["comparison"] = std::move(comparison);
    return prettyJson(report);
}

} // namespace app
