#include "ui/timeline/loop_ribbon.h"

#include "ui/timeline/duration_text.h"
#include "ui/timeline/span_merger.h"

#include <QCoreApplication>

namespace ui {

namespace {

using namespace std::chrono_literals;

// Between two blocking calls a loop needs a moment to finish one request and to take the next one.
constexpr trace::Duration kMoment = 5ms;
constexpr int kTickWidth = 3;
constexpr int kFreeFrom = 80; // pixels of a gap that is worth the word
constexpr int kPixelsPerTick = 8;

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::LoopRibbon", text);
}

std::vector<trace::BusyPeriod> blockingCalls(const SceneContext& context, const Track& track)
{
    std::vector<trace::BusyPeriod> calls;
    std::vector<trace::Segment> segments;
    for (const auto& lane : track.lanes) {
        for (const auto row : context.visibleRequests(lane)) {
            segments.clear();
            trace::appendSegments(context.store.requests()[row], context.options.now, segments);
            for (const auto& segment : segments)
                if (segment.state == trace::State::Blocking) calls.push_back({segment.begin, segment.end});
        }
    }
    std::ranges::sort(calls, {}, &trace::BusyPeriod::begin);
    return calls;
}

const trace::WorkerTrace* traceOf(const trace::Store& store, trace::WorkerId id)
{
    const auto worker = std::ranges::find(store.workers(), id, &trace::WorkerTrace::id);
    return worker != store.workers().end() ? &*worker : nullptr;
}

std::vector<PixelSpan> pixelsOf(const SceneContext& context, std::span<const trace::BusyPeriod> periods,
                                trace::State state)
{
    const bool isSparse =
        periods.size() * kPixelsPerTick < static_cast<std::size_t>(context.scene.plotArea.width());
    SpanMerger merger;
    for (const auto& period : periods) {
        const int begin = context.column(period.begin);
        const auto end = trace::isSet(period.end) ? period.end : std::max(context.options.now, period.begin);
        merger.add({begin, std::max(context.column(end), begin + (isSparse ? kTickWidth : 1)), state});
    }
    return merger.spans();
}

std::span<const trace::BusyPeriod> visiblePeriods(const SceneContext& context,
                                                  const trace::WorkerTrace& worker)
{
    const auto from = context.origin + context.options.range.begin;
    const auto to = context.origin + context.options.range.end;
    const auto endOf = [](const trace::BusyPeriod& period) {
        return trace::isSet(period.end) ? period.end : trace::Time::max();
    };
    const auto first = std::ranges::lower_bound(worker.busy, from, {}, endOf);
    return {first, std::ranges::upper_bound(first, worker.busy.end(), to, {}, &trace::BusyPeriod::begin)};
}

void addHeldLabels(const SceneContext& context, const std::vector<trace::BusyPeriod>& holds,
                   const QRect& ribbon)
{
    for (const auto& hold : holds) {
        const auto rect = context.visibleRect(hold.begin, hold.end, ribbon.top(), ribbon.height());
        const auto length = durationText(hold.end - hold.begin);
        for (const auto& label : {tr("loop held %1").arg(length), tr("held %1").arg(length), length}) {
            if (widthOf(TextStyle::LoopHeld, label) + 8 > rect.width()) continue;
            context.scene.texts.push_back(
                {rect, label, TextStyle::LoopHeld, Qt::AlignCenter, trace::State::Blocking});
            break;
        }
    }
}

/// Says "free" in the long gaps, from the run's beginning to now.
void addFreeLabels(const SceneContext& context, const std::vector<PixelSpan>& busy, const QRect& ribbon)
{
    const int last = std::min(context.column(context.options.now), ribbon.right());
    int left = std::max(context.column(context.origin), ribbon.left());
    const auto addGap = [&](int right) {
        if (right - left < kFreeFrom) return;
        context.scene.texts.push_back({{left, ribbon.top(), right - left, ribbon.height()},
                                       tr("free"),
                                       TextStyle::LoopFree,
                                       Qt::AlignCenter});
    };
    for (const auto& span : busy) {
        addGap(std::min(span.begin, last));
        left = std::max(left, span.end);
    }
    addGap(last);
}

} // namespace

std::vector<trace::BusyPeriod> joinedHolds(const std::vector<trace::BusyPeriod>& calls)
{
    std::vector<trace::BusyPeriod> holds;
    for (const auto& call : calls) {
        if (!holds.empty() && call.begin - holds.back().end <= kMoment)
            holds.back().end = std::max(holds.back().end, call.end);
        else
            holds.push_back(call);
    }
    return holds;
}

void addLoopRibbon(const SceneContext& context, const WorkerTrack& worker, const QRect& ribbon)
{
    context.scene.boxes.push_back({ribbon, BoxKind::LoopGround});
    const auto calls = blockingCalls(context, worker.track);
    const auto* trace = traceOf(context.store, worker.worker);
    const auto busy = trace != nullptr
                          ? pixelsOf(context, visiblePeriods(context, *trace), trace::State::Running)
                          : std::vector<PixelSpan>();
    const auto spans = overlaid(busy, pixelsOf(context, calls, trace::State::Blocking));
    for (const auto& span : spans) {
        const int left = std::max(span.begin, ribbon.left());
        const int right = std::min(span.end, ribbon.right() + 1);
        if (left >= right) continue;
        context.scene.bars.push_back({{left, ribbon.top(), right - left, ribbon.height()},
                                      span.state,
                                      trace::RequestId::None,
                                      0,
                                      span.end - span.begin <= kTickWidth});
    }
    addHeldLabels(context, joinedHolds(calls), ribbon);
    addFreeLabels(context, spans, ribbon);
}

} // namespace ui
