#include "ui/request_list/request_order.h"

#include "engine/trace/history.h"
#include "ui/request_list/id_rows.h"

#include <algorithm>
#include <utility>

namespace ui {

RequestOrder::RequestOrder(const trace::Store& store)
    : m_store(store)
{}

void RequestOrder::sortBy(Column column, Qt::SortOrder direction)
{
    m_column = column;
    m_isDescending = direction == Qt::DescendingOrder;
    m_isSorted = false;
}

void RequestOrder::setMoment(std::optional<trace::Time> moment)
{
    if (m_moment == moment) return;
    m_moment = moment;
    if (isMoving(m_column)) m_isSorted = false;
}

void RequestOrder::update(trace::Time now)
{
    rankPaths();
    const auto& news = m_follower.update(m_store);
    if (news.isOtherRun) m_order.clear();
    dropTrimmed();
    if (news.isAnew) mergeApart(now);
    takeIn(news, now);
    applyFilter(now);
}

/// The store may have forgotten its oldest requests, but for a few.
void RequestOrder::dropTrimmed()
{
    const auto first = m_store.requests().empty() ? trace::RequestId::None : m_store.requests().front().id;
    if (std::exchange(m_first, first) == first) return;
    std::erase_if(m_order,
                  [&](const Entry& entry) { return entry.id < first && m_store.find(entry.id) == nullptr; });
}

/// The worst of what the store had forgotten before.
void RequestOrder::mergeApart(trace::Time now)
{
    std::vector<trace::RequestId> ended;
    for (const auto* request : m_store.apart())
        if (!request->isInFlight() && !request->isProbe) ended.push_back(request->id);
    merge(ended, now);
}

void RequestOrder::rankPaths()
{
    const auto& paths = m_store.paths();
    if (m_pathRanks.size() == paths.size()) return;
    m_pathRanks.resize(paths.size());
    for (std::size_t route = 0; route < paths.size(); ++route)
        m_pathRanks[route] = static_cast<int>(
            std::ranges::count_if(paths, [&](const std::string& path) { return path < paths[route]; }));
}

void RequestOrder::takeIn(const analysis::RequestFollower::News& news, trace::Time now)
{
    auto changed = news.begun;
    if (!m_isSorted) {
        for (const auto& entry : m_order)
            changed.push_back(entry.id);
        m_order.clear();
        m_isSorted = true;
    } else if (isMoving(m_column)) {
        // Those that have begun are also among those that have ended, or are open.
        changed = m_follower.open();
        changed.insert(changed.end(), news.ended.begin(), news.ended.end());
        forget(changed);
    }
    merge(changed, now);
}

void RequestOrder::forget(const std::vector<trace::RequestId>& ids)
{
    if (ids.empty()) return;
    const IdRows forgotten(ids);
    std::erase_if(m_order, [&](const Entry& entry) { return forgotten.contains(entry.id); });
}

void RequestOrder::merge(const std::vector<trace::RequestId>& ids, trace::Time now)
{
    const auto middle = static_cast<std::ptrdiff_t>(m_order.size());
    for (const auto id : ids) {
        const auto key = keyOf(id, now);
        m_order.push_back({m_isDescending ? -key : key, id});
    }
    std::sort(m_order.begin() + middle, m_order.end());
    std::inplace_merge(m_order.begin(), m_order.begin() + middle, m_order.end());
}

void RequestOrder::applyFilter(trace::Time now)
{
    m_shown.clear();
    m_shown.reserve(m_order.size());
    for (const auto& entry : m_order)
        if (m_filter.isEmpty() || isShown(entry.id, now)) m_shown.push_back(entry.id);
}

/// What comes after the moment stands before everything else.
std::int64_t RequestOrder::keyOf(trace::RequestId id, trace::Time now) const
{
    const auto& request = *m_store.find(id);
    if (!m_moment || !isMoving(m_column)) return sortKey(m_column, request, m_pathRanks, now);
    if (request.begin() > *m_moment) return -1;
    return sortKey(m_column, trace::asOf(request, *m_moment), m_pathRanks, *m_moment + trace::Duration(1));
}

bool RequestOrder::isShown(trace::RequestId id, trace::Time now) const
{
    const auto& request = *m_store.find(id);
    if (!m_moment) return m_filter.accepts(request, now);
    if (request.begin() > *m_moment) return false;
    return m_filter.accepts(trace::asOf(request, *m_moment), *m_moment + trace::Duration(1));
}

} // namespace ui
