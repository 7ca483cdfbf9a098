#pragma once

#include "engine/trace/store.h"
#include "ui/timeline/index/lane_items.h"
#include "ui/timeline/model/activity.h"

#include <vector>

namespace ui {

/// Rows of the requests for the server's health, in order of time.
class HealthRows
{
public:
    /// They have a strip instead of lanes.
    const LaneItems& probes() const { return m_probes; }

    /// The probes and others.
    const LaneItems& checks() const { return m_checks; }

    /// Takes it if it is one of them; the rows are given in order of time.
    void add(const trace::Store& store, std::uint32_t row);

    /// Notes when there was a probe.
    void update(const trace::Store& store, Activity& activity);

    /// Drops the first ones of which `isGone(row)` says so.
    template <typename IsGone>
    void forget(IsGone isGone)
    {
        m_probes.dropWhile(isGone);
        m_checks.dropWhile(isGone);
    }

private:
    LaneItems m_probes;
    LaneItems m_checks;
    std::vector<std::uint32_t> m_openProbes;
};

} // namespace ui
