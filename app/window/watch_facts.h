#pragma once

#include "app/watch/outlook.h"
#include "ui/run/watch_panel.h"

namespace app {

/// How a server is looked at, in the window's words. Pure.
ui::WatchFacts factsOf(const Outlook& outlook);

} // namespace app
