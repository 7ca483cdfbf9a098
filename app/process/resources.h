#pragma once

namespace app {

/// Makes what is built into the program (":/scenarios/…") known to Qt. Any thread, any number of times.
void initResources();

} // namespace app
