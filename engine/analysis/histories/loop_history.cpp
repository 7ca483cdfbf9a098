#include "engine/analysis/histories/loop_history.h"

#include <algorithm>
#include <utility>

namespace analysis {

namespace {

/// Queued and then ready is one wait.
std::vector<Wait> joinedWaits(const trace::Request& request, trace::Time now,
                              std::span<const trace::Segment> segments)
{
    std::vector<Wait> waits;
    for (const auto& segment : segments) {
        if (!trace::waitsForLoop(segment.state)) continue;
        if (!waits.empty() && waits.back().stretch.end == segment.begin)
            waits.back().stretch.end = segment.end;
        else
            waits.push_back({request.id, request.worker, {segment.begin, segment.end}, false, true});
    }
    if (!waits.empty()) waits.back().isOpen = request.isInFlight() && waits.back().stretch.end == now;
    return waits;
}

/// When another request's code begins on a loop, the one before has given it back, whatever it says: a
/// handler that awaits without a step of its own seems to run on.
void endEachWhereTheNextBegins(std::vector<Hold>& holds)
{
    std::ranges::sort(holds, [](const Hold& a, const Hold& b) {
        return std::pair(a.stretch.begin, a.stretch.end) < std::pair(b.stretch.begin, b.stretch.end);
    });
    for (std::size_t i = 1; i < holds.size(); ++i)
        holds[i - 1].stretch.end = std::min(holds[i - 1].stretch.end, holds[i].stretch.begin);
    std::erase_if(holds, [](const Hold& hold) { return hold.stretch.length() <= trace::Duration::zero(); });
}

std::vector<Stretch> partsOf(std::span<const Hold> holds)
{
    std::vector<Stretch> stretches;
    for (const auto& hold : holds)
        stretches.push_back(hold.stretch);
    return stretches;
}

/// `stretches` are in order of their begins, and may overlap.
std::vector<Stretch> joinedOverShortGaps(std::span<const Stretch> stretches)
{
    std::vector<Stretch> joined;
    for (const auto& stretch : stretches) {
        if (!joined.empty() && stretch.begin - joined.back().end < LoopHistory::kShortGap)
            joined.back().end = std::max(joined.back().end, stretch.end);
        else
            joined.push_back(stretch);
    }
    return joined;
}

} // namespace

LoopHistory::LoopHistory(const trace::Store& store, trace::Time now)
    : m_now(now)
{
    std::vector<trace::Segment> segments;
    for (const auto& request : store.requests())
        if (request.worker != trace::WorkerId::None) takeIn(request, segments);
    for (auto& loop : m_loops) {
        endEachWhereTheNextBegins(loop.holds);
        loop.heldStretches = joinedOverShortGaps(partsOf(loop.holds));
    }
    takeInHoldings(store.watched());
    for (const auto& request : store.requests())
        if (request.worker == trace::WorkerId::None)
            for (const auto& wait : waitsUnread(request))
                m_loops[number(wait.worker)].waits.push_back(wait);
    std::ranges::for_each(m_loops, putInOrder);
}

void LoopHistory::putInOrder(Loop& loop)
{
    std::ranges::stable_sort(loop.waits, {}, [](const Wait& wait) { return wait.stretch.begin; });
    auto latest = trace::kUnset;
    for (const auto& wait : loop.waits) {
        latest = trace::isSet(latest) ? std::max(latest, wait.stretch.end) : wait.stretch.end;
        loop.latestEnds.push_back(latest);
    }
}

std::vector<trace::WorkerId> LoopHistory::workers() const
{
    std::vector<trace::WorkerId> workers;
    for (std::size_t i = 0; i < m_loops.size(); ++i)
        if (!m_loops[i].holds.empty() || !m_loops[i].waits.empty())
            workers.push_back(trace::WorkerId(static_cast<std::uint16_t>(i)));
    return workers;
}

std::span<const Hold> LoopHistory::holds(trace::WorkerId worker) const
{
    return loop(worker).holds;
}

std::span<const Hold> LoopHistory::holdsDuring(trace::WorkerId worker, const Stretch& stretch) const
{
    const auto all = holds(worker);
    const auto first =
        std::ranges::upper_bound(all, stretch.begin, {}, [](const Hold& h) { return h.stretch.end; });
    const auto last =
        std::ranges::lower_bound(all, stretch.end, {}, [](const Hold& h) { return h.stretch.begin; });
    return first < last ? std::span(first, last) : std::span<const Hold>();
}

std::span<const Stretch> LoopHistory::heldStretches(trace::WorkerId worker) const
{
    return loop(worker).heldStretches;
}

std::span<const Wait> LoopHistory::waits(trace::WorkerId worker) const
{
    return loop(worker).waits;
}

std::span<const Wait> LoopHistory::waitsAround(trace::WorkerId worker, const Stretch& stretch) const
{
    const auto& [holds, heldStretches, waits, latestEnds] = loop(worker);
    const auto first = std::ranges::upper_bound(latestEnds, stretch.begin) - latestEnds.begin();
    const auto last =
        std::ranges::lower_bound(waits, stretch.end, {}, [](const Wait& wait) { return wait.stretch.begin; });
    const auto from = waits.begin() + first;
    return from < last ? std::span(from, last) : std::span<const Wait>();
}

std::vector<Wait> LoopHistory::waitsOf(const trace::Request& request) const
{
    if (request.worker == trace::WorkerId::None) return waitsUnread(request);
    std::vector<trace::Segment> segments;
    trace::appendSegments(request, m_now, segments);
    return joinedWaits(request, m_now, segments);
}

const LoopHistory::Loop& LoopHistory::loop(trace::WorkerId worker) const
{
    static const Loop kUnknown{};
    return number(worker) < m_loops.size() ? m_loops[number(worker)] : kUnknown;
}

void LoopHistory::takeIn(const trace::Request& request, std::vector<trace::Segment>& segments)
{
    if (number(request.worker) >= m_loops.size()) m_loops.resize(std::size_t{number(request.worker)} + 1);
    auto& loop = m_loops[number(request.worker)];
    segments.clear();
    trace::appendSegments(request, m_now, segments);
    addHolds(loop, request, segments);
    const auto waits = joinedWaits(request, m_now, segments);
    loop.waits.insert(loop.waits.end(), waits.begin(), waits.end());
    segments.clear();
    trace::appendAbandonedWork(request, m_now, segments);
    addHolds(loop, request, segments);
}

/// A watched loop may be held while nobody knows by whom.
void LoopHistory::takeInHoldings(const trace::Watched& watched)
{
    for (const auto& worker : watched.workers())
        if (number(worker.worker) >= m_loops.size()) m_loops.resize(std::size_t{number(worker.worker)} + 1);
    for (const auto& holding : watched.holdings())
        if (number(holding.worker) < m_loops.size())
            m_loops[number(holding.worker)].heldStretches.push_back(
                {holding.begin, trace::isSet(holding.end) ? holding.end : std::max(m_now, holding.begin)});
    for (const auto& worker : watched.workers()) {
        auto& stretches = m_loops[number(worker.worker)].heldStretches;
        std::ranges::sort(stretches, {}, &Stretch::begin);
        stretches = joinedOverShortGaps(stretches);
    }
}

void LoopHistory::addHolds(Loop& loop, const trace::Request& request,
                           std::span<const trace::Segment> segments)
{
    for (const auto& segment : segments)
        if (trace::holdsLoop(segment.state))
            loop.holds.push_back({request.id, segment.step, segment.state, {segment.begin, segment.end}});
}

bool LoopHistory::isHeldThroughout(const Loop& loop, const Stretch& stretch) const
{
    const auto after =
        std::ranges::upper_bound(loop.heldStretches, stretch.begin + kShortGap, {}, &Stretch::begin);
    return after != loop.heldStretches.begin() && std::prev(after)->end + kShortGap >= stretch.end;
}

std::vector<Wait> LoopHistory::waitsUnread(const trace::Request& request) const
{
    if (!trace::isSet(request.begin())) return {};
    const Stretch stretch{request.begin(), request.isInFlight() ? m_now : request.end()};
    std::vector<Wait> waits;
    for (std::size_t i = 0; i < m_loops.size() && stretch.begin < stretch.end; ++i)
        if (isHeldThroughout(m_loops[i], stretch))
            waits.push_back({request.id, trace::WorkerId(static_cast<std::uint16_t>(i)), stretch,
                             request.isInFlight(), false});
    return waits;
}

} // namespace analysis
