#pragma once

#include "app/command_line/command_line.h"
#include "app/lab/lab.h"

namespace app {

/// The set-up that the options ask for: the scenario's, or the default one, with what the command line
/// overrides. The error's message is for the user.
ScenarioResult setUpFor(const Options& options);

Ports portsFor(const Options& options);

} // namespace app
