#include "engine/watch/python/frame.h"

#include <algorithm>
#include <array>

namespace watch {

namespace {

/// "/usr/lib/python3.11/ssl.py", and "/usr/lib/python311.zip/…" of programs that bring their own.
bool isInPythonsFolder(std::string_view file)
{
    constexpr std::string_view kFolder = "/lib/python3";
    return file.find(kFolder) != file.npos || file.find("/lib64/python3") != file.npos;
}

bool isInPackages(std::string_view file)
{
    return file.find("/site-packages/") != file.npos || file.find("/dist-packages/") != file.npos;
}

/// "<frozen importlib._bootstrap>", "<string>"
bool isNoFile(std::string_view file)
{
    return file.empty() || file.front() == '<';
}

bool isCommand(std::string_view file)
{
    const auto slash = file.rfind('/');
    if (slash == file.npos || file.ends_with(".py")) return false;
    const auto folder = file.substr(0, slash);
    return folder == "bin" || folder.ends_with("/bin") || folder.ends_with("/sbin");
}

/// What asyncio runs callbacks from: whatever called that is no request's.
bool runsLoop(const Frame& frame)
{
    return frame.file.ends_with("/asyncio/events.py") || frame.file.ends_with("/asyncio/runners.py");
}

/// Where servers without an event loop call what they serve.
constexpr std::array<std::string_view, 6> kSynchronousServers{
    "/gunicorn/workers/sync.py", "/gunicorn/workers/gthread.py", "/werkzeug/serving.py",
    "/socketserver.py",          "/wsgiref/handlers.py",         "/waitress/server.py"};

bool isOfSynchronousServer(const Frame& frame)
{
    return std::ranges::any_of(kSynchronousServers,
                               [&](std::string_view file) { return frame.file.ends_with(file); });
}

/// The top of a program or of a module is no function that calls.
bool isModule(const Frame& frame)
{
    return frame.function == "<module>";
}

} // namespace

Origin originOf(std::string_view file)
{
    if (isNoFile(file) || isInPackages(file) || isInPythonsFolder(file)) return Origin::Library;
    return isCommand(file) ? Origin::Program : Origin::Own;
}

std::optional<std::size_t> ownFrame(std::span<const Frame> frames)
{
    const auto own =
        std::ranges::find(frames, Origin::Own, [](const Frame& frame) { return originOf(frame.file); });
    if (own == frames.end()) return {};
    return static_cast<std::size_t>(own - frames.begin());
}

std::vector<Frame> callers(std::span<const Frame> frames, std::size_t own)
{
    const auto outer = frames.subspan(std::min(own + 1, frames.size()));
    const auto end = std::ranges::find_if(outer, runsLoop);
    std::vector<Frame> found;
    for (auto frame = outer.begin(); frame != end; ++frame)
        if (originOf(frame->file) == Origin::Own && !isModule(*frame) && *frame != frames[own])
            found.push_back(*frame);
    std::ranges::reverse(found);
    std::vector<Frame> once; // a function that calls itself is one step
    for (auto& frame : found)
        if (std::ranges::find(once, frame) == once.end()) once.push_back(std::move(frame));
    return once;
}

std::optional<bool> isSynchronousServer(std::span<const Frame> frames)
{
    if (std::ranges::any_of(frames, runsLoop)) return false;
    if (std::ranges::any_of(frames, isOfSynchronousServer)) return true;
    return {};
}

} // namespace watch
