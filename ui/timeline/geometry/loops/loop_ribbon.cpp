#include "ui/timeline/geometry/loops/loop_ribbon.h"

#include "engine/trace/worker_terms.h"
#include "ui/text/duration_text.h"
#include "ui/text/tr.h"
#include "ui/timeline/scene/lane_columns.h"
#include "ui/timeline/scene/past_columns.h"
#include "ui/timeline/scene/shade_stack.h"
#include "ui/timeline/time/column_grid.h"

namespace ui {

namespace {

constexpr int kTickWidth = 3;
constexpr int kHeldFrom = 24; // pixels of a hold that may have room for how long it is
constexpr int kFreeFrom = 80; // pixels of a gap that is worth the word
constexpr int kPixelsPerTick = 16;
constexpr float kRounding = 0.02F;  // of a column: less is no work of its own beside what held the loop
constexpr int kRibbonTextFrom = 12; // height of the ribbon

std::optional<LoopHold> openWatchedHold(const trace::Watched& watched, trace::WorkerId worker,
                                        trace::Time now)
{
    const auto* holding = watched.holdingAt(worker, now);
    if (holding == nullptr || trace::isSet(holding->end)) return std::nullopt;
    if (holding->isWaiting) return LoopHold{holding->begin, now, trace::Nuance::Blocking};
    const bool isLong = now - holding->begin >= trace::kLongWithoutStep;
    return isLong ? std::optional(LoopHold{holding->begin, now, trace::Nuance::Computing}) : std::nullopt;
}

/// What holds the loop now and is an alarm, as far as it is known; nothing where there is none.
std::optional<LoopHold> openHoldNow(const SceneContext& context, trace::WorkerId worker)
{
    const auto now = context.options.now;
    if (const auto& watched = context.store.watched(); !watched.isEmpty())
        return openWatchedHold(watched, worker, now);
    for (const auto& open : context.tracks.open()) {
        const auto& request = context.store.requestAt(open.row);
        if (request.worker != worker || request.steps.empty()) continue;
        const auto& step = request.steps.back();
        if (!trace::isSet(step.begun) || trace::isSet(step.ended)) continue;
        if (const auto nuance = alarmOf(step.kind, now - step.begun))
            return LoopHold{step.begun, std::max(now, step.begun), *nuance};
    }
    return std::nullopt;
}

/// How much of each column its callbacks took.
std::vector<ShadeCounts> countBusy(const SceneContext& context, const WorkerTrack& worker)
{
    const auto& grid = context.scene.grid;
    auto columns = foldedInto(context, worker.busy);
    const auto begin = timeAt(grid.begin());
    const auto end = timeAt(grid.end());
    const auto running = shadeOf(trace::State::Running);
    // Where there is room, what held the loop for a moment can be seen from afar.
    const bool isSparse = worker.busy.countIn(begin, end) * kPixelsPerTick < columns.size();
    const auto tick = static_cast<std::int64_t>(grid.perColumn() * (kTickWidth - 1));
    if (isSparse)
        worker.busy.forEachIn(begin, end, [&](std::int64_t from, std::int64_t to, Shade shade) {
            giveColumns(grid, columns, from, std::max(to, from + tick), shade);
        });
    if (const auto* open = openPeriod(context.store, worker.worker))
        countSpan(grid, columns, open->begin.time_since_epoch().count(),
                  context.options.now.time_since_epoch().count(), running);
    return columns;
}

/// What held it, which is one of the alarms, is part of what it was busy with; work that has no share worth a
/// pixel has one all the same.
void addHeld(std::span<ShadeCounts> columns, std::span<const ShadeCounts> held)
{
    const auto running = shadeOf(trace::State::Running);
    const auto computing = shadeOf(trace::Nuance::Computing);
    const auto blocking = shadeOf(trace::Nuance::Blocking);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        auto& busy = columns[column];
        const auto& holds = held[column];
        const float left = busy.of[running] - (holds.of[computing] + holds.of[blocking]);
        busy.of[running] = std::max(std::min(left, 1.0F), 0.0F); // std::clamp() jumps
        if (holds.present != 0 && busy.of[running] < kRounding) busy.present &= ~only(running);
        busy.worthSeeing |= holds.worthSeeing | (busy.present & only(running));
        if (holds.present == 0) continue;
        busy.of[computing] += holds.of[computing];
        busy.of[blocking] += holds.of[blocking];
        busy.present |= holds.present;
        busy.changes = std::max(busy.changes, holds.changes);
    }
}

/// The blocking calls or the computing that hold a loop now, joined with those right before them.
std::optional<LoopHold> openHoldOf(const SceneContext& context, const WorkerTrack& worker)
{
    const auto open = openHoldNow(context, worker.worker);
    if (!open) return std::nullopt;
    std::deque<LoopHold> joined;
    if (!worker.holds.empty()) joined.push_back(worker.holds.back());
    joinHold(joined, *open);
    return joined.back();
}

/// The joined holds around a moment that one of them covers.
LoopHold holdAround(const WorkerTrack& worker, const std::optional<LoopHold>& open, trace::Time moment)
{
    if (open && open->begin <= moment) return *open;
    const auto after = std::ranges::upper_bound(worker.holds, moment, {}, &LoopHold::begin);
    return after != worker.holds.begin() ? *std::prev(after) : LoopHold{moment, moment};
}

void addHeldLabel(const SceneContext& context, const LoopHold& hold, const QRect& ribbon)
{
    const auto end = std::min(hold.end, context.told());
    if (end <= hold.begin) return;
    const auto rect = context.visibleRect(hold.begin, end, ribbon.top(), ribbon.height());
    const auto length = durationText(end - hold.begin);
    for (const auto& label : {tr("loop held %1").arg(length), tr("held %1").arg(length), length}) {
        if (context.widthOf(TextStyle::LoopHeld, label) + 8 > rect.width()) continue;
        context.scene.texts.push_back({rect, label, TextStyle::LoopHeld, Qt::AlignCenter, hold.nuance});
        return;
    }
}

void addHeldLabels(const SceneContext& context, const WorkerTrack& worker, std::span<const Shade> columns,
                   const QRect& ribbon)
{
    const auto open = openHoldOf(context, worker);
    trace::Time labelled = trace::kUnset;
    forEachRun(columns, [&](const ShadeRun& run) {
        const bool isHeld =
            run.shade == shadeOf(trace::Nuance::Blocking) || run.shade == shadeOf(trace::Nuance::Computing);
        if (!isHeld) return;
        // From hold to hold: those that are wide enough for words are met, however many there are.
        for (int column = run.begin + kHeldFrom / 2; column < run.end;) {
            const auto hold = holdAround(worker, open, timeAt(context.scene.grid.at(column)));
            const int end = context.column(hold.end) - ribbon.left();
            column = std::max(column + kHeldFrom, end + kHeldFrom / 2);
            if (hold.begin == labelled) continue;
            labelled = hold.begin;
            addHeldLabel(context, hold, ribbon);
        }
    });
}

/// Where its worker is not there, no loop is free.
void shadeAbsence(const SceneContext& context, trace::WorkerId worker, std::span<Shade> columns)
{
    const auto& grid = context.scene.grid;
    const auto presence = trace::presenceOf(context.store, worker, context.options.now);
    if (presence.empty()) return;
    std::vector<char> isThere(columns.size());
    for (const auto& term : presence) {
        const bool goesOn = term.end >= context.options.now;
        const auto end = goesOn ? grid.end() : term.end.time_since_epoch().count();
        forEachTouched(grid, term.begin.time_since_epoch().count(), end,
                       [&](std::size_t column) { isThere[column] = 1; });
    }
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (columns[column] == kNoShade && isThere[column] == 0) columns[column] = kAbsentShade;
}

/// A folded stretch is no place for a word.
void leaveOutFolds(const PlotGrid& grid, std::span<Shade> columns)
{
    for (const auto& piece : grid.pieces())
        if (piece.isFolded)
            std::ranges::fill(columns.subspan(static_cast<std::size_t>(piece.first),
                                              static_cast<std::size_t>(piece.grid.count())),
                              kAbsentShade);
}

/// Says "free" in the long gaps, from the beginning of what is known to now.
void addFreeLabels(const SceneContext& context, std::span<const Shade> columns, const QRect& ribbon)
{
    const auto forgotten = context.store.forgottenBefore();
    const auto known = trace::isSet(forgotten) ? std::max(forgotten, context.origin) : context.origin;
    const int first = context.column(known) - ribbon.left();
    const int last = context.column(context.told()) - ribbon.left();
    forEachRun(columns, [&](const ShadeRun& run) {
        const int left = std::max(run.begin, first);
        const int right = std::min(run.end, last);
        if (run.shade != kNoShade || right - left < kFreeFrom) return;
        context.scene.texts.push_back({{ribbon.left() + left, ribbon.top(), right - left, ribbon.height()},
                                       tr("free"),
                                       TextStyle::LoopFree,
                                       Qt::AlignCenter});
    });
}

} // namespace

void addLoopRibbon(const SceneContext& context, const WorkerTrack& worker, const QRect& ribbon)
{
    const auto& grid = context.scene.grid;
    auto counts = countBusy(context, worker);
    auto held = foldedInto(context, worker.held);
    if (const auto open = openHoldNow(context, worker.worker))
        countSpan(grid, held, open->begin.time_since_epoch().count(), open->end.time_since_epoch().count(),
                  shadeOf(open->nuance));
    showPastLoop(context, worker.worker, counts, held);
    addHeld(counts, held);
    const auto columns = addRow(context.scene, ribbon, SceneRow::Kind::Loop, counts, Rest::Counts);
    context.scene.rows.back().worker = worker.worker;
    shadeAbsence(context, worker.worker, columns);
    leaveOutFolds(grid, columns);
    if (ribbon.height() < kRibbonTextFrom) return;
    const auto told = columns.first(std::min(context.toldColumns(), columns.size()));
    addHeldLabels(context, worker, told, ribbon);
    addFreeLabels(context, told, ribbon);
}

std::optional<LoopHold> holdAt(const SceneContext& context, const WorkerTrack& worker, trace::Time moment)
{
    const auto hold = holdAround(worker, openHoldOf(context, worker), moment);
    if (moment < hold.begin || hold.end <= moment) return std::nullopt;
    return hold;
}

trace::Duration busyTime(const SceneContext& context, const WorkerTrack& worker, trace::Time begin,
                         trace::Time end)
{
    trace::Duration busy{0};
    const auto add = [&](trace::Time from, trace::Time to) {
        busy += std::max(std::min(to, end) - std::max(from, begin), trace::Duration(0));
    };
    worker.busy.forEachIn(begin, end,
                          [&](std::int64_t from, std::int64_t to, Shade) { add(timeAt(from), timeAt(to)); });
    if (const auto* open = openPeriod(context.store, worker.worker)) add(open->begin, context.options.now);
    return busy;
}

} // namespace ui
