#include "engine/analysis/histories/coverage.h"

#include <algorithm>
#include <utility>

namespace analysis {

namespace {

std::uint64_t nanoseconds(trace::Time time)
{
    return static_cast<std::uint64_t>(time.time_since_epoch().count());
}

} // namespace

Coverage::Coverage(std::span<const Stretch> stretches)
{
    std::vector<trace::Time> begins;
    std::vector<trace::Time> ends;
    for (const auto& stretch : stretches) {
        begins.push_back(stretch.begin);
        ends.push_back(stretch.end);
    }
    m_begins = edgesAt(std::move(begins));
    m_ends = edgesAt(std::move(ends));
}

trace::Duration Coverage::between(trace::Time begin, trace::Time end) const
{
    if (end <= begin) return {};
    return trace::Duration(static_cast<trace::Duration::rep>(before(end) - before(begin)));
}

Coverage::Edges Coverage::edgesAt(std::vector<trace::Time> times)
{
    std::ranges::sort(times);
    Edges edges{std::move(times), {0}};
    for (const auto time : edges.times)
        edges.sums.push_back(edges.sums.back() + nanoseconds(time));
    return edges;
}

/// The sum, over all edges before `time`, of how long ago each was.
std::uint64_t Coverage::sinceEdges(const Edges& edges, trace::Time time)
{
    const auto passed =
        static_cast<std::size_t>(std::ranges::lower_bound(edges.times, time) - edges.times.begin());
    return passed == 0 ? 0 : passed * nanoseconds(time) - edges.sums[passed];
}

/// How much was covered before `time`.
std::uint64_t Coverage::before(trace::Time time) const
{
    return sinceEdges(m_begins, time) - sinceEdges(m_ends, time);
}

} // namespace analysis
