#pragma once

#include <chrono>
#include <functional>

namespace app {

/// Does `work` in a process of its own that has this one's memory as it is now, and none of its descriptors:
/// so this one can end before it is done. Waits for it, but no longer than `patience`. `work` may use no
/// other thread, no descriptor and nothing that another thread may have locked but memory and files.
void doDetached(const std::function<void()>& work, std::chrono::milliseconds patience);

} // namespace app
