#include "engine/watch/proc/descriptors.h"

#include "engine/watch/proc/file.h"

#include <algorithm>
#include <limits>

namespace watch {

namespace {

std::string descriptorPath(int pid, std::string_view folder, int descriptor)
{
    return procPath(pid, std::string(folder) + '/' + std::to_string(descriptor));
}

} // namespace

std::optional<Inode> socketInode(std::string_view linkTarget)
{
    constexpr std::string_view kPrefix = "socket:[";
    if (!linkTarget.starts_with(kPrefix)) return {};
    linkTarget.remove_prefix(kPrefix.size());
    const auto number = takeNumber<std::uint64_t>(linkTarget);
    if (!number || *number > std::numeric_limits<Inode>::max() || linkTarget != "]") return {};
    return static_cast<Inode>(*number);
}

std::string descriptorTarget(int pid, int descriptor)
{
    return linkTarget(descriptorPath(pid, "fd", descriptor));
}

std::vector<OpenSocket> socketsOf(int pid)
{
    std::vector<OpenSocket> sockets;
    for (const auto descriptor : numbersIn(procPath(pid, "fd")))
        if (const auto inode = socketInode(descriptorTarget(pid, descriptor)))
            sockets.push_back({descriptor, *inode});
    return sockets;
}

std::vector<int> epollsOf(int pid)
{
    auto descriptors = numbersIn(procPath(pid, "fd"));
    std::erase_if(descriptors, [pid](int descriptor) {
        return descriptorTarget(pid, descriptor) != "anon_inode:[eventpoll]";
    });
    return descriptors;
}

std::vector<int> epollTargets(std::string_view fdinfo)
{
    constexpr std::string_view kTarget = "tfd:";
    std::vector<int> targets;
    for (auto at = fdinfo.find(kTarget); at != fdinfo.npos; at = fdinfo.find(kTarget, at)) {
        at += kTarget.size();
        auto rest = fdinfo.substr(at);
        if (const auto target = takeNumber<int>(rest)) targets.push_back(*target);
    }
    return targets;
}

bool epollWatches(int pid, int epoll, std::span<const int> descriptors)
{
    if (descriptors.empty()) return false;
    const auto targets = epollTargets(readText(descriptorPath(pid, "fdinfo", epoll)));
    return std::ranges::find_first_of(targets, descriptors) != targets.end();
}

} // namespace watch
