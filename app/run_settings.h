#pragma once

#include "app/scenario.h"
#include "ui/run_settings.h"

namespace app {

/// What the window's settings show of a set-up. Pure.
ui::RunSettings settingsOf(const Scenario& setUp);

/// The set-up with what was set in the window; name, workers, delay and arrivals stay. Pure.
Scenario withSettings(Scenario setUp, const ui::RunSettings& settings);

} // namespace app
