#pragma once

#include "ui/timeline/scene/scene_context.h"
#include "ui/timeline/scene/track_heights.h"

#include <QString>

namespace ui {

/// "#3 health", "#2": how a lane is named after its request.
QString requestName(const trace::Store& store, const trace::Request& request);

/// What the participant's requests are marked with.
QRgb colourOf(const trace::Participant& participant);

/// "queued 3.7 s", "call 1", "waiting: call 1": what is written on a segment, the longest first. May be
/// empty.
QStringList segmentLabels(const trace::Request& request, const trace::Segment& segment);

/// The same with what is known where its server is watched: "unread 1.8 s", "call 1 · reports.py:42", "one of
/// #4 and #5".
QStringList segmentLabels(const trace::Store& store, const trace::Request& request,
                          const trace::Segment& segment);

/// What is written behind a bar: "7.7 s", "abandoned · 2.0 s", "502 · 4.0 s".
QString resultText(const trace::Request& request);

/// What may be written on what is done for a client that has gone, the longest first.
QStringList tailLabels(trace::Duration length);

/// Where the names of requests stand.
enum class LaneNames : std::uint8_t {
    Beside, ///< left of the plot, for lanes that one request has for itself
    OnBars,
};

/// The lanes of `track`: bars, labels, marks, outlines and what can be pointed at.
/// Names beside them are no larger than `largestName`, which that of their track is.
void addRequestLanes(const SceneContext& context, const Track& track, const LaneRows& rows, LaneNames names,
                     TextStyle largestName = TextStyle::LaneName);

} // namespace ui
