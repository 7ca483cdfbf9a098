#include "engine/watch/python/layout.h"

#include <algorithm>
#include <cstring>

namespace watch {

namespace {

// Include/cpython/unicodeobject.h and bytesobject.h. 3.12 dropped a pointer from every str.
constexpr TextLayout kText311{.type = 8, .length = 16, .state = 32, .asciiBytes = 48, .compactBytes = 72};
constexpr TextLayout kText312{.type = 8, .length = 16, .state = 32, .asciiBytes = 40, .compactBytes = 56};

constexpr PythonLayout kPython311{.interpreters = 40,
                                  .threads = 16,
                                  .nextThread = 8,
                                  .nativeThread = 160,
                                  .frame = 8,
                                  .cFrame = 56,
                                  .frameCode = 32,
                                  .framePrevious = 48,
                                  .frameInstruction = 56,
                                  .objectType = 8,
                                  .codeFile = 112,
                                  .codeName = 128,
                                  .codeFirstLine = 72,
                                  .codeLocations = 136,
                                  .codeBytes = 184,
                                  .bytesLength = 16,
                                  .bytesContent = 32,
                                  .text = kText311};

constexpr PythonLayout kPython312{.interpreters = 40,
                                  .threads = 72,
                                  .nextThread = 8,
                                  .nativeThread = 144,
                                  .frame = 0,
                                  .cFrame = 56,
                                  .frameCode = 0,
                                  .framePrevious = 8,
                                  .frameInstruction = 56,
                                  .objectType = 8,
                                  .codeFile = 112,
                                  .codeName = 128,
                                  .codeFirstLine = 68,
                                  .codeLocations = 136,
                                  .codeBytes = 192,
                                  .bytesLength = 16,
                                  .bytesContent = 32,
                                  .text = kText312};

/// The words of 3.13's _Py_DebugOffsets by their place.
enum Word : std::size_t {
    Cookie = 0,
    Version = 1,
    RuntimeInterpreters = 5,
    InterpreterThreads = 9,
    ThreadNext = 21,
    ThreadFrame = 23,
    ThreadNative = 25,
    FramePrevious = 29,
    FrameExecutable = 30,
    FrameInstruction = 31,
    CodeFile = 35,
    CodeName = 37,
    CodeLocations = 38,
    CodeFirstLine = 39,
    CodeBytes = 43,
    ObjectType = 45,
    BytesLength = 65,
    BytesContent = 66,
    StrState = 68,
    StrLength = 69,
    StrAsciiSize = 70,
};

/// Offsets in the two structures that are large.
constexpr Word kFarOffsets[] = {RuntimeInterpreters, InterpreterThreads};
constexpr std::uint64_t kLargestOffset = std::uint64_t{1} << 20;

/// Offsets in those of which beginnings are read in one go.
constexpr Word kNearOffsets[] = {ThreadNext,       ThreadFrame, ThreadNative, FramePrevious, FrameExecutable,
                                 FrameInstruction, CodeFile,    CodeName,     CodeLocations, CodeFirstLine,
                                 CodeBytes,        ObjectType,  BytesLength,  BytesContent,  StrState,
                                 StrLength,        StrAsciiSize};

/// PyCompactUnicodeObject has the length and the address of the UTF-8 after what an ASCII str has.
constexpr std::size_t kUtf8Fields = 16;

bool isPublished(std::span<const std::uint64_t, kPublishedWords> words)
{
    return std::memcmp(&words[Cookie], "xdebugpy", sizeof words[Cookie]) == 0 &&
           words[Version] >> 16U == 0x030dU &&
           std::ranges::all_of(kFarOffsets, [&](Word word) { return words[word] < kLargestOffset; }) &&
           std::ranges::all_of(kNearOffsets, [&](Word word) { return words[word] < kLargestNearOffset; });
}

} // namespace

PythonVersion pythonVersion(std::uint64_t hex)
{
    const auto byte = [hex](unsigned shift) { return static_cast<int>(hex >> shift & 0xffU); };
    return {byte(24), byte(16), byte(8)};
}

std::optional<PythonLayout> knownLayout(PythonVersion version)
{
    if (version.major != 3) return {};
    if (version.minor == 11) return kPython311;
    if (version.minor == 12) return kPython312;
    return {};
}

std::optional<PythonLayout> publishedLayout(std::span<const std::uint64_t, kPublishedWords> words)
{
    if (!isPublished(words)) return {};
    return PythonLayout{.interpreters = words[RuntimeInterpreters],
                        .threads = words[InterpreterThreads],
                        .nextThread = words[ThreadNext],
                        .nativeThread = words[ThreadNative],
                        .frame = words[ThreadFrame],
                        .cFrame = {},
                        .frameCode = words[FrameExecutable],
                        .framePrevious = words[FramePrevious],
                        .frameInstruction = words[FrameInstruction],
                        .objectType = words[ObjectType],
                        .codeFile = words[CodeFile],
                        .codeName = words[CodeName],
                        .codeFirstLine = words[CodeFirstLine],
                        .codeLocations = words[CodeLocations],
                        .codeBytes = words[CodeBytes],
                        .bytesLength = words[BytesLength],
                        .bytesContent = words[BytesContent],
                        .text = {.type = words[ObjectType],
                                 .length = words[StrLength],
                                 .state = words[StrState],
                                 .asciiBytes = words[StrAsciiSize],
                                 .compactBytes = words[StrAsciiSize] + kUtf8Fields}};
}

} // namespace watch
