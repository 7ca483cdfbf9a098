#pragma once

#include "engine/trace/file/trace_file.h"

#include <vector>

namespace analysis {

/// For each request that waited long enough to be seen, who made it wait: for a trace file. At most
/// kMostBlameArrows, for nobody can tell more of them apart; those who made somebody wait the longest come
/// first.
std::vector<trace::BlameArrow> blameArrows(const trace::Store& store, trace::Time now);

inline constexpr std::size_t kMostBlameArrows = 5'000;

} // namespace analysis
