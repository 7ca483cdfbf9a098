#pragma once

#include "app/scenario/scenario.h"

#include <string>
#include <vector>

namespace app {

/// What a person can change about a run, in the words of a challenge: "handler", "workers", …
std::vector<std::string> settingNames();

/// The names of those in which the two differ; the handlers are those of the arrivals. Pure.
std::vector<std::string> changedSettings(const Scenario& start, const Scenario& now);

} // namespace app
