#pragma once

#include "engine/trace/store.h"

namespace trace {

/// The earliest time in a store: zero of its file, so that no time in there is negative.
Time firstTime(const Store& store);

} // namespace trace
