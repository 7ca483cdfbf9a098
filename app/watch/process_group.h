#pragma once

#include "engine/watch/proc/process_stat.h"

#include <optional>
#include <vector>

namespace app {

/// The processes that a program of ours began in a group of their own, and nobody else: when the last one has
/// ended, the group's number may become somebody else's, and no signal goes there any more.
class ProcessGroup
{
public:
    /// The leader is a child of ours that was just begun.
    explicit ProcessGroup(int leader);

    int leader() const { return m_leader; }

    /// Those that live, the leader first if it does. Looks at all processes.
    std::vector<int> members() const;

    /// Whether anybody is left; once nobody is, never again.
    bool isAlive();

    /// To everybody who is left.
    void signal(int number);

private:
    bool isOurs() const;

    int m_leader;
    std::optional<watch::ProcessId> m_identity;
    bool m_isOver = false;
};

} // namespace app
