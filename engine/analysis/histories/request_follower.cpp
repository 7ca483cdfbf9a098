#include "engine/analysis/histories/request_follower.h"

#include <algorithm>

namespace analysis {

namespace {

/// The number of the oldest request that the store may know.
std::uint32_t firstNumber(const trace::Store& store)
{
    return store.requests().empty() ? 0 : number(store.requests().front().id);
}

std::uint32_t nextNumber(const trace::Store& store)
{
    return store.requests().empty() ? 0 : number(store.requests().back().id) + 1;
}

} // namespace

const RequestFollower::News& RequestFollower::update(const trace::Store& store)
{
    const bool isOther = isOtherRun(store);
    if (isOther) *this = RequestFollower();
    m_run = store.run();
    m_news.isOtherRun = isOther;
    m_news.begun.clear();
    m_news.ended.clear();
    m_news.forgotten = 0;

    const auto begins = [&](trace::RequestId id) {
        const auto* request = store.find(id);
        if (request != nullptr && !request->isProbe) m_news.begun.push_back(id);
        return request != nullptr;
    };
    std::erase_if(m_unborn, begins);
    for (m_next = std::max(m_next, firstNumber(store)); m_next < nextNumber(store); ++m_next)
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

/// A store that was cleared has forgotten the requests which were told of.
bool RequestFollower::isOtherRun(const trace::Store& store) const
{
    if (m_next == 0) return false;
    if (store.run() != m_run) return true;
    return store.requests().empty() || firstNumber(store) >= m_next || nextNumber(store) < m_next;
}

} // namespace analysis
