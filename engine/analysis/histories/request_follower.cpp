#include "engine/analysis/histories/request_follower.h"

#include <algorithm>

namespace analysis {

namespace {

std::uint32_t rowsOf(const trace::Store& store)
{
    return store.firstRow() + static_cast<std::uint32_t>(store.requests().size());
}

} // namespace

const RequestFollower::News& RequestFollower::update(const trace::Store& store)
{
    const bool isOther = isOtherRun(store);
    if (isOther) *this = RequestFollower();
    m_run = store.run();
    if (!store.requests().empty()) m_rowZero = number(store.requests().front().id) - store.firstRow();
    m_news.isOtherRun = isOther;
    m_news.isAnew = m_next == 0;
    m_news.begun.clear();
    m_news.ended.clear();
    m_news.forgotten = 0;
    if (m_news.isAnew)
        for (const auto* request : store.apart())
            if (request->isInFlight() && !request->isProbe) m_news.begun.push_back(request->id);

    const auto begins = [&](trace::RequestId id) {
        const auto* request = store.find(id);
        if (request != nullptr && !request->isProbe) m_news.begun.push_back(id);
        return request != nullptr;
    };
    const auto first = m_rowZero == 0 ? 0 : m_rowZero + store.firstRow();
    const auto end = m_rowZero == 0 ? 0 : m_rowZero + rowsOf(store);
    std::erase_if(m_unborn, [&](trace::RequestId id) { return begins(id) || number(id) < first; });
    for (m_next = std::max(m_next, first); m_next < end; ++m_next)
        if (!begins(trace::RequestId(m_next))) m_unborn.push_back(trace::RequestId(m_next));

    std::ranges::sort(m_news.begun);
    m_open.insert(m_open.end(), m_news.begun.begin(), m_news.begun.end());
    std::ranges::sort(m_open);
    std::erase_if(m_open, [&](trace::RequestId id) {
        const auto* request = store.find(id);
        if (request != nullptr && request->isInFlight()) return false;
        if (request != nullptr)
            m_news.ended.push_back(id);
        else
            ++m_news.forgotten;
        return true;
    });
    return m_news;
}

/// A store that was cleared has forgotten the requests which were told of; another one has forgotten some
/// before they were.
bool RequestFollower::isOtherRun(const trace::Store& store) const
{
    if (m_next == 0) return false;
    if (store.run() != m_run) return true;
    return m_rowZero + store.firstRow() > m_next || m_rowZero + rowsOf(store) < m_next;
}

} // namespace analysis
