#include "engine/watch/story/visit/lone_routes.h"

#include <algorithm>

namespace watch {

namespace {

/// Whoever answers at all keeps its loop for a moment.
constexpr std::chrono::milliseconds kMoment{10};
constexpr int kMuchLonger = 3;

} // namespace

void LoneRoutes::sent(trace::RequestId request, std::uint16_t route, trace::Time at)
{
    m_alone.reset();
    if (m_inFlight++ == 0) m_alone = Alone{request, route, at, {}};
}

void LoneRoutes::held(trace::Time begin, trace::Time end)
{
    if (!m_alone) return;
    auto& longest = m_alone->does.longestHold;
    longest = std::max(longest, end - std::max(begin, m_alone->sent));
}

void LoneRoutes::called()
{
    if (m_alone) m_alone->does.makesCalls = true;
}

void LoneRoutes::over(trace::RequestId request, bool isAnswered)
{
    if (m_inFlight > 0) --m_inFlight;
    if (!m_alone || m_alone->request != request) return;
    if (isAnswered) {
        auto& known = m_routes[m_alone->route];
        known.longestHold = std::max(known.longestHold, m_alone->does.longestHold);
        known.makesCalls |= m_alone->does.makesCalls;
    }
    m_alone.reset();
}

bool LoneRoutes::isHarmless(std::uint16_t route, trace::Duration hold) const
{
    const auto found = m_routes.find(route);
    if (found == m_routes.end()) return false;
    const auto longest = found->second.longestHold;
    return longest < kMoment && longest * kMuchLonger < hold;
}

bool LoneRoutes::makesNoCalls(std::uint16_t route) const
{
    const auto found = m_routes.find(route);
    return found != m_routes.end() && !found->second.makesCalls;
}

} // namespace watch
