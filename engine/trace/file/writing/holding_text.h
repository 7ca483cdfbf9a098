#pragma once

#include "engine/trace/file/writing/event_text.h"
#include "engine/trace/watched/watched.h"

namespace trace {

/// Writes what held a loop, as a span at `place`. Other viewers show the line that held it longest among its
/// arguments.
void writeHolding(EventText& events, const Holding& holding, ViewerPlace place);

/// Who the workers of a watched server are, a list. Writes nothing of a server of our own.
void writeWatchedWorkers(JsonText& json, const Watched& watched);

/// "Worker 9125 (uvicorn)"; "Worker 1" of a server of our own.
std::string viewerName(const Watched& watched, WorkerId worker);

} // namespace trace
