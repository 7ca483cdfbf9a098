#pragma once

#include "ui/timeline/scene/scene_context.h"

namespace ui {

/// What is known of a place that is no request's bar: how many requests are in each state where a track is
/// folded, what a loop did, how many wait for it, what became of a health probe. As rich text; empty where
/// there is nothing to say.
QString placeTipAt(const SceneContext& context, const QPoint& position);

} // namespace ui
