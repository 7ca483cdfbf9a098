#pragma once

#include <QProcess>

namespace app {

/// A small process that outlives this one by a few seconds: when this one ends, however that comes about, it
/// ends a process group, politely and once, then firmly. So nobody has to wait for that.
class Guardian
{
public:
    /// Throws std::system_error where no descriptor is left.
    Guardian();

    /// The group is left alone where release() came before; else it is ended now.
    ~Guardian();

    Guardian(const Guardian&) = delete;
    Guardian& operator=(const Guardian&) = delete;

    /// For takeUnderItsWing() in a new process.
    int door() const { return m_door; }

    /// In a new process that is not its program yet: it begins a process group, and that is guarded from now
    /// on, whatever becomes of this program. It inherits nothing: Asio's sockets stay open in other programs
    /// unless they are told not to, and our upstream's port would be taken for as long as the server lives.
    /// Async-signal-safe, and content with little stack: until it is its program, a process of Qt 6.4's
    /// shares our memory, and its 4 KB of stack lie above the variable that tells Qt of its end.
    static void takeUnderItsWing(int door);

    /// Ends the group from now on. Returns at once.
    void end();

    /// The group has ended.
    void release();

private:
    QProcess m_shell;
    int m_ear = -1;  ///< of a pipe, what the shell reads
    int m_door = -1; ///< the other end
};

} // namespace app
