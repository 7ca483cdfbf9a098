#pragma once

#include "engine/settings/server_to_watch.h"

#include <vector>

namespace ui::recent_servers {

inline constexpr std::size_t kMost = 8;

/// Those that were watched last, the newest first; remembered from one start to the next.
std::vector<settings::ServerToWatch> all();

/// It becomes the newest. One that cannot be found again, a process by its number, is not remembered.
void remember(const settings::ServerToWatch& server);

} // namespace ui::recent_servers
