#pragma once

#include <chrono>
#include <cstdint>

namespace trace {

/// The machine's steady clock, read at half its price. Where the processor has a time stamp counter that runs
/// evenly, a thread asks std::chrono::steady_clock every kReach and counts on from there by itself.
/// Elsewhere, and in the first milliseconds, before the counter's rate is known, it asks every time. So
/// readings of all threads, and of std::chrono::steady_clock, compare. Any thread.
class Clock
{
public:
    using duration = std::chrono::nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<std::chrono::steady_clock, duration>;

    static constexpr bool is_steady = true; // NOLINT(readability-identifier-naming): the standard's name

    /// How far a reading may be from std::chrono::steady_clock's.
    static constexpr duration kAccuracy{1'000};

    /// A thread's own readings never go back.
    static time_point now() noexcept
    {
        const auto ticks = readCounter() - threadAnchor.counter;
        if (ticks >= threadAnchor.reach) [[unlikely]]
            return askSteadyClock();
        return threadAnchor.time + duration(static_cast<rep>((ticks * threadAnchor.rate) >> kFractionBits));
    }

private:
    /// So short that the clock stays right whatever happens to the counter or to the steady clock's pace:
    /// another processor, a machine that was asleep, a time server.
    static constexpr duration kReach{50'000};

    static constexpr unsigned kFractionBits = 32;

    /// The thread's last word of the steady clock; while no rate is known, where its counting begins.
    struct Anchor
    {
        std::uint64_t counter = 0;
        std::uint64_t reach = 0; ///< ticks that make kReach; 0 where the counter is not used
        std::uint64_t rate = 0;  ///< nanoseconds per tick, times 2^kFractionBits
        time_point time{};
    };

    struct Reading
    {
        time_point time;
        std::uint64_t counter = 0;
        bool isExact = false; ///< nothing interrupted the reading of both
    };

    static std::uint64_t readCounter() noexcept
    {
#if defined(__x86_64__)
        return __builtin_ia32_rdtsc(); // <x86intrin.h> has thousands of others, and is long to compile
#else
        return 0;
#endif
    }

    static time_point askSteadyClock() noexcept;
    static Reading readBoth() noexcept;

    /// Nanoseconds per tick as in an Anchor; 0 while they are not known.
    static std::uint64_t rateBy(const Reading& reading) noexcept;

    static constinit thread_local Anchor threadAnchor;
};

} // namespace trace
