#pragma once

#include <QString>

#include <vector>

class QProcess;

namespace app {

/// A small program of ours that starts a command and stands between it and us: when this program ends,
/// however that comes about, it ends the command and all that it has started, wherever that went, politely
/// and once, then firmly. So nobody has to wait for that, and what is ended is ours for certain.
class Guardian
{
public:
    /// Throws std::system_error where no descriptor is left.
    Guardian();

    /// Ends the command.
    ~Guardian();

    Guardian(const Guardian&) = delete;
    Guardian& operator=(const Guardian&) = delete;

    /// Starts the command as `process`, whose output, folder, environment and end are the command's, but that
    /// it ends when nobody is left. Waits until it is known whether the command has begun, which takes
    /// milliseconds. Returns why it has not; nothing where it has.
    QString begin(QProcess& process, const QStringList& words);

    /// Ends the command from now on. Returns at once.
    void end();

    /// The command's own process.
    int first() const { return m_first; }

    /// The processes that are left, the command's own one first if it is. `process` is as begin() had it.
    std::vector<int> members(const QProcess& process) const;

    /// In a new process that is not its program yet: it inherits nothing but `ear`. Asio's sockets stay open
    /// in other programs unless they are told not to, and our upstream's port would be taken for as long as
    /// the server lives. Async-signal-safe, and content with little stack: until it is its program, a process
    /// of Qt 6.4's shares our memory, and its 4 KB of stack lie above the variable that tells Qt of its end.
    static void inheritOnly(int ear);

private:
    QString answer();

    int m_ear = -1;  ///< of a pair of sockets, the guardian's
    int m_door = -1; ///< the other end
    int m_first = 0;
};

} // namespace app
