#include "engine/analysis/run_summary.h"

#include "engine/trace/segment.h"

#include <algorithm>

namespace analysis {

namespace {

WorkerSummary summarizeLoop(const trace::WorkerTrace& worker, trace::Time now)
{
    WorkerSummary summary{worker.id, {}, {}, worker.worstLag, 0};
    for (const auto& period : worker.busy)
        summary.busy += (trace::isSet(period.end) ? period.end : now) - period.begin;
    return summary;
}

/// A loop that is blocked for a client that has gone is blocked, too.
trace::Duration blockedTime(const trace::Request& request, trace::Time now)
{
    std::vector<trace::Segment> segments;
    trace::appendSegments(request, now, segments);
    trace::appendAbandonedWork(request, now, segments);
    trace::Duration sum{0};
    for (const auto& segment : segments)
        if (segment.state == trace::State::Blocking) sum += segment.length();
    return sum;
}

void add(WorkerSummary& summary, const trace::PastWorker& past)
{
    for (const auto& share : past.shares) {
        summary.busy += share.busy;
        summary.blocked += share.blocked;
        summary.requests += share.answered + share.failed;
    }
}

} // namespace

std::vector<WorkerSummary> summarizeWorkers(const trace::Store& store, trace::Time now)
{
    std::vector<WorkerSummary> summaries;
    for (const auto& worker : store.workers())
        summaries.push_back(summarizeLoop(worker, now));
    for (const auto& request : store.requests()) {
        const auto of = std::ranges::find(summaries, request.worker, &WorkerSummary::id);
        if (of == summaries.end()) continue;
        if (!request.isProbe) ++of->requests;
        if (store.watched().isEmpty()) of->blocked += blockedTime(request, now);
    }
    for (const auto& holding : store.watched().holdings()) {
        const auto of = std::ranges::find(summaries, holding.worker, &WorkerSummary::id);
        if (of == summaries.end() || !holding.isWaiting) continue;
        of->blocked += (trace::isSet(holding.end) ? holding.end : now) - holding.begin;
    }
    for (const auto& past : store.past().workers()) {
        const auto of = std::ranges::find(summaries, past.id, &WorkerSummary::id);
        if (of != summaries.end()) add(*of, past);
    }
    return summaries;
}

} // namespace analysis
