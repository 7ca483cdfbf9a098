#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace watch {

/// One call on a Python thread's stack.
struct Frame
{
    std::string file;     ///< as the interpreter knows it; bytes that are no UTF-8 stay what they are on disk
    std::string function; ///< qualified: "Account.sign"
    int line = 0;         ///< 0: not known

    bool operator==(const Frame&) const = default;
};

/// Whose code a file holds.
enum class Origin : std::uint8_t {
    Own,     ///< the user's
    Library, ///< installed, or Python's
    Program, ///< a command that was installed and only starts something: /usr/bin/uvicorn
};

/// By its path alone. Pure.
Origin originOf(std::string_view file);

/// Which of the frames, innermost first, is the user's own code nearest to what holds the loop. Pure.
std::optional<std::size_t> ownFrame(std::span<const Frame> frames);

/// The user's own code that led to frame `own`, as far as it is a request's: outermost first, each line once,
/// without what runs the loop. Pure.
std::vector<Frame> callers(std::span<const Frame> frames, std::size_t own);

/// Whether it is a server without an event loop that runs the frames: one request after the other, or each on
/// a thread. Nothing where they do not tell. Pure.
std::optional<bool> isSynchronousServer(std::span<const Frame> frames);

} // namespace watch
