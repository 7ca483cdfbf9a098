#pragma once

#include "engine/trace/store.h"

#include <optional>
#include <vector>

namespace trace {

/// A stretch in which a worker was there.
struct Term
{
    Time begin = kUnset;
    Time end = kUnset;

    bool operator==(const Term&) const = default;
};

/// When the worker took connections, in order of time; what has not ended lasts until `now`. Where nobody
/// told how many workers there were, a worker takes them from its first recorded event on. Pure.
std::vector<Term> termsOf(const Store& store, WorkerId worker, Time now);

/// When it was there, in order of time: one that is let go still finishes what it has begun. Empty where the
/// trace knows nothing of it. Pure.
std::vector<Term> presenceOf(const Store& store, WorkerId worker, Time now);

/// In which a watched server's worker had read a request of ours and nobody had seen its loop: what that did
/// is not known. Nothing where it was seen in time. Pure.
std::optional<Term> unseenTermOf(const Store& store, WorkerId worker, Time now);

} // namespace trace
