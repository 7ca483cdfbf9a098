#pragma once

#include <cstddef>

namespace settings {

/// What a run may take in memory, in megabytes: the store and all that is derived from it.
struct MemoryRange
{
    int least;
    int usual;
    int most;
};

inline constexpr MemoryRange kMemory{32, 512, 65'536};

/// The store's share of that, in bytes. The rest is for what follows from it: the lanes and indexes of the
/// timeline, the list of requests, and the analyst's own trace of the newest (tests/bench/README.md).
constexpr std::size_t storeBytes(int megabytes)
{
    return static_cast<std::size_t>(megabytes) * 1'000'000 / 2;
}

} // namespace settings
