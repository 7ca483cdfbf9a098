#pragma once

#include "engine/watch/proc/memory.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace watch {

/// Where a str of CPython keeps what (PEP 393); all compact, as every name in a program is.
struct TextLayout
{
    std::size_t type = 0;
    std::size_t length = 0;
    std::size_t state = 0;
    std::size_t asciiBytes = 0;   ///< where the characters of an ASCII str begin
    std::size_t compactBytes = 0; ///< where those of another one begin
};

/// Longer names are not read.
inline constexpr std::int64_t kLongestText = 4096;

/// Characters of 1, 2 or 4 bytes as UTF-8. What Python put in for bytes of a file name that are no UTF-8
/// (PEP 383) becomes these bytes again. Nothing for another width and for no character. Pure.
std::optional<std::string> utf8(std::span<const std::byte> characters, std::size_t width);

/// The str at the address; nothing where there is none, as far as one can tell.
std::optional<std::string> readPythonText(const Memory& memory, Address address, const TextLayout& layout);

} // namespace watch
