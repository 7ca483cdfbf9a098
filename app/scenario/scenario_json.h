#pragma once

#include "app/scenario/scenario.h"

#include <string>

namespace app {

/// The JSON of a scenario file with every key, on one line. Without arrivals it tells the set-up alone. Pure.
std::string scenarioJson(const Scenario& scenario);

/// A scenario file as a person would write it: what goes without saying is left out. Pure.
std::string scenarioFileText(const Scenario& scenario);

/// Replaces the file as a whole. Empty, or one sentence that says why it could not be written.
QString saveScenario(const QString& file, const Scenario& scenario);

} // namespace app
