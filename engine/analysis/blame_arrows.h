#pragma once

#include "engine/trace/file/trace_file.h"

#include <vector>

namespace analysis {

/// For each request that waited long enough to be seen, who made it wait the longest: for a trace file. At
/// most kMostBlameArrows, of the first victims, for nobody can tell more of them apart.
std::vector<trace::BlameArrow> blameArrows(const trace::Store& store, trace::Time now);

inline constexpr std::size_t kMostBlameArrows = 5'000;

} // namespace analysis
