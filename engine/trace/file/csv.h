#pragma once

#include "engine/trace/store.h"

#include <string>

namespace trace {

/// One line per request that has begun, below a line that names columns and units. Times are seconds since
/// the run's zero; what has not happened is empty, and what is in flight counts up to `now`. Of another
/// program: one per span. Pure.
std::string requestsCsv(const Store& store, Time now);

/// One line per event in order of time, as far as the store keeps it; of another program, too. Pure.
std::string eventsCsv(const Store& store);

/// Replaces the file as a whole. Empty, or one sentence that says why it could not be written.
std::string saveText(const std::string& file, const std::string& text);

} // namespace trace
