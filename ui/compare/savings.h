#pragma once

#include "engine/analysis/comparison.h"
#include "ui/timeline/scene/scene_context.h"
#include "ui/timeline/scene/track_heights.h"

#include <span>

namespace ui {

/// The time between the ends of the same request in two runs, drawn behind the shorter bar.
struct Saving
{
    QRect rect; ///< empty where only words tell of it
    QString label;
    QRect labelRect;
    TextStyle style = TextStyle::BarLabel;
    bool isLater = false; ///< the repetition took longer
};

/// Behind the bars of the repetition, lane by lane: what it saved.
void addEarlier(const SceneContext& context, const LaneRows& rows,
                std::span<const analysis::ArrivalPair> pairs, std::vector<Saving>& savings);

/// Behind the bars of the first run: how much longer the repetition, which is called `name`, took.
void addLater(const SceneContext& context, const LaneRows& rows, std::span<const analysis::ArrivalPair> pairs,
              const QString& name, std::vector<Saving>& savings);

} // namespace ui
