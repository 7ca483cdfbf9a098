#pragma once

#include "engine/trace/file/text/json_text.h"
#include "engine/trace/store.h"

namespace trace {

/// What the store has forgotten, as members of the object that is being written: nothing where that is
/// nothing. Times are counted from `zero`.
void writePast(JsonText& json, const Store& store, Time zero);

} // namespace trace
