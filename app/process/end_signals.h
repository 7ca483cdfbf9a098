#pragma once

#include "app/process/wake_descriptor.h"

#include <functional>
#include <thread>

namespace app {

/// The system asks the process to end: Ctrl-C (SIGINT), a polite kill (SIGTERM), a terminal that is closed
/// (SIGHUP, unless nohup ignores it). From the first object on they are noted instead of ending the process;
/// the second one of a kind ends it at once, so that nobody is ever stuck. Main thread.
class EndSignals
{
public:
    /// Throws std::system_error where no descriptor is left.
    EndSignals();
    ~EndSignals();

    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

    /// Readable once one came.
    int fd() const { return m_ends[0]; }

    /// Which one came; 0 for none.
    int take() const;

private:
    int m_ends[2]; ///< of a pipe, for a signal handler may do nothing but write
};

/// Calls `end` with the signal on a thread of its own, whatever the main thread is busy with. For a way to
/// run that has no event loop all the time.
class EndWatch
{
public:
    /// The signals outlive it.
    EndWatch(const EndSignals& signals, std::function<void(int)> end);
    ~EndWatch();

private:
    void watch(const EndSignals& signals) const;

    std::function<void(int)> m_end;
    WakeDescriptor m_isOver;
    std::jthread m_thread;
};

/// "SIGTERM".
const char* nameOf(int signal);

/// What a shell sees of a process that a signal ended.
constexpr int exitStatusOf(int signal)
{
    return 128 + signal;
}

} // namespace app
