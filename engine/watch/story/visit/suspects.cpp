#include "engine/watch/story/visit/suspects.h"

#include <algorithm>

namespace watch {

namespace {

/// A client's thread may come to its answer so late.
constexpr std::chrono::milliseconds kClientDelay{5};

/// With a call of each, more would cost more than they are worth.
constexpr std::size_t kMostCallers = 200;

template <typename Predicate>
Visits those(const Visits& visits, const Predicate& predicate)
{
    Visits found;
    std::ranges::copy_if(visits, std::back_inserter(found), predicate);
    return found;
}

/// Leaves out those of whom it holds, unless that leaves nobody.
template <typename Predicate>
void leaveOut(Visits& visits, const Predicate& predicate)
{
    if (visits.size() < 2) return;
    auto rest = those(visits, [&](const Visit* visit) { return !predicate(visit); });
    if (!rest.empty()) visits = std::move(rest);
}

Visits thoseIn(std::span<Visit* const> visits, trace::Time time)
{
    Visits found;
    std::ranges::copy_if(visits, std::back_inserter(found),
                         [time](const Visit* visit) { return visit->mayBeIn(time); });
    return found;
}

} // namespace

Visits suspectsOf(const Hold& hold, std::span<Visit* const> visits, const LoneRoutes& routes)
{
    auto suspects = thoseIn(visits, hold.at);
    const auto isAnsweredWithin = [&](const Visit* visit) {
        return visit->isAnsweredBy(hold.knownEnd - kClientDelay);
    };
    // Nobody answers while it waits on the loop's thread: who is answered meanwhile is another one, if only
    // the only other one.
    if (hold.stretch.isWait())
        suspects = those(suspects, [&](const Visit* visit) { return !isAnsweredWithin(visit); });
    leaveOut(suspects, [&](const Visit* visit) {
        return isAnsweredWithin(visit) && visit->isAnsweredBy(hold.at + kClientDelay);
    });
    leaveOut(suspects, [&](const Visit* visit) { return visit->steps.waitsForCall(hold.at); });
    leaveOut(suspects,
             [&](const Visit* visit) { return routes.isHarmless(visit->route, hold.knownEnd - hold.at); });
    return suspects;
}

Visits callersAt(trace::Time arrived, std::span<Visit* const> visits, const LoneRoutes& routes)
{
    if (visits.size() > kMostCallers) return {};
    auto callers = thoseIn(visits, arrived);
    leaveOut(callers, [&](const Visit* visit) { return visit->steps.waitsForCall(arrived); });
    leaveOut(callers, [&](const Visit* visit) { return routes.makesNoCalls(visit->route); });
    return callers;
}

} // namespace watch
