#pragma once

#include "engine/trace/store.h"

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

} // namespace trace
