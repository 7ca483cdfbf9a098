#pragma once

#include "engine/trace/store.h"
#include "ui/timeline/scene/scene.h"

#include <optional>

namespace ui {

/// The request whose bar, call or client's view is at `position`, or just beside it; None where there is
/// none.
trace::RequestId requestAt(const trace::Store& store, const Scene& scene, trace::Time now,
                           const QPoint& position);

/// The upstream's call there, null where there is none. Lives as long as the store does not change.
const trace::UpstreamCall* callAt(const trace::Store& store, const Scene& scene, trace::Time now,
                                  const QPoint& position);

/// Of the requests that a folded track counts at `position`, the one that took longest; None where there is
/// none.
trace::RequestId requestInFold(const trace::Store& store, const Scene& scene, trace::Time now,
                               const QPoint& position);

/// Which of the request's segments is at `position`, if that is on its bar.
std::optional<std::size_t> segmentAt(const trace::Store& store, const Scene& scene, trace::Time now,
                                     const trace::Request& request, const QPoint& position);

/// The visible part of the request's bar.
std::optional<QRect> barOf(const trace::Store& store, const Scene& scene, trace::Time now,
                           trace::RequestId id);

/// Its bar; where its track is folded, that part of the track.
std::optional<QRect> placeOf(const trace::Store& store, const Scene& scene, trace::Time now,
                             trace::RequestId id);

/// The visible part of one of its segments.
std::optional<QRect> segmentRectOf(const trace::Store& store, const Scene& scene, trace::Time now,
                                   trace::RequestId id, std::size_t segment);

} // namespace ui
