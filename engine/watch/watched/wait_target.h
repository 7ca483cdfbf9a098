#pragma once

#include <string>

namespace watch {

/// What a descriptor of another process leads to: of a socket its peer, "127.0.0.1:8888", or of a local one
/// its path; else what /proc says: "pipe:[12]", a path. Empty where nothing may be known. Costs microseconds.
std::string waitTarget(int pid, int descriptor);

} // namespace watch
