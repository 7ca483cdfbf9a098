#pragma once

#include "engine/trace/segment.h"
#include "ui/timeline/text_style.h"
#include "ui/timeline/time_scale.h"

#include <QLine>
#include <QPolygon>
#include <QRect>
#include <QSize>
#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// What is to be seen of a run.
struct SceneOptions
{
    QSize size;
    TimeRange range;
    trace::Time now = trace::kUnset;
    bool isLive = false;
    int scroll = 0; ///< pixels by which the tracks are moved up
    trace::RequestId selected = trace::RequestId::None;
    trace::RequestId hovered = trace::RequestId::None;
};

/// A stretch filled with a state's colour. `request` is None on a loop's ribbon.
struct SceneBar
{
    QRect rect;
    trace::State state = trace::State::Running;
    trace::RequestId request = trace::RequestId::None;
    std::uint16_t segment = 0; ///< which one of the request's segments
    bool isSliver = false;     ///< too narrow for a pattern
};

enum class BoxKind : std::uint8_t { LoopGround, UpstreamCall, ClientView };

struct SceneBox
{
    QRect rect;
    BoxKind kind = BoxKind::LoopGround;
};

enum class LineKind : std::uint8_t { Grid, MinorTick, Axis, LaneLine, Change, Queue, Now };

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
    int flags = Qt::AlignLeft;                  ///< of Qt::AlignmentFlag and Qt::TextFlag
    trace::State state = trace::State::Running; ///< of the bar it is written on
};

enum class PillKind : std::uint8_t { Change, Now };

struct ScenePill
{
    QRect rect;
    QString text;
    PillKind kind = PillKind::Change;
};

enum class OutlineKind : std::uint8_t { Hovered, Selected };

struct SceneOutline
{
    QRect rect;
    OutlineKind kind = OutlineKind::Hovered;
};

/// Where a request can be pointed at.
struct SceneTarget
{
    QRect rect;
    trace::RequestId request = trace::RequestId::None;
    bool isOnTrack = false; ///< its bar on a worker's track; else a box of its calls or its client
};

/// One frame as plain geometry, in pixels of the widget: what the painter paints and what the pointer hits.
/// Lists are painted in the order of the members, each list in its own order.
struct Scene
{
    QSize size;
    QRect rulerArea;
    QRect trackArea;       ///< everything under the ruler; the tracks are clipped to it
    QRect plotArea;        ///< the part of `trackArea` that has a time axis
    int contentHeight = 0; ///< of all tracks, seen or not
    int patternOffset = 0; ///< moves the patterns along with the time

    std::vector<SceneLine> gridLines;
    std::vector<QRect> cards;
    std::vector<SceneLine> lines;
    std::vector<SceneBox> boxes;
    std::vector<QPolygon> queues; ///< closed outlines: how many wait for a loop
    std::vector<SceneBar> bars;
    std::vector<QRect> seams;   ///< one pixel wide, between segments of the same state
    std::vector<QRect> fades;   ///< right ends of bars that go on
    std::vector<QPoint> starts; ///< left middles of the marks where a handler starts
    std::vector<QRect> crosses; ///< abandoned requests
    std::vector<SceneOutline> outlines;
    std::vector<SceneText> texts;
    std::vector<SceneLine> changeLines;
    std::vector<ScenePill> changePills;
    std::optional<SceneLine> nowLine;

    std::vector<SceneText> tickLabels;
    std::vector<SceneLine> ticks;
    std::optional<ScenePill> nowPill;

    std::vector<SceneTarget> targets;
};

/// The request at `position`, or null.
const SceneTarget* targetAt(const Scene& scene, const QPoint& position);

/// Where the bar of a request is, or null.
const SceneTarget* targetOf(const Scene& scene, trace::RequestId id);

} // namespace ui
