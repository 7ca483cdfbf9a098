#pragma once

#include <cstdint>
#include <utility>

namespace ui {

/// What nothing else has: a copy is another thing, of which nobody knows anything yet. Of one thread, as what
/// has it.
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
        static thread_local std::uint64_t last = 0;
        return ++last;
    }

    std::uint64_t m_number = next();
};

} // namespace ui
