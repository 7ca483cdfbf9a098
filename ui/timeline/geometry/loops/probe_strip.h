#pragma once

#include "ui/timeline/scene/scene_context.h"

namespace ui {

/// How a health probe went: answered within `patience`, later, or not (yet).
ProbeKind kindOf(const trace::Request& probe, trace::Time now, trace::Duration patience);

/// Adds a dot for each visible probe and what a load balancer would have thought of it.
void addProbes(const SceneContext& context);

} // namespace ui
