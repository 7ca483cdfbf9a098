#include "engine/watch/state/wait_channel.h"

#include <algorithm>

namespace watch {

namespace {

struct Channel
{
    std::string_view function; ///< or how it begins: the compiler adds ".constprop.0" and the like
    std::string_view call;
};

constexpr Channel kChannels[] = {
    {"ep_poll", "epoll_wait"},
    {"do_epoll_wait", "epoll_wait"},
    {"do_poll", "poll"},
    {"do_sys_poll", "poll"},
    {"poll_schedule_timeout", "poll"},
    {"do_select", "select"},
    {"futex_wait", "futex"},
    {"futex_do_wait", "futex"},
    {"hrtimer_nanosleep", "clock_nanosleep"},
    {"do_nanosleep", "clock_nanosleep"},
    {"common_nsleep", "clock_nanosleep"},
    {"do_wait", "wait4"},
    {"kernel_wait4", "wait4"},
    {"inet_csk_accept", "accept"},
    {"inet_csk_wait_for_connect", "accept"},
    {"wait_woken", "recvfrom"},
    {"sk_wait_data", "recvfrom"},
    {"tcp_recvmsg", "recvfrom"},
    {"sk_stream_wait_memory", "sendto"},
    {"inet_wait_for_connect", "connect"},
    {"unix_stream_read", "recvfrom"},
    {"unix_stream_data_wait", "recvfrom"},
    {"pipe_read", "read"},
    {"anon_pipe_read", "read"},
    {"pipe_write", "write"},
    {"anon_pipe_write", "write"},
    {"wait_for_partner", "openat"},
    {"fifo_open", "openat"},
    {"fcntl_setlk", "fcntl"},
    {"flock_lock_inode_wait", "flock"},
    {"locks_lock_inode_wait", "flock"},
    {"folio_wait", "read"},
    {"jbd2_log_wait_commit", "fsync"},
    {"sigsuspend", "rt_sigsuspend"},
    {"do_sigtimedwait", "rt_sigtimedwait"},
};

} // namespace

std::string_view callOfWaitChannel(std::string_view function)
{
    const auto* row = std::ranges::find_if(
        kChannels, [&](const Channel& channel) { return function.starts_with(channel.function); });
    return row == std::end(kChannels) ? std::string_view() : row->call;
}

} // namespace watch
