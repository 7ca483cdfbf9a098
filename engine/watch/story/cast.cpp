#include "engine/watch/story/cast.h"

namespace watch {

namespace {

/// Whoever comes late with a word about it has come by then.
constexpr std::chrono::seconds kAfterlife{2};

} // namespace

Visit& Cast::visit(trace::RequestId request)
{
    return m_visits.try_emplace(request, request).first->second;
}

UpstreamVisit& Cast::call(CallId call)
{
    auto& found = m_calls[call];
    found.id = call;
    return found;
}

Visit* Cast::find(trace::RequestId request)
{
    const auto found = m_visits.find(request);
    return found == m_visits.end() ? nullptr : &found->second;
}

UpstreamVisit* Cast::find(CallId call)
{
    const auto found = m_calls.find(call);
    return found == m_calls.end() ? nullptr : &found->second;
}

bool Cast::place(Visit& visit) const
{
    if (visit.worker != nullptr) return true;
    if (visit.process && visit.thread != 0) visit.worker = m_crew.find({*visit.process, visit.thread});
    if (visit.worker == nullptr) visit.worker = m_crew.only(visit.process);
    if (visit.worker == nullptr) return false;
    visit.worker->add(visit);
    return true;
}

Visits Cast::visitsOf(const std::optional<ProcessId>& process) const
{
    Visits all;
    for (const auto& worker : m_crew.workers())
        if (!process || worker->loop().process == *process)
            all.insert(all.end(), worker->visits().begin(), worker->visits().end());
    return all;
}

void Cast::forgetRetired(trace::Time now)
{
    for (; !m_retired.empty() && m_retired.front().at + kAfterlife < now; m_retired.pop_front()) {
        m_visits.erase(m_retired.front().request);
        m_calls.erase(m_retired.front().call);
    }
}

void Cast::clear()
{
    m_visits.clear();
    m_calls.clear();
    m_retired.clear();
}

} // namespace watch
