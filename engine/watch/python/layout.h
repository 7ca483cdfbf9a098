#pragma once

#include "engine/watch/proc/memory.h"
#include "engine/watch/python/text.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <span>

namespace watch {

struct PythonVersion
{
    int major = 0;
    int minor = 0;
    int micro = 0;

    auto operator<=>(const PythonVersion&) const = default;
};

/// CPython's Py_Version: 0x030b02f0 is 3.11.2. Pure.
PythonVersion pythonVersion(std::uint64_t hex);

/// Everything but the runtime and the interpreter is smaller, and read in one go.
inline constexpr std::size_t kLargestNearOffset = 1024;

/// Where a CPython keeps what leads to a thread's frames, in bytes from where each structure begins.
struct PythonLayout
{
    std::size_t interpreters = 0; ///< of the runtime
    std::size_t threads = 0;      ///< of an interpreter
    std::size_t nextThread = 0;   ///< of a thread's state, as the next three
    std::size_t nativeThread = 0;
    std::size_t frame = 0; ///< of the thread's state, or of the C frame that it points to
    std::optional<std::size_t> cFrame;
    std::size_t frameCode = 0; ///< of a frame, as the next two
    std::size_t framePrevious = 0;
    std::size_t frameInstruction = 0;
    std::size_t objectType = 0; ///< of any object
    std::size_t codeFile = 0;   ///< of a code object, as the next four
    std::size_t codeName = 0;
    std::size_t codeFirstLine = 0;
    std::size_t codeLocations = 0;
    std::size_t codeBytes = 0;
    std::size_t bytesLength = 0; ///< of a bytes, as the next one
    std::size_t bytesContent = 0;
    TextLayout text;
};

/// Of those that publish none: 3.11 and 3.12, read from their headers. Nothing for others. Pure.
std::optional<PythonLayout> knownLayout(PythonVersion version);

/// How many words of _Py_DebugOffsets are used.
inline constexpr std::size_t kPublishedWords = 71;

/// What a 3.13 publishes at the beginning of its runtime (_Py_DebugOffsets in pycore_runtime.h). Nothing
/// where that is not what it says, or no offset that can be. Pure.
std::optional<PythonLayout> publishedLayout(std::span<const std::uint64_t, kPublishedWords> words);

} // namespace watch
