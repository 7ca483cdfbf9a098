#pragma once

#include "engine/trace/event.h"

#include <algorithm>
#include <vector>

namespace ui {

/// Where each of many requests stands in a list, and whether it does at all. Numbers are dense, so this is
/// one array.
class IdRows
{
public:
    static constexpr int kNowhere = -1;

    explicit IdRows(const std::vector<trace::RequestId>& ids)
    {
        if (ids.empty()) return;
        const auto [least, greatest] = std::ranges::minmax(ids);
        m_first = number(least);
        m_rows.assign(number(greatest) - m_first + 1, kNowhere);
        int row = 0;
        for (const auto id : ids)
            m_rows[number(id) - m_first] = row++;
    }

    int rowOf(trace::RequestId id) const
    {
        const auto place = std::size_t{number(id)} - m_first; // wraps around below the first
        return place < m_rows.size() ? m_rows[place] : kNowhere;
    }

    bool contains(trace::RequestId id) const { return rowOf(id) != kNowhere; }

private:
    std::size_t m_first = 0;
    std::vector<int> m_rows;
};

} // namespace ui
