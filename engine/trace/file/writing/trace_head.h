#pragma once

#include "engine/trace/file/text/json_text.h"
#include "engine/trace/file/trace_file.h"

namespace trace {

/// Opens the document and its list of events. What these need to be understood stands before them, so that
/// they can be read in one go.
void writeTraceHead(JsonText& json, const TraceDocument& document, Time zero);

} // namespace trace
