#include "tests/bench/busy_run.h"
#include "tests/bench/cpu_time.h"
#include "ui/compare/compared_pair.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDockWidget>

#include <algorithm>
#include <cstdio>

/// What moving the time cursor costs in the whole window, and what is done once when a run is made again: see
/// README.md.

namespace {

using bench::milliseconds;
using bench::timeOf;

constexpr std::size_t kChunk = 100'000;
constexpr std::size_t kMoves = 200;
constexpr std::size_t kRequests = 100'000;

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
        times.push_back(milliseconds(timeOf([&] {
            Q_EMIT timeline.momentRequested(moment);
            QApplication::processEvents();
        })));
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
    const auto copied = milliseconds(timeOf([&] { const auto copy = store; }));
    trace::Store earlier;
    const auto released = milliseconds(timeOf([&] { earlier = store.release(); }));
    const trace::Store later(bench::BusyRun::paths());
    const auto compared = milliseconds(timeOf([&] {
        const ui::ComparedPair runs({earlier, {}}, {later, {}});
    }));
    const auto forgotten = milliseconds(timeOf([&] { earlier = trace::Store(); }));
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
