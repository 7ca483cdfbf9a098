#pragma once

#include "engine/trace/event.h"

#include <cstdint>
#include <span>
#include <vector>

namespace analysis {

/// From one moment to a later one.
struct Stretch
{
    trace::Time begin = trace::kUnset;
    trace::Time end = trace::kUnset;

    trace::Duration length() const { return end - begin; }
    bool operator==(const Stretch&) const = default;
};

/// Answers how much of many stretches lies between two moments, in the logarithm of their number. Where
/// stretches overlap each of them counts: the waits of three requests during one second cover three seconds.
class Coverage
{
public:
    Coverage() = default;
    explicit Coverage(std::span<const Stretch> stretches);

    trace::Duration between(trace::Time begin, trace::Time end) const;
    trace::Duration between(const Stretch& stretch) const { return between(stretch.begin, stretch.end); }

private:
    /// Moments in order, each with the sum of all before it. Sums wrap around: only their differences count.
    struct Edges
    {
        std::vector<trace::Time> times;
        std::vector<std::uint64_t> sums;
    };

    static Edges edgesAt(std::vector<trace::Time> times);
    static std::uint64_t sinceEdges(const Edges& edges, trace::Time time);
    std::uint64_t before(trace::Time time) const;

    Edges m_begins;
    Edges m_ends;
};

} // namespace analysis
