#pragma once

#include "ui/timeline/scene/scene_context.h"

class QPainter;

namespace ui {

struct Theme;

/// Adds who blocked whom, as far as both have a bar that can be seen. After the tracks.
void addFlows(const SceneContext& context);

void paintFlows(QPainter& painter, const Scene& scene, const Theme& theme);

} // namespace ui
