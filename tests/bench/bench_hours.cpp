#include "engine/analysis/analyst.h"
#include "engine/settings/memory.h"
#include "engine/trace/recording/recorder.h"
#include "tests/bench/cpu_time.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

/// A long run under full load with the window open, faster than it would take: see README.md.
///   bench_hours [MINUTES] [MEGABYTES]

namespace {

using bench::milliseconds;
using namespace std::chrono_literals;
using Kind = trace::EventKind;

constexpr trace::Duration kFrame = 16ms;
constexpr unsigned kWorkers = 2;
constexpr unsigned kRequestsPerFrame = 1600; ///< 100,000 a second
constexpr unsigned kBlockingEvery = 20'000;  ///< requests: then one holds its loop
constexpr trace::Duration kHold = 3ms;
constexpr int kFramesPainted = 20; ///< one of so many: the machine is to be faster than the run

/// What wrk does to two workers that answer health checks: each has its half of the requests, one after the
/// other, in busy periods of sixteen.
class Load
{
public:
    explicit Load(trace::Recorder& recorder)
    {
        for (unsigned i = 0; i < kWorkers; ++i)
            m_writers.push_back(recorder.open(trace::Recorder::kWorkerCapacity));
    }

    trace::Time now() const { return m_now; }

    /// Records what happens in the next frame.
    void goOn()
    {
        for (unsigned worker = 0; worker < kWorkers; ++worker)
            record(worker, kRequestsPerFrame / kWorkers);
        m_now += kFrame;
    }

private:
    void record(unsigned worker, unsigned count)
    {
        constexpr unsigned kTogether = 16;
        constexpr trace::Duration kLeastStep = 7us; // what was late catches up
        auto time = m_now;
        const auto step = kFrame / (count + 1);
        const auto add = [&](Kind kind, trace::Duration after, std::uint32_t value = 0) {
            m_writers[worker].record({.time = time + after,
                                      .request = trace::RequestId{m_lastId},
                                      .value = value,
                                      .worker = trace::WorkerId(static_cast<std::uint16_t>(worker + 1)),
                                      .kind = kind,
                                      .index = 1});
        };
        for (unsigned i = 0; i < count; ++i, time = std::max(time + kLeastStep, m_now + i * step)) {
            ++m_lastId;
            if (i % kTogether == 0) add(Kind::LoopBusy, 0ns);
            add(Kind::RequestRead, 1us, 1 + i % 32);
            add(Kind::HandlerStarted, 2us);
            const bool isBlocking = m_lastId % kBlockingEvery == 0;
            if (isBlocking) add(Kind::StepBegun, 3us);
            if (isBlocking) add(Kind::StepEnded, kHold, 200);
            if (isBlocking) time += kHold;
            add(Kind::HandlerFinished, 4us, 200);
            if (i % kTogether == kTogether - 1) add(Kind::LoopIdle, 6us, 1);
        }
    }

    std::vector<trace::EventWriter> m_writers;
    trace::Time m_now = trace::Time(1h);
    std::uint32_t m_lastId = 0;
};

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    return file.readAll().split(' ').at(1).toDouble() * 4096 / 1e6;
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty()) return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1,
                           static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

/// What one minute of the run costs, in milliseconds.
struct Costs
{
    std::vector<double> folds;
    std::vector<double> follows; ///< lanes and panels, without painting
    std::vector<double> paints;
};

template <typename Work>
double clocked(Work work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return milliseconds(std::chrono::steady_clock::now() - begin);
}

void print(int minute, const trace::Store& store, const Costs& costs, std::uint64_t dropped)
{
    const auto of = [](const std::vector<double>& values) {
        return std::array{percentile(values, 0.5), percentile(values, 0.99), percentile(values, 1)};
    };
    const auto fold = of(costs.folds);
    const auto follow = of(costs.follows);
    const auto paint = of(costs.paints);
    std::printf(
        "%6d %11zu %9zu %8.0f %7.0f   %5.2f %5.2f %6.2f   %5.2f %5.2f %6.2f   %5.2f %5.2f %6.2f %5llu\n",
        minute, store.sentCount(), store.requests().size(), residentMegabytes(),
        static_cast<double>(store.bytes()) / 1e6, fold[0], fold[1], fold[2], follow[0], follow[1], follow[2],
        paint[0], paint[1], paint[2], static_cast<unsigned long long>(dropped));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int minutes = argc > 1 ? std::atoi(argv[1]) : 10;
    const int megabytes = argc > 2 ? std::atoi(argv[2]) : settings::kMemory.usual;

    trace::Recorder recorder;
    trace::Store store({"/healthcheck", "(other)"});
    store.setMemory(settings::storeBytes(megabytes));
    ui::MainWindow window(store, {{QStringLiteral("/all-async"), QStringLiteral("Async"), {}}});
    analysis::Analyst analyst(store.paths(), [](const analysis::Findings&) {});
    window.resize(1600, 1000);
    window.show();
    auto& timeline = *window.findChild<ui::TimelineView*>();
    QApplication::processEvents();

    Load load(recorder);
    std::vector<trace::Event> events;
    std::printf(
        "minute    requests      kept   RSS MB   store   fold p50/p99/worst ms   follow p50/p99/worst    "
        "paint p50/p99/worst  lost\n");
    const auto frames = 60s / kFrame;
    for (int minute = 1; minute <= minutes; ++minute) {
        Costs costs;
        for (int frame = 0; frame < frames; ++frame) {
            load.goOn();
            costs.folds.push_back(clocked([&] {
                events.clear();
                recorder.drain(events);
                store.fold(events);
            }));
            analyst.fold(events);
            analyst.ask({}, load.now());
            costs.follows.push_back(clocked([&] { window.refresh(load.now()); }));
            if (frame % kFramesPainted != 0) continue;
            costs.paints.push_back(clocked([&] { timeline.repaint(); }));
            QApplication::processEvents();
        }
        print(minute, store, costs, recorder.dropped());
    }
    return 0;
}
