#pragma once

#include "tests/support/process_figures.h"

namespace bench {

inline double milliseconds(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// The processor's time, of all threads of this program: what others do meanwhile does not count.
template <typename Work>
std::chrono::nanoseconds timeOf(Work work)
{
    const auto begin = support::cpuTimeOfThisProcess();
    work();
    return support::cpuTimeOfThisProcess() - begin;
}

} // namespace bench
