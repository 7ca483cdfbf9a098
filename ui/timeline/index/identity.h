#pragma once

#include <atomic>
#include <cstdint>
#include <utility>

namespace ui {

/// What nothing else has: a copy is another thing, of which nobody knows anything yet.
class Identity
{
public:
    Identity() = default;
    Identity(const Identity& /*other*/) {}
    Identity(Identity&& other) noexcept
        : m_number(std::exchange(other.m_number, next()))
    {}
    Identity& operator=(const Identity& /*other*/)
    {
        m_number = next();
        return *this;
    }
    Identity& operator=(Identity&& other) noexcept
    {
        m_number = std::exchange(other.m_number, next());
        return *this;
    }
    ~Identity() = default;

    std::uint64_t number() const { return m_number; }

private:
    static std::uint64_t next()
    {
        static std::atomic<std::uint64_t> last = 0;
        return last.fetch_add(1, std::memory_order_relaxed);
    }

    std::uint64_t m_number = next();
};

} // namespace ui
