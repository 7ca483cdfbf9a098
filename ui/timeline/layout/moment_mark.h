#pragma once

#include "ui/timeline/geometry/overlay.h"
#include "ui/timeline/layout/current_scene.h"

namespace ui {

/// The time cursor in the scene; nothing where there is none.
std::optional<MomentMark> momentMark(const LookedAt& lookedAt, const CurrentScene& scene);

/// True where its handle or its line can be taken hold of.
bool isOnMoment(const LookedAt& lookedAt, const CurrentScene& scene, const QPoint& position);

} // namespace ui
