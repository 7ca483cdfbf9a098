#pragma once

namespace app {

/// A descriptor by which any thread wakes one that waits in a Qt event loop, with a QSocketNotifier on fd().
/// Used instead of Qt's posted events where the caller is no Qt thread: it costs less, and the thread
/// sanitizer can follow it through Debian's Qt, which is not instrumented.
class WakeDescriptor
{
public:
    /// Throws std::system_error where no descriptor is left.
    WakeDescriptor();
    ~WakeDescriptor();

    WakeDescriptor(const WakeDescriptor&) = delete;
    WakeDescriptor& operator=(const WakeDescriptor&) = delete;

    int fd() const { return m_fd; }

    /// Any thread. Several notifications before a clear() are one.
    void notify() const;

    /// The woken thread, before it looks for what there is to do.
    void clear() const;

private:
    int m_fd;
};

} // namespace app
