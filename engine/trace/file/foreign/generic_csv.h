#pragma once

#include "engine/trace/store.h"

#include <string>

namespace trace {

// Tables of another program's trace. Times are seconds since its first event. Pure.

/// One line per span, instant and value of a counter, track by track.
std::string spansCsv(const Store& store);

/// One line per begin, end, instant and value of a counter, in order of time.
std::string spanEventsCsv(const Store& store);

} // namespace trace
