#include "engine/trace/clock.h"

#include <atomic>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace trace {

namespace {

using std::chrono::steady_clock;

constexpr int kTries = 3;
constexpr std::uint64_t kTicksOfExactReading =
    1'000; // well below kAccuracy; a steady clock read takes about 60
constexpr std::chrono::milliseconds kShortestMeasuring{2};
constexpr std::chrono::milliseconds kLongestMeasuring{20}; // in a longer one a machine may have been asleep

/// The counter is counted a little too slowly, so that it lags behind the steady clock and never has to be
/// set back: by more than a time server may speed the steady clock up, and by far less than kAccuracy in
/// kReach.
constexpr double kLag = 0.001;

/// Whether the counter runs at one rate whatever the processor does (CPUID's "invariant TSC").
bool hasSteadyCounter() noexcept
{
#if defined(__x86_64__)
    constexpr unsigned kPowerManagement = 0x8000'0007;
    constexpr unsigned kInvariant = 1U << 8;
    unsigned eax = 0;
    unsigned ebx = 0;
    unsigned ecx = 0;
    unsigned edx = 0;
    return __get_cpuid(kPowerManagement, &eax, &ebx, &ecx, &edx) != 0 && (edx & kInvariant) != 0;
#else
    return false;
#endif
}

/// False as well where the steady clock takes so long that no reading of both is exact.
std::atomic<bool>& isCounterOfUse() noexcept
{
    static std::atomic<bool> isOfUse{hasSteadyCounter()};
    return isOfUse;
}

} // namespace

constinit thread_local Clock::Anchor Clock::threadAnchor;

Clock::Reading Clock::readBoth() noexcept
{
    Reading reading;
    for (int i = 0; i < kTries && !reading.isExact; ++i) {
        const auto before = readCounter();
        reading.time = steady_clock::now();
        reading.counter = readCounter();
        reading.isExact = reading.counter - before < kTicksOfExactReading;
    }
    return reading;
}

/// Counted from one reading of a thread to another a little later, so that nobody waits for it.
std::uint64_t Clock::rateBy(const Reading& reading) noexcept
{
    static std::atomic<std::uint64_t> known{0};
    if (const auto rate = known.load(std::memory_order_relaxed); rate != 0) return rate;
    if (!reading.isExact) {
        isCounterOfUse().store(false, std::memory_order_relaxed);
        return 0;
    }
    const auto passed = reading.time - threadAnchor.time;
    if (passed > kLongestMeasuring) {
        threadAnchor = {reading.counter, 0, 0, reading.time}; // begins here
        return 0;
    }
    if (passed < kShortestMeasuring || reading.counter <= threadAnchor.counter) return 0;
    const auto nanoseconds = static_cast<double>(passed.count());
    const auto ticks = static_cast<double>(reading.counter - threadAnchor.counter);
    const auto perTick = nanoseconds / ticks * (1 - kLag);
    const auto rate = static_cast<std::uint64_t>(perTick * static_cast<double>(1ULL << kFractionBits));
    known.store(rate, std::memory_order_relaxed);
    return rate;
}

Clock::time_point Clock::askSteadyClock() noexcept
{
    if (!isCounterOfUse().load(std::memory_order_relaxed)) return steady_clock::now();
    const auto reading = readBoth();
    const auto rate = rateBy(reading);
    if (rate == 0) return reading.time;
    const auto isFirst = threadAnchor.reach == 0;
    const auto latest = threadAnchor.time + kReach; // none of this thread's readings was later
    if (!isFirst && reading.time < latest) return latest;
    const auto reach = (static_cast<std::uint64_t>(kReach.count()) << kFractionBits) / rate;
    if (reading.isExact) threadAnchor = {reading.counter, reach, rate, reading.time};
    return reading.time;
}

} // namespace trace
