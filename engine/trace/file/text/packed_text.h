#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace trace {

/// As zlib packs it, as densely as it can. Pure.
std::string packed(std::string_view text);

/// What was packed; empty where that is nothing that zlib has packed, or more than `most` bytes. Pure.
std::string unpacked(std::string_view packed, std::size_t most);

} // namespace trace
