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

/// Of a watched server's worker a request may be read before anybody sees its loop, of which nothing is known
/// then.
Time firstWorkOf(const WorkerTrace& worker, bool isNamed)
{
    if (!isNamed) return firstEventOf(worker);
    return worker.busy.empty() ? kUnset : worker.busy.front().begin;
}

/// When its loop last ended to be busy before a moment; unset where it never was.
Time lastWorkBefore(const WorkerTrace& worker, Time moment)
{
    const auto next = std::ranges::lower_bound(worker.busy, moment, {}, &BusyPeriod::begin);
    return next == worker.busy.begin() ? kUnset : std::min(std::prev(next)->end, moment);
}

/// In the words of a lab, for which worker 3 is there while there are three or more.
std::vector<Term> termsByNumber(const Store& store, WorkerId worker, Time first, Time now)
{
    std::vector<Term> terms;
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

/// Of a watched server's, which are told one by one. Nobody tells of one that was there before.
std::vector<Term> termsByName(const Store& store, WorkerId worker, Time first, Time now)
{
    std::vector<Term> terms;
    auto since = isSet(store.origin()) ? store.origin() : first;
    for (const auto& change : store.changes()) {
        if (change.kind != EventKind::WorkersChanged || change.worker != worker) continue;
        const bool hasLeft = change.detail != 0;
        if (hasLeft && isSet(since)) terms.push_back({std::min(since, change.time), change.time});
        since = hasLeft ? kUnset : change.time;
    }
    if (isSet(since)) terms.push_back({since, std::max(now, since)});
    return terms;
}

/// Traces of watched servers tell who came and left, but for those of the program's first weeks.
bool areNamed(const Store& store, WorkerId worker)
{
    if (store.watched().worker(worker) == nullptr) return false;
    return std::ranges::none_of(store.changes(), [](const Event& change) {
        return change.kind == EventKind::WorkersChanged && change.worker == WorkerId::None;
    });
}

} // namespace

std::vector<Term> termsOf(const Store& store, WorkerId worker, Time now)
{
    const auto* known = find(store, worker);
    const auto first = known != nullptr ? firstEventOf(*known) : kUnset;
    return areNamed(store, worker) ? termsByName(store, worker, first, now)
                                   : termsByNumber(store, worker, first, now);
}

std::vector<Term> presenceOf(const Store& store, WorkerId worker, Time now)
{
    const auto* known = find(store, worker);
    auto terms = termsOf(store, worker, now);
    if (known == nullptr) return terms;
    const auto first = firstWorkOf(*known, areNamed(store, worker));
    if (terms.empty() && isSet(first)) terms.push_back({first, first});
    if (terms.empty()) return terms;
    if (isSet(first)) terms.front().begin = std::min(first, terms.front().begin);
    for (std::size_t i = 0; i + 1 < terms.size(); ++i)
        terms[i].end = std::max(terms[i].end, lastWorkBefore(*known, terms[i + 1].begin));
    terms.back().end = std::max(terms.back().end, known->lastFinished);
    return terms;
}

std::optional<Term> unseenTermOf(const Store& store, WorkerId worker, Time now)
{
    const auto* known = find(store, worker);
    if (known == nullptr || !isSet(known->firstRead)) return {};
    const auto presence = presenceOf(store, worker, now);
    if (presence.empty() || presence.front().begin <= known->firstRead) return {};
    return Term{known->firstRead, presence.front().begin};
}

} // namespace trace
