#pragma once

#include "engine/trace/file/trace_file.h"

#include <string>

namespace trace {

/// What a person must know of another program's trace that was opened: that nothing of it can be shown, what
/// was left out or is shown in part, that the file is damaged. One line of sentences; empty where there is
/// nothing to say.
std::string remarksOn(const TraceDocument& document);

/// "trace of another program; none of its 3 events can be shown."; empty where something is shown, or where
/// the trace is ours.
std::string nothingShown(const Store& store);

} // namespace trace
