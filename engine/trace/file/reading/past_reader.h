#pragma once

#include "engine/trace/file/reading/events/event_parser.h"
#include "engine/trace/folding/past.h"

namespace trace {

/// Reads what past_text.h writes. All throw BadFile; times are counted from `zero`.
void readPast(EventParser& parser, const Argument& fact, Time zero, Past::Content& past);
void readPastWorkers(EventParser& parser, const Argument& fact, Time zero, Past::Content& past);
void readPastRoutes(EventParser& parser, const Argument& fact, Past::Content& past);

} // namespace trace
