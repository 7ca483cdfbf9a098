#include "engine/trace/clock.h"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace trace {

namespace {

using std::chrono::steady_clock;

constexpr int kTries = 3;
constexpr std::uint64_t kTicksOfExactReading =
    1'000; // well below kAccuracy; a steady clock read takes about 60
constexpr std::chrono::milliseconds kPaceMeasuring{2};

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

Clock::Pace Clock::measurePace() noexcept
{
    if (!hasSteadyCounter()) return {};
    const auto first = readBoth();
    auto last = first;
    while (last.time - first.time < kPaceMeasuring)
        last = readBoth();
    if (!first.isExact || !last.isExact || last.counter <= first.counter) return {};
    const auto nanoseconds = static_cast<double>((last.time - first.time).count());
    const auto ticks = static_cast<double>(last.counter - first.counter);
    const auto perTick = nanoseconds / ticks * (1 - kLag);
    return {static_cast<std::uint64_t>(perTick * static_cast<double>(1ULL << kFractionBits)),
            static_cast<std::uint64_t>(static_cast<double>(kReach.count()) / perTick)};
}

Clock::time_point Clock::askSteadyClock() noexcept
{
    static const auto pace = measurePace();
    if (pace.reach == 0) return steady_clock::now();
    const auto reading = readBoth();
    const auto isFirst = threadAnchor.reach == 0;
    const auto latest = threadAnchor.time + kReach; // none of this thread's readings was later
    if (!isFirst && reading.time < latest) return latest;
    if (reading.isExact) threadAnchor = {reading.counter, pace.reach, pace.rate, reading.time};
    return reading.time;
}

} // namespace trace
