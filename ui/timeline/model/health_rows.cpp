#include "ui/timeline/model/health_rows.h"

#include "engine/analysis/blame/losses.h"

namespace ui {

void HealthRows::add(const trace::Store& store, std::uint32_t row)
{
    const auto& request = store.requestAt(row);
    if (analysis::isHealthCheck(store, request)) m_checks.push_back(row);
    if (!request.isProbe) return;
    m_probes.push_back(row);
    m_openProbes.push_back(row);
}

void HealthRows::update(const trace::Store& store, Activity& activity)
{
    std::erase_if(m_openProbes, [&](std::uint32_t row) { return activity.add(store.requestAt(row)); });
}

} // namespace ui
