#pragma once

#include "engine/trace/store.h"
#include "ui/timeline/model/track.h"

namespace ui {

// What does not change any more moves from the store's rows into the lanes' indexes.

/// The buffers of several threads are drained one after the other, so that a request's last event may come
/// late.
inline constexpr trace::Duration kAllIsHeard = std::chrono::seconds(1);

/// True where nothing more is to be expected of a request of the store.
bool isSettled(const trace::Store& store, const trace::Request& request, trace::Time now);

void settleRequests(Track& track, std::size_t lane, const trace::Store& store, trace::Time now);
void settleClient(Track& track, std::size_t lane, const trace::Store& store);
void settleCalls(Track& track, std::size_t lane, const trace::Store& store);

} // namespace ui
