#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace ui {

/// Rows of a store's requests (trace::Store::requestAt()) or calls (callAt()), in order of time and without
/// overlap. The oldest ones can be dropped.
class LaneItems
{
public:
    auto begin() const { return m_rows.begin() + static_cast<std::ptrdiff_t>(m_dropped); }
    auto end() const { return m_rows.end(); }
    std::size_t size() const { return m_rows.size() - m_dropped; }
    bool empty() const { return size() == 0; }
    std::uint32_t operator[](std::size_t i) const { return m_rows[m_dropped + i]; }
    std::uint32_t front() const { return m_rows[m_dropped]; }
    std::uint32_t back() const { return m_rows.back(); }

    void push_back(std::uint32_t row) { m_rows.push_back(row); } // NOLINT(readability-identifier-naming)
    void erase(std::uint32_t row) { m_rows.erase(std::find(begin(), end(), row)); }

    /// Drops the first ones of which `isGone(row)` says so. Returns how many.
    template <typename IsGone>
    std::size_t dropWhile(IsGone isGone)
    {
        const auto before = m_dropped;
        while (!empty() && isGone(front()))
            ++m_dropped;
        const auto count = m_dropped - before;
        // Their memory at once, and seldom: what is kept has to be moved.
        if (m_dropped > kFewDropped && m_dropped > m_rows.size() / 2) {
            m_rows.erase(m_rows.begin(), begin());
            m_dropped = 0;
        }
        return count;
    }

    std::size_t bytes() const { return m_rows.capacity() * sizeof(std::uint32_t); }

private:
    static constexpr std::size_t kFewDropped = 64;

    std::vector<std::uint32_t> m_rows;
    std::size_t m_dropped = 0; ///< at the front
};

} // namespace ui
