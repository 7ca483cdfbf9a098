#pragma once

#include "ui/timeline/scene_context.h"

namespace ui {

/// How a health probe went: answered within `patience`, later, or not (yet).
ProbeKind kindOf(const trace::Request& probe, trace::Time now, trace::Duration patience);

/// A stretch in which every probe was late or stayed without an answer: from the first of them until
/// something was answered.
struct ProbeGap
{
    trace::Time begin = trace::kUnset;
    trace::Time end = trace::kUnset;

    bool operator==(const ProbeGap&) const = default;
};

/// Of the probes in these rows of the store's requests; in order. Pure.
std::vector<ProbeGap> probeGaps(const trace::Store& store, std::span<const std::uint32_t> probes,
                                trace::Time now, trace::Duration patience);

/// Adds a dot for each visible probe and what a load balancer would have thought of it.
void addProbes(const SceneContext& context);

} // namespace ui
