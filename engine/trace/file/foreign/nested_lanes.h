#pragma once

#include "engine/trace/event.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace trace {

/// Deals another program's spans to lanes so that none overlaps another and each lies below all that hold it:
/// on the lowest number that is free from there on. Spans come in order of their begin, the longer first.
class NestedLanes
{
public:
    /// `end` is unset for a span that goes on. What is part of an operation lies below what holds it of the
    /// same one alone; 0: of none, as the spans of a thread.
    std::uint32_t deal(Time begin, Time end, std::uint32_t operation);

private:
    struct Holder
    {
        Time end;
        std::uint32_t lane;
    };

    std::uint32_t laneBelow(Time begin, Time end) const;
    std::uint32_t laneBelow(std::vector<Holder>& holders, Time begin, Time end) const;
    std::uint32_t freeFrom(std::uint32_t lane, Time begin);
    void setBusy(std::uint32_t lane, Time until);
    void grow();

    /// Until when lanes are busy, as a tree: the leaves are the lanes, each other node knows those below it.
    struct Node
    {
        Time least = Time::min();
        Time most = Time::min();
    };
    std::vector<Node> m_nodes{2};
    std::uint32_t m_leaves = 1;
    std::unordered_map<std::uint32_t, std::vector<Holder>> m_operations;
};

} // namespace trace
