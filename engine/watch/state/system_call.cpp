#include "engine/watch/state/system_call.h"

#include "engine/watch/proc/file.h"

#include <algorithm>
#include <sys/syscall.h>

namespace watch {

namespace {

// x86_64 has calls that aarch64 never got: there only the newer form exists.
constexpr SystemCall kSystemCalls[] = {
#ifdef SYS_epoll_wait
    {SYS_epoll_wait, "epoll_wait", WaitKind::Epoll},
#endif
    {SYS_epoll_pwait, "epoll_pwait", WaitKind::Epoll},
#ifdef SYS_epoll_pwait2
    {SYS_epoll_pwait2, "epoll_pwait2", WaitKind::Epoll},
#endif
#ifdef SYS_poll
    {SYS_poll, "poll", WaitKind::Poll},
#endif
    {SYS_ppoll, "ppoll", WaitKind::Poll},
#ifdef SYS_select
    {SYS_select, "select", WaitKind::Select},
#endif
    {SYS_pselect6, "pselect6", WaitKind::Select},
    {SYS_accept, "accept", WaitKind::Accept},
    {SYS_accept4, "accept4", WaitKind::Accept},
    {SYS_connect, "connect", WaitKind::Descriptor},
    {SYS_read, "read", WaitKind::Descriptor},
    {SYS_write, "write", WaitKind::Descriptor},
    {SYS_readv, "readv", WaitKind::Descriptor},
    {SYS_writev, "writev", WaitKind::Descriptor},
    {SYS_pread64, "pread64", WaitKind::Descriptor},
    {SYS_pwrite64, "pwrite64", WaitKind::Descriptor},
    {SYS_preadv, "preadv", WaitKind::Descriptor},
    {SYS_pwritev, "pwritev", WaitKind::Descriptor},
    {SYS_preadv2, "preadv2", WaitKind::Descriptor},
    {SYS_pwritev2, "pwritev2", WaitKind::Descriptor},
    {SYS_sendto, "sendto", WaitKind::Descriptor},
    {SYS_recvfrom, "recvfrom", WaitKind::Descriptor},
    {SYS_sendmsg, "sendmsg", WaitKind::Descriptor},
    {SYS_recvmsg, "recvmsg", WaitKind::Descriptor},
    {SYS_sendmmsg, "sendmmsg", WaitKind::Descriptor},
    {SYS_recvmmsg, "recvmmsg", WaitKind::Descriptor},
    {SYS_sendfile, "sendfile", WaitKind::Descriptor},
    {SYS_splice, "splice", WaitKind::Descriptor},
    {SYS_copy_file_range, "copy_file_range", WaitKind::Descriptor},
    {SYS_fcntl, "fcntl", WaitKind::Descriptor},
    {SYS_flock, "flock", WaitKind::Descriptor},
    {SYS_fsync, "fsync", WaitKind::Descriptor},
    {SYS_fdatasync, "fdatasync", WaitKind::Descriptor},
    {SYS_ftruncate, "ftruncate", WaitKind::Descriptor},
    {SYS_fallocate, "fallocate", WaitKind::Descriptor},
    {SYS_ioctl, "ioctl", WaitKind::Descriptor},
#ifdef SYS_getdents
    {SYS_getdents, "getdents", WaitKind::Descriptor},
#endif
    {SYS_getdents64, "getdents64", WaitKind::Descriptor},
    {SYS_close, "close", WaitKind::Descriptor},
#ifdef SYS_io_uring_enter
    {SYS_io_uring_enter, "io_uring_enter", WaitKind::Descriptor},
#endif
    {SYS_mq_timedreceive, "mq_timedreceive", WaitKind::Descriptor},
    {SYS_mq_timedsend, "mq_timedsend", WaitKind::Descriptor},
    {SYS_futex, "futex", WaitKind::Futex},
#ifdef SYS_open
    {SYS_open, "open", WaitKind::Other},
#endif
    {SYS_openat, "openat", WaitKind::Other},
    {SYS_nanosleep, "nanosleep", WaitKind::Other},
    {SYS_clock_nanosleep, "clock_nanosleep", WaitKind::Other},
    {SYS_restart_syscall, "restart_syscall", WaitKind::Other},
    {SYS_wait4, "wait4", WaitKind::Other},
    {SYS_waitid, "waitid", WaitKind::Other},
#ifdef SYS_pause
    {SYS_pause, "pause", WaitKind::Other},
#endif
    {SYS_rt_sigtimedwait, "rt_sigtimedwait", WaitKind::Other},
    {SYS_rt_sigsuspend, "rt_sigsuspend", WaitKind::Other},
    {SYS_msgrcv, "msgrcv", WaitKind::Other},
    {SYS_msgsnd, "msgsnd", WaitKind::Other},
    {SYS_semop, "semop", WaitKind::Other},
    {SYS_semtimedop, "semtimedop", WaitKind::Other},
#ifdef SYS_fork
    {SYS_fork, "fork", WaitKind::Other},
#endif
#ifdef SYS_vfork
    {SYS_vfork, "vfork", WaitKind::Other},
#endif
    {SYS_clone, "clone", WaitKind::Other},
#ifdef SYS_clone3
    {SYS_clone3, "clone3", WaitKind::Other},
#endif
    {SYS_execve, "execve", WaitKind::Other},
    {SYS_sync, "sync", WaitKind::Other},
    {SYS_msync, "msync", WaitKind::Other},
    {SYS_munmap, "munmap", WaitKind::Other},
    {SYS_mmap, "mmap", WaitKind::Other},
    {SYS_getrandom, "getrandom", WaitKind::Other},
};

} // namespace

std::optional<SystemCall> systemCall(long number)
{
    const auto* row = std::ranges::find(kSystemCalls, number, &SystemCall::number);
    return row == std::end(kSystemCalls) ? std::nullopt : std::optional(*row);
}

std::optional<SyscallLine> parseSyscallLine(std::string_view line)
{
    if (line.starts_with("running")) return SyscallLine{};
    const auto number = takeNumber<long>(line);
    if (!number || *number < -1) return {};
    if (*number == -1) return SyscallLine{.place = SyscallLine::Place::Kernel};
    SyscallLine parsed{.place = SyscallLine::Place::Call, .number = *number};
    for (auto& argument : parsed.arguments) {
        const auto value = takeNumber<std::uint64_t>(line, 16);
        if (!value) return {};
        argument = *value;
    }
    return parsed;
}

} // namespace watch
