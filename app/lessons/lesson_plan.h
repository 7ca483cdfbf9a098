#pragma once

#include "app/scenario/scenario.h"
#include "ui/lessons/lesson.h"

#include <vector>

namespace app {

/// What is known of a scenario before it is run: who comes when, and by when everything has surely ended.
std::vector<ui::PlannedArrival> plannedArrivals(const Scenario& scenario);
trace::Duration horizonOf(const Scenario& scenario);

/// About how long one request takes that waits for nobody.
trace::Duration durationOfOne(const settings::SetUp& setUp);

} // namespace app
