#pragma once

#include "engine/watch/attribution/watched_run.h"

#include <map>
#include <set>
#include <string>

namespace watch {

/// How a loop was held, in a word that is the same the next time: the user's function, or, where no stack was
/// read, what was waited for.
std::string habitOf(const LoopSpell& spell, const std::optional<Frame>& own);

/// What each route was seen to hold its loop with while it was alone. A route of which nothing is known may
/// do anything.
class RouteHabits
{
public:
    /// The route was sent alone once.
    void learnRoute(const std::string& route) { m_habits[route]; }

    void learn(const std::string& route, const std::string& habit) { m_habits[route].insert(habit); }

    bool mayDo(const std::string& route, const std::string& habit) const
    {
        const auto known = m_habits.find(route);
        return known == m_habits.end() || known->second.contains(habit);
    }

private:
    std::map<std::string, std::set<std::string>> m_habits;
};

} // namespace watch
