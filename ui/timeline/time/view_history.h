#pragma once

#include "ui/timeline/time/time_scale.h"

#include <optional>
#include <vector>

namespace ui {

/// Where somebody has looked, to go back and forth. Pure.
class ViewHistory
{
public:
    /// The view is about to leave `range`.
    void leave(const TimeRange& range)
    {
        if (m_past.empty() || m_past.back() != range) m_past.push_back(range);
        if (m_past.size() > kMost) m_past.erase(m_past.begin());
        m_future.clear();
    }

    /// Where to go from `present`; nothing where nothing is remembered.
    std::optional<TimeRange> undo(const TimeRange& present) { return step(m_past, m_future, present); }
    std::optional<TimeRange> redo(const TimeRange& present) { return step(m_future, m_past, present); }

private:
    static constexpr std::size_t kMost = 100;

    static std::optional<TimeRange> step(std::vector<TimeRange>& from, std::vector<TimeRange>& to,
                                         const TimeRange& present)
    {
        if (from.empty()) return std::nullopt;
        const auto range = from.back();
        from.pop_back();
        to.push_back(present);
        return range;
    }

    std::vector<TimeRange> m_past;
    std::vector<TimeRange> m_future;
};

} // namespace ui
