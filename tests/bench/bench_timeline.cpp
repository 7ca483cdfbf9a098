#include "engine/trace/recording/recorder.h"
#include "tests/bench/busy_run.h"
#include "tests/bench/cpu_time.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStaticText>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <malloc.h>
#include <memory>

/// What a frame of the timeline costs, and what it costs to get there: see README.md.

namespace {

using bench::milliseconds;
using bench::timeOf;

using namespace std::chrono_literals;

constexpr QSize kSize{1920, 1080};
constexpr unsigned kWorkers = 8;
constexpr int kZoomLevels = 20;
constexpr int kPansPerLevel = 40;
constexpr int kFloorsPerLevel = 4;
constexpr std::size_t kChunk = 100'000;

double percentile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1,
                           static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

/// What the program has asked for and not given back.
std::size_t heapBytes()
{
    const auto heap = mallinfo2();
    return heap.uordblks + heap.hblkhd;
}

/// Background, 5,000 rectangles, 60 ticks and 200 labels, without anything to decide.
class Floor
{
public:
    Floor()
    {
        for (int i = 0; i < 200; ++i) {
            m_labels.emplace_back(QStringLiteral("call %1").arg(i));
            m_labels.back().setTextFormat(Qt::PlainText);
            m_labels.back().setPerformanceHint(QStaticText::AggressiveCaching);
            m_labels.back().prepare({}, ui::fontOf(ui::TextStyle::BarLabel));
        }
    }

    trace::Duration paint()
    {
        return timeOf([this] {
            QPainter painter(&m_image);
            painter.fillRect(m_image.rect(), Qt::white);
            for (int i = 0; i < 5000; ++i)
                painter.fillRect(QRect(i % 100 * 19, i / 100 * 21, 15, 17), QColor(200, i % 256, 90));
            painter.setPen(Qt::gray);
            for (int i = 0; i < 60; ++i)
                painter.drawLine(i * 32, 0, i * 32, m_image.height());
            painter.setPen(Qt::black);
            painter.setFont(ui::fontOf(ui::TextStyle::BarLabel));
            for (int i = 0; i < 200; ++i)
                painter.drawStaticText(i % 20 * 95, i / 20 * 100, m_labels[static_cast<std::size_t>(i)]);
        });
    }

private:
    QImage m_image{kSize, QImage::Format_RGB32};
    std::vector<QStaticText> m_labels;
};

/// Whatever has a place of its own on the timeline: segments and client's views of requests, calls, busy
/// periods.
std::size_t countSpans(const trace::Store& store)
{
    std::vector<trace::Segment> segments;
    std::size_t count = store.upstreamCalls().size() + store.requests().size();
    for (const auto& worker : store.workers())
        count += worker.busy.size();
    for (const auto& request : store.requests()) {
        segments.clear();
        trace::appendSegments(request, store.latest(), segments);
        count += segments.size();
    }
    return count;
}

/// What a lane's segments cost when nothing but its index takes them in, in nanoseconds each.
double appendToIndexes(const trace::Store& store, const ui::Tracks& tracks)
{
    trace::Duration spent{0};
    std::size_t spans = 0;
    std::vector<trace::Segment> segments;
    for (const auto& worker : tracks.workers())
        for (const auto& lane : worker.track.lanes) {
            segments.clear();
            for (const auto row : lane)
                trace::appendSegments(store.requests()[row], store.latest(), segments);
            spans += segments.size();
            ui::SpanIndex index;
            spent += timeOf([&] {
                for (const auto& segment : segments)
                    index.append(segment.begin, segment.end, segment.state);
            });
        }
    return static_cast<double>(spent.count()) / static_cast<double>(spans);
}

/// A run that has been folded, and the lanes that follow it, with what that cost.
struct Folded
{
    trace::Store store{bench::BusyRun::paths()};
    ui::Tracks tracks;
    std::size_t spans = 0;
    trace::Duration indexing{0};
    std::vector<double> drainsAndFolds; ///< of 100,000 events each, in milliseconds
    std::size_t bytes = 0;
};

/// Eight threads have recorded a run's next events; one thread reads them.
double drainAndFold(trace::Recorder& recorder, std::vector<trace::EventWriter>& writers,
                    const std::vector<trace::Event>& events, trace::Store& store)
{
    for (const auto& event : events)
        writers[trace::number(event.worker) % writers.size()].record(event);
    std::vector<trace::Event> drained;
    drained.reserve(events.size());
    return milliseconds(timeOf([&] {
        recorder.drain(drained);
        store.fold(drained);
    }));
}

std::unique_ptr<Folded> fold(std::size_t wantedSpans, unsigned slots)
{
    const auto before = heapBytes();
    auto folded = std::make_unique<Folded>();
    folded->store.setMemory(~std::size_t{0});
    auto recorder = std::make_unique<trace::Recorder>();
    std::vector<trace::EventWriter> writers;
    for (unsigned i = 0; i < kWorkers; ++i)
        writers.push_back(recorder->open(trace::Recorder::kWorkerCapacity));
    bench::BusyRun run(kWorkers, slots);
    std::size_t events = 0;
    const std::size_t wantedEvents = wantedSpans * 2; // a guess, corrected below
    for (std::size_t spans = 0; spans < wantedSpans && events < 4 * wantedEvents;) {
        const auto next = run.next(std::min(kChunk, wantedSpans));
        events += next.size();
        folded->drainsAndFolds.push_back(drainAndFold(*recorder, writers, next, folded->store));
        folded->indexing +=
            timeOf([&] { folded->tracks.update(folded->store, folded->store.latest() + 1h); });
        spans = static_cast<std::size_t>(0.75 * static_cast<double>(events));
    }
    folded->spans = countSpans(folded->store);
    writers.clear();
    recorder.reset();
    folded->bytes = heapBytes() - before;
    return folded;
}

void press(QWidget& widget, int key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

struct FrameCosts
{
    std::vector<double> all;        ///< in milliseconds
    std::vector<double> worstLevel; ///< those of the zoom level with the highest p99
    int level = 0;
    std::vector<double> floors; ///< painted in between, so that both meet the same machine
};

/// From the whole run down to half a second, and across it at each level.
FrameCosts measureFrames(ui::TimelineView& view, Floor& floor)
{
    FrameCosts costs;
    double worst = 0;
    view.fitAll();
    const double whole = static_cast<double>(view.visibleRange().length().count());
    const double factor = std::max(1.0, std::pow(whole / 5e6, 1.0 / (kZoomLevels - 1)));
    for (int level = 0; level < kZoomLevels; ++level) {
        view.repaint();
        std::vector<double> frames;
        for (int i = 0; i < kPansPerLevel; ++i) {
            press(view, i < kPansPerLevel / 2 ? Qt::Key_A : Qt::Key_D);
            frames.push_back(milliseconds(timeOf([&] { view.repaint(); })));
        }
        for (int i = 0; i < kFloorsPerLevel; ++i)
            costs.floors.push_back(milliseconds(floor.paint()));
        costs.all.insert(costs.all.end(), frames.begin(), frames.end());
        if (const double p99 = percentile(frames, 0.99); p99 > worst) {
            worst = p99;
            costs.worstLevel = frames;
            costs.level = level;
        }
        const auto& range = view.visibleRange();
        while (static_cast<double>(view.visibleRange().length().count()) >
               whole / std::pow(factor, level + 1))
            view.zoomIn();
        if (range.length() <= 10us) break;
    }
    return costs;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const std::size_t most = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000'000;
    Floor floor;
    std::printf("slots    spans  p50 ms  p99 ms  worst  (level p99)   floor  x floor   append ns (index)  "
                "drain+fold ms  bytes a span (index)\n");
    for (const unsigned slots : {3U, 40U})
        for (std::size_t spans = 10'000; spans <= most; spans *= spans == 10'000 ? 100 : 10) {
            const auto run = fold(spans, slots);
            ui::TimelineView view(run->store);
            view.resize(kSize);
            view.show();
            QApplication::processEvents();
            view.refresh(run->store.latest());
            const auto frames = measureFrames(view, floor);
            const double p99 = percentile(frames.all, 0.99);
            const double ground = percentile(frames.floors, 0.5);
            std::printf(
                "%5u %8zu  %6.2f  %6.2f %6.2f  %2d: %6.2f   %6.2f  %6.2f  %8.1f (%6.1f)   %8.2f   %8.1f (%.1f)\n",
                slots, run->spans, percentile(frames.all, 0.5), p99, percentile(frames.all, 1), frames.level,
                percentile(frames.worstLevel, 0.99), ground, p99 / ground,
                static_cast<double>(run->indexing.count()) / static_cast<double>(run->spans),
                appendToIndexes(run->store, run->tracks), percentile(run->drainsAndFolds, 0.5),
                static_cast<double>(run->bytes) / static_cast<double>(run->spans),
                static_cast<double>(run->tracks.bytes()) / static_cast<double>(run->spans));
            std::fflush(stdout);
        }
}
