#pragma once

#include "engine/watch/proc/file.h"
#include "engine/watch/proc/memory.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace watch {

struct ElfSymbol
{
    Address address = 0; ///< from where the file is loaded, if it can be loaded anywhere
    std::uint64_t size = 0;
};

struct ElfSymbols
{
    bool isMovable = false; ///< addresses count from where the file was loaded
    std::map<std::string, ElfSymbol, std::less<>> symbols;
};

/// Those of `names` that the program or library offers to others (its .dynsym); nothing where the file is not
/// a 64-bit ELF of this machine. The file may be anybody's: whatever it says is checked.
std::optional<ElfSymbols> readElfSymbols(const File& file, std::span<const std::string_view> names);

} // namespace watch
