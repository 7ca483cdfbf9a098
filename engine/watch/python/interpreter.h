#pragma once

#include "engine/watch/python/layout.h"

#include <optional>

namespace watch {

/// A CPython that was found in a process.
struct Interpreter
{
    Address runtime = 0; ///< _PyRuntime, in which its global lock (GIL) is, too
    Address runtimeEnd = 0;
    Address codeType = 0;                 ///< the type of its code objects
    std::optional<PythonVersion> version; ///< those before 3.11 do not tell
    std::optional<PythonLayout> layout;   ///< nothing where stacks cannot be read
};

/// Looks through what the process has loaded. Needs the right to read its memory; takes milliseconds.
std::optional<Interpreter> findInterpreter(int pid);

} // namespace watch
