#include "engine/trace/recording/recorder.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

/// What one recorded event costs on a worker's thread, its time stamp included, beside the clocks. No event
/// is dropped: what a round records fits into a worker's buffer, and is drained before the next one.

namespace {

using namespace trace;

constexpr int kRounds = 40;
constexpr int kEvents = 200'000;
static_assert(kEvents < Recorder::kWorkerCapacity);

/// In nanoseconds; other programs' time does not count.
double cpuTimeOfThisThread()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e9 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec);
}

/// The median round, in which `work` is done kEvents times.
template <typename Work>
double nanosecondsEach(Recorder& recorder, Work work)
{
    std::vector<Event> events;
    std::vector<double> rounds;
    for (int round = 0; round < kRounds; ++round) {
        const auto begin = cpuTimeOfThisThread();
        for (int i = 0; i < kEvents; ++i)
            work(static_cast<std::uint32_t>(i));
        rounds.push_back((cpuTimeOfThisThread() - begin) / kEvents);
        events.clear();
        recorder.drain(events);
    }
    std::ranges::nth_element(rounds, rounds.begin() + kRounds / 2);
    return rounds[kRounds / 2];
}

/// The first events of a writer bring its buffer's pages, which nobody has written before.
double nanosecondsEachAtFirst(Recorder& recorder)
{
    auto writer = recorder.open(Recorder::kWorkerCapacity);
    const auto begin = cpuTimeOfThisThread();
    for (int i = 0; i < kEvents; ++i)
        writer.record({.time = Clock::now(), .value = static_cast<std::uint32_t>(i)});
    return (cpuTimeOfThisThread() - begin) / kEvents;
}

} // namespace

int main()
{
    Recorder recorder;
    std::printf("%-22s %5.1f ns\n", "event, first lap", nanosecondsEachAtFirst(recorder));
    std::vector<Event> first;
    recorder.drain(first);
    auto writer = recorder.open(Recorder::kWorkerCapacity);
    volatile Clock::rep sink = 0;
    const auto measure = [&](const char* what, auto work) {
        std::printf("%-22s %5.1f ns\n", what, nanosecondsEach(recorder, work));
    };
    measure("steady clock read",
            [&](std::uint32_t) { sink = std::chrono::steady_clock::now().time_since_epoch().count(); });
    measure("trace clock read", [&](std::uint32_t) { sink = Clock::now().time_since_epoch().count(); });
    measure("event with its time", [&](std::uint32_t i) {
        writer.record({.time = Clock::now(), .value = i, .kind = EventKind::RequestRead});
    });
    const auto fixed = Clock::now();
    measure("event without it", [&](std::uint32_t i) { writer.record({.time = fixed, .value = i}); });
    std::printf("dropped %llu\n", static_cast<unsigned long long>(recorder.dropped()));
}
