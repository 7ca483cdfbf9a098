#pragma once

#include "ui/page/data/page_clock.h"
#include "ui/timeline/scene/scene_context.h"

#include <QJsonArray>

namespace ui {

// What a page takes from a scene: everything but where times are, for which it has a scale of its own.

/// The cards, the lines between lanes and the names beside them.
QJsonObject pageFrame(const Scene& scene);

/// The rows from top to bottom, each with its place and with what is in it.
QJsonArray pageRows(const SceneContext& context, const PageClock& clock);

} // namespace ui
