#include "ui/compare/comparison_scene.h"

#include "ui/style/state_fill.h"
#include "ui/style/text_style.h"
#include "ui/text/tr.h"
#include "ui/timeline/geometry/density.h"
#include "ui/timeline/geometry/idle_marks.h"
#include "ui/timeline/geometry/loops/loop_ribbon.h"
#include "ui/timeline/geometry/request_bars.h"
#include "ui/timeline/geometry/ruler.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/model/folding.h"
#include "ui/timeline/scene/lane_columns.h"

#include <QFontMetrics>

namespace ui {

namespace {

constexpr int kVerdictMargin = 28;
constexpr int kNamedFrom = 11; // height of a bar, or a ribbon, that has room for words

ComparisonContent contentOf(const ComparedPair& runs, const Headline& headline,
                            const ComparisonVerdict& verdict)
{
    ComparisonContent content;
    content.arrivals = runs.pairs().size();
    content.ribbonsBefore = runs.before().workerCount();
    content.ribbonsAfter = runs.after().workerCount();
    content.headlineWidth = widthOf(headline);
    content.verdictWidth = std::max(QFontMetrics(verdictFont()).horizontalAdvance(verdict.headline),
                                    QFontMetrics(verdictDetailFont()).horizontalAdvance(verdict.detail)) +
                           2 * kVerdictMargin;
    return content;
}

Scene emptyScene(const ComparisonLayout& layout)
{
    Scene scene;
    scene.size = {layout.width, layout.bottom};
    scene.rulerArea = {0, layout.rulerTop, layout.width, kRulerHeight};
    const int top = layout.rulerTop + kRulerHeight;
    scene.trackArea = {0, top, layout.width, layout.bottom - top};
    scene.plotArea = {kPlotLeft, top, plotWidth(layout.width), scene.trackArea.height()};
    return scene;
}

/// A run that is being added. The columns of the scene are those of this run's clock.
class RunScene
{
public:
    RunScene(const ComparedSide& side, const SceneOptions& options, const TextMeter& meter, Scene& scene)
        : m_side(side)
        , m_meter(meter)
        , m_options(options)
        , m_origin(trace::isSet(side.store.origin()) ? side.store.origin() : trace::Time{})
        , m_context{side.store, side.tracks, m_options, meter, m_origin, scene}
    {
        m_options.now = side.now;
        const auto& plot = scene.plotArea;
        scene.grid = PlotGrid(m_origin, FoldedTime::over(m_options.range, m_options.folded), m_options.range,
                              plot.width());
        scene.patternOffset = patternOffsetOf(m_options);
    }

    const SceneContext& context() const { return m_context; }

    void addHead(const RunLayout& layout, const RunWords& words, bool isCompact) const;
    void addRibbons(const RibbonRows& rows) const;
    void addLanes(const LaneRows& rows, std::span<const trace::Request* const> requests) const;
    void addDensityOf(const LaneRows& rows) const;

private:
    void addCaption(int top, int height, const QString& text) const;

    const ComparedSide& m_side;
    const TextMeter& m_meter;
    SceneOptions m_options;
    trace::Time m_origin;
    SceneContext m_context;
};

void RunScene::addHead(const RunLayout& layout, const RunWords& words, bool isCompact) const
{
    auto& scene = m_context.scene;
    scene.cards.push_back(layout.card);
    const int flags = Qt::AlignLeft | Qt::AlignVCenter;
    const int right = layout.card.right() - kNameLeft;
    scene.texts.push_back(
        {{kNameLeft, layout.title, right - kNameLeft, 22}, words.title, TextStyle::CardTitle, flags});
    QRect caption(kNameLeft, layout.title + 26, right - kNameLeft, 18);
    if (isCompact)
        caption = {kNameLeft + m_meter.widthOf(TextStyle::CardTitle, words.title) + 12, layout.title + 3,
                   right, 18};
    scene.texts.push_back({caption, words.caption, TextStyle::Caption, flags});
}

void RunScene::addCaption(int top, int height, const QString& text) const
{
    m_context.scene.texts.push_back({{kNameLeft, top, kPlotLeft - kNameLeft - 4, height},
                                     text,
                                     TextStyle::Caption,
                                     Qt::AlignLeft | Qt::AlignVCenter});
}

void RunScene::addRibbons(const RibbonRows& rows) const
{
    const auto& plot = m_context.scene.plotArea;
    const auto& workers = m_side.tracks.workers();
    for (int i = 0; i < rows.count; ++i) {
        const int top = rows.top + i * rows.pitch;
        WorkerTrack idle;
        idle.worker = trace::WorkerId(static_cast<std::uint16_t>(i + 1));
        const auto busy = std::ranges::find(workers, idle.worker, &WorkerTrack::worker);
        addLoopRibbon(m_context, busy != workers.end() ? *busy : idle,
                      {plot.left(), top, plot.width(), rows.height});
        if (rows.count > 1 && rows.height >= kNamedFrom)
            addCaption(top, rows.height,
                       ui::tr("worker %1").arg(m_side.store.watched().numberOf(idle.worker)));
    }
    if (rows.count == 1) addCaption(rows.top, rows.height, ui::tr("event loop"));
    if (rows.count > 1 && rows.height < kNamedFrom)
        addCaption(rows.top, 16, ui::tr("%1 event loops").arg(rows.count));
}

void RunScene::addLanes(const LaneRows& rows, std::span<const trace::Request* const> requests) const
{
    if (requests.empty()) return;
    const auto rowZero = trace::number(m_side.store.requests().front().id) - m_side.store.firstRow();
    Track track(requests.size()); // a lane for each
    for (const auto* request : requests)
        track.append(trace::number(request->id) - rowZero, request->begin());
    addRequestLanes(m_context, track, rows, LaneNames::Beside);
    m_context.scene.lanes.clear(); // they refer to the track
}

void RunScene::addDensityOf(const LaneRows& rows) const
{
    std::vector<const Track*> tracks{&m_side.tracks.waiting()};
    for (const auto& worker : m_side.tracks.workers())
        tracks.push_back(&worker.track);
    const auto& plot = m_context.scene.plotArea;
    addDensity(m_context, countRequests(m_context, tracks),
               {plot.left(), rows.top, plot.width(), rows.barHeight}, SceneRow::Kind::Lane);
}

/// Numbers go on from run to run: which arrival of the first run is it?
void addCounterparts(const RunScene& run, const LaneRows& rows, std::span<const analysis::ArrivalPair> pairs)
{
    const auto& context = run.context();
    if (rows.barHeight < kNamedFrom) return;
    const auto style = rows.barHeight < 18 ? TextStyle::SmallLaneName : TextStyle::LaneName;
    for (std::size_t i = 0; i < pairs.size() && pairs[i].after != nullptr; ++i) {
        if (pairs[i].after->id == pairs[i].before->id) continue;
        const int left = kNameLeft + context.widthOf(style, requestName(context.store, *pairs[i].after)) + 8;
        const auto text = tr("as #%1").arg(trace::number(pairs[i].before->id));
        const int width = context.widthOf(TextStyle::SmallDuration, text);
        if (left + width > kPlotLeft - 4) continue;
        context.scene.texts.push_back({{left, rows.barTop(i), width + 1, rows.barHeight},
                                       text,
                                       TextStyle::SmallDuration,
                                       Qt::AlignLeft | Qt::AlignVCenter});
    }
}

/// The last end of either run; while the repetition runs, at least the present. From zero on.
trace::Duration lastEnd(const ComparedPair& runs)
{
    const auto& comparison = runs.comparison();
    const auto end = std::max(comparison.lastBefore, comparison.lastAfter);
    const auto& after = runs.after();
    if (comparison.open == 0 || !trace::isSet(after.store.origin())) return end;
    return std::max(end, after.now - after.store.origin());
}

/// Where a run is over, it is idle until `end`.
IdleTimes idleUntil(const ComparedSide& side, trace::Duration end)
{
    auto idle = side.tracks.idle();
    if (side.store.isEmpty() || side.store.underWay() > 0) return idle;
    const TimeRange rest{side.store.latest() - side.store.origin(), end};
    if (rest.length() > trace::Duration(0)) idle.push_back(rest);
    return idle;
}

void addRuns(ComparisonScene& comparison, const ComparedPair& runs, const ComparisonOptions& wanted,
             std::size_t firstLane, const TextMeter& meter)
{
    const auto& layout = comparison.layout;
    auto& scene = comparison.scene;
    SceneOptions options;
    options.size = scene.size;
    options.isForFile = wanted.isForFile;
    const int width = scene.plotArea.width();
    const auto end = lastEnd(runs);
    if (wanted.isFolding)
        options.folded = idleInBoth(idleUntil(runs.before(), end), idleUntil(runs.after(), end));
    const auto whole = fitted({trace::Duration(0), end}, options.folded);
    options.range = aligned(wanted.range.value_or(whole), width, options.folded);
    const auto words = runs.words();
    const auto shown = std::span(runs.pairs()).subspan(firstLane, layout.isDensity ? 0 : layout.shown);
    std::vector<const trace::Request*> before;
    std::vector<const trace::Request*> after;
    for (const auto& pair : shown) {
        before.push_back(pair.before);
        if (pair.after != nullptr) after.push_back(pair.after);
    }

    const RunScene first(runs.before(), options, meter, scene);
    first.addHead(layout.before, words.before, layout.isCompact);
    first.addRibbons(layout.before.ribbons);
    first.addLanes(layout.before.rows, before);
    if (layout.isDensity) first.addDensityOf(layout.before.rows);
    addLater(first.context(), layout.before.rows, shown, words.after.name, comparison.savings);

    const RunScene second(runs.after(), options, meter, scene);
    if (runs.comparison().open > 0) addNow(second.context());
    addIdle(second.context());
    addRuler(second.context());
    second.addHead(layout.after, words.after, layout.isCompact);
    second.addRibbons(layout.after.ribbons);
    second.addLanes(layout.after.rows, after);
    if (layout.isDensity) second.addDensityOf(layout.after.rows);
    addCounterparts(second, layout.after.rows, shown);
    addEarlier(second.context(), layout.after.rows, shown, comparison.savings);
}

} // namespace

QFont verdictFont()
{
    return textFont(15, QFont::Bold);
}

QFont verdictDetailFont()
{
    return textFont(12);
}

ComparisonScene buildComparison(const ComparedPair& runs, const ComparisonOptions& options,
                                const TextMeter& meter)
{
    ComparisonScene comparison;
    const auto words = runs.words();
    comparison.headline = options.headline.value_or(Headline{words.title, words.subtitle});
    comparison.verdict = runs.verdict();
    comparison.layout = layOutComparison(contentOf(runs, comparison.headline, comparison.verdict),
                                         options.size.width(), options.size.height());
    comparison.scene = emptyScene(comparison.layout);
    const auto arrivals = runs.pairs().size();
    const auto last = arrivals - std::min(arrivals, comparison.layout.shown);
    addRuns(comparison, runs, options, comparison.layout.isDensity ? 0 : std::min(options.firstLane, last),
            meter);
    return comparison;
}

} // namespace ui
