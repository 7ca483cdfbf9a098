#pragma once

#include "engine/analysis/blame/losses.h"
#include "engine/analysis/verdicts/verdicts.h"

#include <optional>

namespace analysis {

/// Finds what held the loops of a watched server, as far as it was seen: for 100 ms and more in one go, at
/// one place of the user's own source. Who works for long is told only where it is known to be one request.
class WatchedLoop
{
public:
    static std::vector<WatchedLoop> find(const Evidence& evidence);

    /// The longest time for which one thing held a loop in one go. Nothing where nobody saw for longer, and
    /// for long enough to be told, what a loop did.
    static std::optional<trace::Duration> longestHold(const Evidence& evidence);

    Verdict verdict(const Evidence& evidence) const;

private:
    static std::vector<WatchedLoop> all(const Evidence& evidence);
    void takeIn(const trace::Holding& holding, trace::Time now);
    void findLosses(const Evidence& evidence);
    bool isAlike(const trace::Holding& holding) const;
    bool isWorthTelling() const;
    std::string sentence(const Evidence& evidence) const;
    std::string held(const Evidence& evidence) const;
    std::string whose() const;
    std::string nextStep(const Evidence& evidence) const;

    trace::Holding m_first; ///< the others held it for the same reason
    std::vector<Stretch> m_stretches;
    trace::Duration m_held{0};
    trace::Duration m_longest{0}; ///< in one go
    bool m_isOpen = false;        ///< it is held at this moment
    bool m_isUnread = true;       ///< nobody who waited had been read
    std::vector<Loss> m_losses;
};

} // namespace analysis
