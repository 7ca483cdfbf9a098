#pragma once

#include "engine/trace/segment.h"
#include "engine/trace/store.h"

#include <optional>

namespace trace {

/// The request as it was known at `time`: whatever was recorded of it later is left out. One that had not
/// begun yet has no begin(). What lasted until then is described with the same `time` as now. Pure.
Request asOf(const Request& request, Time time);

/// The call as it was known at `time`; it had arrived by then. Pure.
UpstreamCall asOf(UpstreamCall call, Time time);

/// The holding as it was known at `time`; it had begun by then. Pure.
Holding asOf(Holding holding, Time time);

/// The run as it was known at `time`. Its workers are those of the whole run, also those that had done
/// nothing yet. Pure.
Store asOf(const Store& store, Time time);

/// The run without what had ended by `time`, with the same zero and the same numbers. Pure.
Store since(const Store& store, Time time);

/// What the request does from `time` on, its step being a row of asOf(request, time).steps; nothing before it
/// begins and after it has ended.
std::optional<Segment> segmentAt(const Request& request, Time time);

/// What its handler does from `time` on though its client has gone; nothing where it does not.
std::optional<Segment> abandonedWorkAt(const Request& request, Time time);

/// Which requests' events to go through: None means all of them.
std::optional<Time> nextEvent(const Store& store, Time after, RequestId only = RequestId::None);
std::optional<Time> previousEvent(const Store& store, Time before, RequestId only = RequestId::None);

} // namespace trace
