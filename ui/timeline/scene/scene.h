#pragma once

#include "engine/analysis/histories/pool_history.h"
#include "engine/trace/segment.h"
#include "ui/style/text_style.h"
#include "ui/timeline/index/lane_items.h"
#include "ui/timeline/index/shade.h"
#include "ui/timeline/time/plot_grid.h"
#include "ui/timeline/time/time_scale.h"

#include <QLine>
#include <QRect>
#include <QRgb>
#include <QSize>
#include <QString>

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace ui {

inline constexpr int kReach = 3; ///< pixels beside what is thin that still count as pointing at it

inline constexpr int kFadeWidth = 18;

/// A strip of tracks that a person can fold or hide.
struct TrackKey
{
    enum class Kind : std::uint8_t { Waiting, Worker, Upstream, Client, Generic, Probes };

    Kind kind = Kind::Worker;
    trace::WorkerId worker = trace::WorkerId::None;
    std::uint32_t row = 0; ///< in GenericTracks::tracks

    auto operator<=>(const TrackKey&) const = default;
};

/// The shades of SceneRow::Kind::Queue, which has no states.
inline constexpr Shade kQueueFill = 1;
inline constexpr Shade kQueueEdge = 2;

/// A line of pixel columns, each with a shade; the shades are Scene::shades from `first` on, one per column.
struct SceneRow
{
    enum class Kind : std::uint8_t {
        Lane,
        Loop,
        Upstream,
        Client,
        Overview,
        Generic,
        GenericOverview,
        Queue,
        FoldedUpstream, ///< the boxes are too thin for their edges
        FoldedClient
    };

    QRect rect;
    Kind kind = Kind::Lane;
    std::size_t first = 0;
    trace::WorkerId worker = trace::WorkerId::None; ///< whose loop it is
};

/// Pixels above or below a line, of thousands of columns: no picture is higher.
using EdgeHeight = std::int16_t;
inline constexpr int kHighestEdge = std::numeric_limits<EdgeHeight>::max();

/// Lanes folded into one picture: layers from the bottom up, each upon the one before, last what is left
/// empty.
struct SceneDensity
{
    QRect rect;
    SceneRow::Kind kind = SceneRow::Kind::Lane;
    std::vector<Shade> layers;
    /// How high above the bottom line each layer ends in each pixel column, layer by layer; before them a
    /// line of zeros, where the first one begins.
    std::vector<EdgeHeight> edges;

    std::span<const EdgeHeight> bottoms(std::size_t layer) const { return edge(layer); }
    std::span<const EdgeHeight> tops(std::size_t layer) const { return edge(layer + 1); }

private:
    std::span<const EdgeHeight> edge(std::size_t i) const
    {
        const auto width = static_cast<std::size_t>(rect.width());
        return std::span(edges).subspan(i * width, width);
    }
};

/// How many wait for a loop, or how high a counter stands, as a staircase.
struct SceneQueue
{
    QRect area;
    std::vector<int> heights;                       ///< by pixel column of `area`, above its bottom line
    trace::WorkerId worker = trace::WorkerId::None; ///< whose loop is waited for; None: a counter
};

enum class BoxKind : std::uint8_t { UpstreamCall, ClientView, GenericSpan };

struct SceneBox
{
    QRect rect;
    BoxKind kind = BoxKind::UpstreamCall;
};

enum class LineKind : std::uint8_t { Grid, MinorTick, Axis, LaneLine, Change, Now };

struct SceneLine
{
    QLine line;
    LineKind kind = LineKind::Grid;
};

struct SceneText
{
    QRect rect;
    QString text;
    TextStyle style = TextStyle::Caption;
    int flags = Qt::AlignLeft;                     ///< of Qt::AlignmentFlag and Qt::TextFlag
    trace::Nuance nuance = trace::Nuance::Running; ///< of the bar it is written on
};

enum class PillKind : std::uint8_t { Change, Now, Note, Moment };

struct ScenePill
{
    QRect rect;
    QString text;
    PillKind kind = PillKind::Change;
};

enum class ProbeKind : std::uint8_t { Answered, Open, Late, Unanswered }; ///< in the order of their badness

struct SceneProbe
{
    QPoint centre;
    ProbeKind kind = ProbeKind::Answered;
};

/// Whose request it is, in the participant's colour: a dot beside the lane, a mark at the begin of the bar.
struct SceneBadge
{
    QRect rect;
    QRgb colour = 0;
    bool isDot = false;
};

/// Who blocked whom, between two bars.
struct SceneFlow
{
    QRect stolen;        ///< of the victim's bar; empty where the culprit did not hold the loop all that time
    QPoint from;         ///< the culprit's bar, where it gave the loop back
    QPoint to;           ///< the edge of the victim's bar
    bool isArrow = true; ///< both ends can be seen
    QRect sharePlace{};  ///< on the victim's bar, before the arrow; empty where there is no room
    QString share{};     ///< who it was, and how long it took
};

/// That one span of another program led to another one.
struct SceneArrow
{
    QPoint from;
    QPoint to;
    bool hasHead = true; ///< it ends where it can be seen
};

/// A lane whose spans can be pointed at.
struct SceneLane
{
    enum class Kind : std::uint8_t { Requests, Calls, Client };

    QRect rect; ///< of its bars, across the plot
    Kind kind = Kind::Requests;
    const LaneItems* rows = nullptr; ///< lives as long as the tracks are not updated
};

/// A track whose lanes are folded into a density.
struct SceneFold
{
    QRect rect;
    TrackKey track;
    const std::vector<LaneItems>* lanes = nullptr; ///< lives as SceneLane::rows do
    bool isPast = false;                           ///< of what the lanes do not know any more
};

/// An idle stretch of the time axis.
struct SceneIdle
{
    QRect rect; ///< of the zig-zag, or of the mark where it is unfolded
    TimeRange time;
    bool isFolded = true;
};

/// Where the threads of a worker's pool are shown.
struct ScenePool
{
    QRect rect;
    analysis::PoolId pool;
};

/// A span of another program: rows in Store::generic(), which another run makes meaningless.
struct GenericPlace
{
    std::uint32_t track = 0;
    std::uint32_t lane = 0;
    std::uint32_t row = 0;

    bool operator==(const GenericPlace&) const = default;
};

/// A lane of another program, whose spans can be pointed at.
struct SceneGenericLane
{
    QRect rect;
    std::uint32_t track = 0;
    std::uint32_t lane = 0;
};

/// Where a track's title can be clicked.
struct SceneTitle
{
    QRect rect;
    TrackKey track;
};

/// The lower end of a track, where it can be pulled to another height.
struct SceneEdge
{
    QRect rect;
    TrackKey track;
    int height = 0; ///< of its lanes together
};

/// One frame as plain geometry, in pixels of the widget: what the painter paints and what the pointer hits.
/// Lists are painted in the order of the members, each list in its own order.
struct Scene
{
    QSize size;
    QRect overviewArea; ///< empty where there is none
    QRect rulerArea;
    QRect probeArea;                     ///< empty while nobody probes
    QRect trackArea;                     ///< everything under the ruler; the tracks are clipped to it
    QRect plotArea;                      ///< the part of `trackArea` that has a time axis
    PlotGrid grid{ColumnGrid({}, 1, 1)}; ///< the columns of `plotArea`
    int contentHeight = 0;               ///< of all tracks, seen or not
    int patternOffset = 0;               ///< moves the patterns along with the time

    std::vector<Shade> shades;
    std::vector<SceneLine> gridLines;
    std::vector<QRect> cards;
    std::vector<SceneLine> lines;
    std::vector<SceneRow> rows;
    std::vector<SceneDensity> stacks; ///< parts of rows whose columns show shares
    std::vector<SceneDensity> densities;
    std::vector<SceneBox> boxes;
    std::vector<SceneQueue> queues;
    std::vector<QRect> seams;   ///< one pixel wide, between segments of the same state
    std::vector<QRect> blurs;   ///< where a boundary may lie that was seen from outside
    std::vector<QRect> fades;   ///< right ends of bars that go on, kFadeWidth wide
    std::vector<QPoint> starts; ///< left middles of the marks where a handler starts
    std::vector<QRect> crosses; ///< abandoned requests
    std::vector<SceneBadge> badges;
    std::vector<QRect> tails; ///< what the server did after their clients had gone
    std::vector<SceneText> texts;
    QRect faded;                 ///< older experiments
    std::vector<SceneIdle> idle; ///< from the ruler down
    std::vector<QRect> overviewFolds;
    QRect overviewPast; ///< what is kept coarse, up to where that ends; empty where nothing is
    std::vector<SceneLine> changeLines;
    std::vector<ScenePill> changePills;
    std::optional<SceneLine> nowLine;

    std::vector<SceneArrow> arrows;
    std::vector<SceneFlow> flows;
    std::vector<SceneText> tickLabels;
    std::vector<SceneLine> ticks;
    std::vector<SceneProbe> probes;
    std::vector<SceneText> probeTexts;
    std::optional<ScenePill> nowPill;

    std::vector<SceneRow> overviewRows;
    std::vector<SceneDensity> overviewStacks;
    QRect window; ///< on the overview: what the plot shows

    std::vector<SceneLane> lanes;
    std::vector<SceneFold> folds;
    std::vector<ScenePool> pools;
    std::vector<SceneGenericLane> genericLanes;
    std::vector<SceneTitle> titles;
    std::vector<SceneEdge> edges;

    /// Adds a row without a shade in any of its columns, see also shade_stack.h; its shades stay at their
    /// place until the next one is added.
    std::span<Shade> addRow(const QRect& rect, SceneRow::Kind kind);
};

/// The track whose lower end is at `position`.
std::optional<SceneEdge> edgeAt(const Scene& scene, const QPoint& position);

/// The idle stretch that is folded or unfolded at `position`.
std::optional<SceneIdle> idleAt(const Scene& scene, const QPoint& position);

/// The track whose title is at `position`.
std::optional<TrackKey> titleAt(const Scene& scene, const QPoint& position);

} // namespace ui
