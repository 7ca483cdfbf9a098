#pragma once

#include "engine/trace/store.h"
#include "ui/timeline/scene/scene.h"

#include <optional>

namespace ui {

/// The span of another program that is at `position`, or just beside it.
std::optional<GenericPlace> genericSpanAt(const trace::Store& store, const Scene& scene, trace::Time now,
                                          const QPoint& position);

/// The pixels where it is drawn, if any of them is in sight.
std::optional<QRect> genericRectOf(const trace::Store& store, const Scene& scene, trace::Time now,
                                   const GenericPlace& place);

/// Null where there is no such span, or no more.
const trace::GenericSpan* spanAt(const trace::Store& store, const GenericPlace& place);

/// The next span whose name or detail has every word of `query`, or the previous one, going round: in order
/// of tracks, lanes and time. Of a counter no value is looked for, but its name.
std::optional<GenericPlace> findGenericSpan(const trace::Store& store, const QString& query,
                                            const std::optional<GenericPlace>& from, int step);

/// The next one on the same lane, or the previous one; the first one of all without `from`.
std::optional<GenericPlace> neighbourOf(const trace::Store& store, const std::optional<GenericPlace>& from,
                                        int step);

} // namespace ui
