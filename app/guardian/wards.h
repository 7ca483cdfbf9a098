#pragma once

#include <csignal>
#include <set>
#include <string>
#include <sys/types.h>
#include <vector>

/// The small program that stands between Await and See and a server that it starts.
namespace guardian {

/// A command and all that it starts, whatever groups and sessions they go to: whoever loses its parent
/// becomes a child of this process. One thread only.
class Wards
{
public:
    Wards();

    /// Starts the command, in a process group of its own and with `signals` as its mask. Returns why it
    /// cannot be started, an errno, or 0.
    int begin(char** words, const sigset_t& signals);

    /// The command's own process; its number may be another one's once it has ended.
    pid_t first() const { return m_first; }

    /// Buries who has ended. False where nobody is left.
    bool bury();

    /// Asks each group to end, once: for many a second word means "at once".
    void ask();

    /// Makes those end that are left. Others may be children then: theirs.
    void make();

    /// As the command's own process did: with its status, or by the same signal.
    [[noreturn]] void endLikeTheFirst() const;

private:
    std::vector<pid_t> children() const;
    std::set<pid_t> groups() const;

    std::string m_childrenFile;
    pid_t m_first = 0;
    int m_status = 0;        ///< of the first, as wait() tells it
    std::set<pid_t> m_asked; ///< groups
};

} // namespace guardian
