#pragma once

#include "ui/timeline/scene/scene_context.h"

namespace ui {

/// "Blocking", "Async" …: the short title of a route; else the path itself.
QString routeTitle(std::string_view path);

/// What a change is called on its flag: "Async", "2 workers", "delay 0.5 s".
QString changeTitle(const trace::Store& store, const trace::Event& change);

/// One flag says no more of several changes than a glance takes in.
inline constexpr qsizetype kMostFlagTitles = 4;

/// Adds a dashed line and a flag for each visible change of the set-up, the flags with their top at `top`.
void addChangeFlags(const SceneContext& context, int top);

/// What is said of the time before the store knows everything; it has forgotten something.
QString forgottenTitle(const trace::Store& store, trace::Time origin);

/// Marks from where on a long run is kept; nothing where all of it is.
void addForgotten(const SceneContext& context, int top);

} // namespace ui
