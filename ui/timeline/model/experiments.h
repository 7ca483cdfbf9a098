#pragma once

#include "engine/analysis/experiments.h"

#include <cstdint>
#include <vector>

namespace ui {

/// What somebody tried, one thing after the other: requests after a pause in which nothing was under way
/// begin another experiment. Follows a growing store.
class Experiments
{
public:
    /// The next request that has begun, a row of the store; no health probe.
    void add(const trace::Store& store, std::uint32_t row);

    /// When each of them began.
    const std::vector<trace::Time>& begins() const { return m_begins; }

    /// When the newest one began, if there is an older one; else unset.
    trace::Time newest() const { return m_begins.size() > 1 ? m_begins.back() : trace::kUnset; }

private:
    void takeOver(const trace::Store& store);

    std::vector<trace::Time> m_begins;
    std::vector<std::uint32_t> m_underWay;
    trace::Time m_lastOver = trace::kUnset;
};

} // namespace ui
