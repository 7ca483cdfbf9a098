#include "engine/trace/worker_terms.h"

#include <algorithm>

namespace trace {

namespace {

const WorkerTrace* find(const Store& store, WorkerId worker)
{
    const auto& workers = store.workers();
    const auto place = std::ranges::lower_bound(workers, worker, {}, &WorkerTrace::id);
    return place != workers.end() && place->id == worker ? &*place : nullptr;
}

/// Unset where it did nothing.
Time firstEventOf(const WorkerTrace& worker)
{
    if (worker.busy.empty()) return worker.firstRead;
    const auto busy = worker.busy.front().begin;
    return isSet(worker.firstRead) ? std::min(busy, worker.firstRead) : busy;
}

} // namespace

std::vector<Term> termsOf(const Store& store, WorkerId worker, Time now)
{
    std::vector<Term> terms;
    const auto* known = find(store, worker);
    const auto first = known != nullptr ? firstEventOf(*known) : kUnset;
    auto since = kUnset;
    bool isTold = false;
    for (const auto& change : store.changes()) {
        if (change.kind != EventKind::WorkersChanged) continue;
        const bool wasThereBefore = !isTold && isSet(first) && first < change.time;
        if (wasThereBefore) since = first;
        isTold = true;
        const bool isHired = change.value >= number(worker);
        if (isHired && !isSet(since)) since = change.time;
        if (isHired || !isSet(since)) continue;
        terms.push_back({since, change.time});
        since = kUnset;
    }
    if (!isTold) since = first;
    if (isSet(since)) terms.push_back({since, std::max(now, since)});
    return terms;
}

std::optional<Term> presenceOf(const Store& store, WorkerId worker, Time now)
{
    const auto terms = termsOf(store, worker, now);
    const auto* known = find(store, worker);
    const auto first = known != nullptr ? firstEventOf(*known) : kUnset;
    const auto last = known != nullptr ? known->lastFinished : kUnset;
    if (terms.empty() && !isSet(first)) return std::nullopt;
    if (terms.empty()) return Term{first, std::max(first, last)};
    const auto begin = isSet(first) ? std::min(first, terms.front().begin) : terms.front().begin;
    return Term{begin, std::max(terms.back().end, last)};
}

} // namespace trace
