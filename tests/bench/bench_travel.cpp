#include "tests/bench/busy_run.h"
#include "ui/compare/compared_runs.h"
#include "ui/main_window.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QDockWidget>

#include <algorithm>
#include <cstdio>
#include <ctime>

/// What moving the time cursor costs in the whole window, and what is done once when a run is made again: see
/// README.md.

namespace {

constexpr std::size_t kChunk = 100'000;
constexpr std::size_t kMoves = 200;
constexpr std::size_t kRequests = 100'000;

double milliseconds(trace::Duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// The processor's time, of all threads of this program: what others do meanwhile does not count.
trace::Duration processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + trace::Duration(time.tv_nsec);
}

template <typename Work>
double timeOf(Work work)
{
    const auto begin = processorTime();
    work();
    return milliseconds(processorTime() - begin);
}

trace::Store busyStore()
{
    bench::BusyRun run(8, 3);
    trace::Store store(bench::BusyRun::paths());
    while (store.requests().size() < kRequests)
        store.fold(run.next(kChunk));
    return store;
}

void measureMoves(const char* what, ui::TimelineView& timeline, const trace::Store& store)
{
    const auto length = store.latest() - store.origin();
    std::vector<double> times;
    for (std::size_t i = 1; i <= kMoves; ++i) {
        const auto moment = store.origin() + length * static_cast<std::int64_t>(i) / kMoves;
        times.push_back(timeOf([&] {
            Q_EMIT timeline.momentRequested(moment);
            QApplication::processEvents();
        }));
    }
    std::ranges::sort(times);
    std::printf("%-28s p50 %5.2f ms   worst %5.2f ms\n", what, times[kMoves / 2], times.back());
}

void measureCursor(const trace::Store& store)
{
    ui::MainWindow window(store, {{QStringLiteral("/all-async"), QStringLiteral("Async"), {}}});
    window.resize(1600, 1000);
    window.show();
    window.refresh(store.latest());
    auto& timeline = *window.findChild<ui::TimelineView*>();
    timeline.fitAll();
    QApplication::processEvents();
    for (auto* dock : window.findChildren<QDockWidget*>()) {
        if (dock->isHidden()) dock->show();
        dock->raise();
        QApplication::processEvents();
        measureMoves(qPrintable(dock->windowTitle()), timeline, store);
    }
}

void measureAgain(trace::Store& store)
{
    const auto copied = timeOf([&] { const auto copy = store; });
    trace::Store earlier;
    const auto released = timeOf([&] { earlier = store.release(); });
    const trace::Store later(bench::BusyRun::paths());
    const auto compared = timeOf([&] { const ui::ComparedRuns runs({earlier, {}}, {later, {}}); });
    const auto forgotten = timeOf([&] { earlier = trace::Store(); });
    std::printf(
        "a run made again: copied and freed %.1f ms, released %.3f ms, laid out for the comparison %.1f ms, "
        "forgotten %.1f ms\n",
        copied, released, compared, forgotten);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    auto store = busyStore();
    std::printf("%zu requests, %llu events\n", store.requests().size(),
                static_cast<unsigned long long>(store.eventCount()));
    measureCursor(store);
    measureAgain(store);
    return 0;
}
