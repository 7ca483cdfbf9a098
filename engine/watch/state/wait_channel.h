#pragma once

#include <string_view>

namespace watch {

/// The system call in which a thread sleeps in this function of the kernel; empty for one that is not known.
/// Kernels differ: the names are those of Linux 5.10 to 6.12. Pure.
std::string_view callOfWaitChannel(std::string_view function);

} // namespace watch
