#include "ui/timeline/model/watched_holds.h"

namespace ui {

void WatchedHolds::update(const trace::Store& store, WorkerTracks& workers, Activity& activity)
{
    const auto& holdings = store.watched().holdings();
    const auto first = store.watched().firstRow();
    for (; m_known < first + holdings.size(); ++m_known)
        m_open.push_back(m_known);
    std::erase_if(m_open, [&](std::size_t row) {
        const auto& holding = holdings[row - first]; // one that lasts is not forgotten
        activity.add(holding.begin, holding.end);
        if (!trace::isSet(holding.end)) return false;
        const bool isLong = holding.end - holding.begin >= trace::kLongWithoutStep;
        const auto nuance = holding.isWaiting ? trace::Nuance::Blocking : trace::Nuance::Computing;
        if (holding.isWaiting || isLong)
            workers.of(holding.worker).addHold({holding.begin, holding.end, nuance});
        return true;
    });
}

void WatchedHolds::skipForgotten(const trace::Store& store)
{
    m_known = std::max(m_known, store.watched().firstRow());
}

} // namespace ui
