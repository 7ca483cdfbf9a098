#pragma once

#include "app/scenario/scenario.h"

#include <optional>

namespace app {

/// The set-up that a run's requests met, and whether it was changed on their way. Its arrivals are no part of
/// it.
class UsedSetUp
{
public:
    void reset() { *this = {}; }

    /// A request is sent, or is in flight while the set-up changes to this one.
    void meet(const Scenario& scenario);

    /// Nothing as long as no request met any.
    const std::optional<Scenario>& first() const { return m_first; }
    bool isChanged() const { return m_isChanged; }

private:
    std::optional<Scenario> m_first;
    bool m_isChanged = false;
};

} // namespace app
