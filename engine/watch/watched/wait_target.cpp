#include "engine/watch/watched/wait_target.h"

#include "engine/watch/proc/descriptors.h"
#include "engine/watch/proc/file.h"
#include "engine/watch/socket/endpoint.h"

#include <cstddef>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

namespace watch {

namespace {

/// Another process's descriptor, as one of ours for a moment (pidfd_getfd(2), Linux 5.6): the kernel finds no
/// socket by its inode, but this one can be asked. Needs the same right as a debugger.
File borrowed(int pid, int descriptor)
{
    const File process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    if (!process.isOpen()) return {};
    return File(static_cast<int>(::syscall(SYS_pidfd_getfd, process.descriptor(), descriptor, 0)));
}

std::string localPath(const sockaddr_storage& address, socklen_t length)
{
    const auto& local = reinterpret_cast<const sockaddr_un&>(address);
    const auto begin = offsetof(sockaddr_un, sun_path);
    if (address.ss_family != AF_UNIX || length <= begin) return {};
    return {local.sun_path, ::strnlen(local.sun_path, length - begin)};
}

std::string peerOf(const File& socket)
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    if (::getpeername(socket.descriptor(), reinterpret_cast<sockaddr*>(&address), &length) != 0) return {};
    if (const auto endpoint = endpointOf(address)) return text(*endpoint);
    return localPath(address, length);
}

} // namespace

std::string waitTarget(int pid, int descriptor)
{
    auto target = descriptorTarget(pid, descriptor);
    if (!socketInode(target)) return target;
    const auto socket = borrowed(pid, descriptor);
    const auto peer = socket.isOpen() ? peerOf(socket) : std::string();
    return peer.empty() ? target : peer;
}

} // namespace watch
