#pragma once

#include "engine/trace/segment.h"
#include "engine/trace/store.h"

#include <QString>

#include <optional>

namespace ui {

/// What is said about a request that is pointed at, and about one of its segments: id, path, worker, the
/// state with its times on the run's axis, the total. Rich text.
QString toolTipText(const trace::Store& store, const trace::Request& request,
                    std::optional<std::size_t> segment, trace::Time now);

/// The same as it was known at `moment`; the request may begin later.
QString toolTipAsOf(const trace::Store& store, const trace::Request& request,
                    std::optional<std::size_t> segment, trace::Time moment);

/// What is said about a call that the upstream serves: whose it is, from when to when, its status. Rich text.
QString callToolTip(const trace::Store& store, const trace::UpstreamCall& call, trace::Time now);

} // namespace ui
