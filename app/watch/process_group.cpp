#include "app/watch/process_group.h"

#include "engine/watch/proc/file.h"

#include <algorithm>
#include <csignal>
#include <unistd.h>

namespace app {

namespace {

bool isLiving(int pid)
{
    return watch::identify(pid).has_value();
}

} // namespace

ProcessGroup::ProcessGroup(int leader)
    : m_leader(leader)
    , m_identity(watch::identify(leader))
{}

std::vector<int> ProcessGroup::members() const
{
    std::vector<int> found;
    if (m_isOver || !isOurs()) return found;
    for (const auto pid : watch::numbersIn("/proc"))
        if (::getpgid(pid) == m_leader && isLiving(pid)) found.push_back(pid);
    const auto leader = std::ranges::find(found, m_leader);
    if (leader != found.end()) std::rotate(found.begin(), leader, leader + 1);
    return found;
}

bool ProcessGroup::isAlive()
{
    if (!m_isOver && ::kill(-m_leader, 0) != 0) m_isOver = true;
    if (!m_isOver && members().empty()) m_isOver = true;
    return !m_isOver;
}

void ProcessGroup::signal(int number)
{
    if (isAlive()) ::kill(-m_leader, number);
}

/// A process with the leader's number that is not the leader began after the whole group had gone.
bool ProcessGroup::isOurs() const
{
    const auto present = watch::identify(m_leader);
    return !present || !m_identity || present == m_identity;
}

} // namespace app
