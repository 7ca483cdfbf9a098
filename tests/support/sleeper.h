#pragma once

#include "engine/watch/proc/file.h"

#include <csignal>
#include <fcntl.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace support {

/// A process that does nothing, in a process group of its own.
class Sleeper
{
public:
    Sleeper() { begin(); }
    ~Sleeper() { end(); }

    Sleeper(const Sleeper&) = delete;
    Sleeper& operator=(const Sleeper&) = delete;

    /// One with the number that another one had. `pid()` is another where that cannot be had: it takes a
    /// privilege to ask the kernel for it, and somebody else may be quicker.
    explicit Sleeper(int number)
    {
        constexpr int kTries = 100;
        constexpr useconds_t kTwoTicks = 20'000;
        ::usleep(kTwoTicks); // a start is told in hundredths of a second: nobody else has this one's any more
        for (int i = 0; i < kTries && m_pid != number; ++i) {
            end();
            askFor(number);
            begin();
        }
    }

    int pid() const { return m_pid; }

    bool isThere() const { return ::waitpid(m_pid, nullptr, WNOHANG) == 0; }

    void end()
    {
        if (m_pid <= 0) return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = 0;
    }

private:
    static void askFor(int number)
    {
        const watch::File last(::open("/proc/sys/kernel/ns_last_pid", O_WRONLY | O_CLOEXEC));
        const auto text = std::to_string(number - 1);
        [[maybe_unused]] const auto written = ::write(last.descriptor(), text.data(), text.size());
    }

    void begin()
    {
        m_pid = ::fork();
        if (m_pid == 0) {
            ::setpgid(0, 0);
            ::execl("/bin/sleep", "sleep", "600", nullptr);
            ::_exit(127);
        }
        ::setpgid(m_pid, m_pid);
    }

    int m_pid = 0;
};

} // namespace support
