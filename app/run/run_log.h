#pragma once

#include "engine/trace/store.h"

#include <QStringList>

namespace app {

/// The log of a run that was opened from a file, as far as a panel shows it: the lines that it had when it
/// was recorded, without UUIDs, which no file has, and with the time since the run's zero: "00:00:02,001 #1
/// call 1: 200 OK". Of many requests the newest. Pure.
QStringList logOf(const trace::Store& store);

} // namespace app
