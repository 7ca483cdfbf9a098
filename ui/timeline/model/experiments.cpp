#include "ui/timeline/model/experiments.h"

#include <algorithm>

namespace ui {

void Experiments::add(const trace::Store& store, std::uint32_t row)
{
    const auto& request = store.requestAt(row);
    const auto isAfterPause = [&] {
        return m_underWay.empty() && (!trace::isSet(m_lastOver) ||
                                      request.begin() - m_lastOver >= analysis::kPauseBetweenExperiments);
    };
    if (m_begins.empty() || request.begin() - m_begins.back() >= analysis::kPauseBetweenExperiments) {
        takeOver(store);
        if (isAfterPause()) m_begins.push_back(request.begin());
    }
    if (request.isWorkedOff())
        m_lastOver = std::max(m_lastOver, request.over());
    else
        m_underWay.push_back(row);
}

/// Looks which of those that were under way are no more.
void Experiments::takeOver(const trace::Store& store)
{
    std::erase_if(m_underWay, [&](std::uint32_t row) {
        const auto& request = store.requestAt(row);
        if (!trace::isSet(request.begin())) { // forgotten, and so it had ended
            m_lastOver = std::max(m_lastOver, store.forgottenBefore());
            return true;
        }
        if (!request.isWorkedOff()) return false;
        m_lastOver = std::max(m_lastOver, request.over());
        return true;
    });
}

} // namespace ui
