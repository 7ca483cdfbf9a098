#include "engine/trace/recorder.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <thread>

/// What one recorded event costs, with a reader that drains at frame rate, beside the clock that it reads.

namespace {

using namespace trace;

constexpr int kRounds = 15;
constexpr int kEvents = 200'000;

template <typename Work>
double nanosecondsEach(Work work)
{
    auto best = std::chrono::duration<double, std::nano>::max();
    for (int round = 0; round < kRounds; ++round) {
        const auto begin = Clock::now();
        for (int i = 0; i < kEvents; ++i)
            work(i);
        best = std::min<std::chrono::duration<double, std::nano>>(best, Clock::now() - begin);
    }
    return best.count() / kEvents;
}

} // namespace

int main()
{
    Recorder recorder;
    std::jthread reader([&](const std::stop_token& stop) {
        std::vector<Event> events;
        while (!stop.stop_requested()) {
            events.clear();
            recorder.drain(events);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
    auto writer = recorder.open(std::size_t{1} << 20);
    volatile Clock::rep sink = 0;
    const auto clock = nanosecondsEach([&](int) { sink = Clock::now().time_since_epoch().count(); });
    const auto event = nanosecondsEach([&](int i) {
        writer.record(
            {.time = Clock::now(), .value = static_cast<std::uint32_t>(i), .kind = EventKind::RequestRead});
    });
    const auto fixed = Clock::now();
    const auto store = nanosecondsEach(
        [&](int i) { writer.record({.time = fixed, .value = static_cast<std::uint32_t>(i)}); });
    std::printf("clock read       %5.1f ns\nevent with clock %5.1f ns\nevent alone      %5.1f ns\ndropped    "
                "      %llu\n",
                clock, event, store, static_cast<unsigned long long>(recorder.dropped()));
}
