#pragma once

#include "engine/trace/store.h"
#include "ui/timeline/scene/scene.h"

#include <QString>

namespace ui {

/// What is said about a span of another program that is pointed at: its name, its track, its times, and what
/// that program said of it. Rich text.
QString genericToolTip(const trace::Store& store, const GenericPlace& place, trace::Time now);

/// About a track whose title is pointed at.
QString genericTrackToolTip(const trace::Store& store, std::uint32_t track);

} // namespace ui
