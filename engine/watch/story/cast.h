#pragma once

#include "engine/watch/story/crew.h"

#include <deque>
#include <unordered_map>

namespace watch {

/// Everybody in the story: requests, upstream calls and workers, each as far as it is known.
class Cast
{
public:
    /// Those that are not there yet appear.
    Visit& visit(trace::RequestId request);
    UpstreamVisit& call(CallId call);

    Visit* find(trace::RequestId request);
    UpstreamVisit* find(CallId call);

    /// Gives it to its worker, if that can be told. True: it has one.
    bool place(Visit& visit) const;

    /// The requests that a process may have in hand; of all workers where that is not known.
    Visits visitsOf(const std::optional<ProcessId>& process) const;

    /// All requests, in no order.
    template <typename Use>
    void forEachVisit(const Use& use)
    {
        for (auto& [id, visit] : m_visits)
            use(visit);
    }

    /// Nobody needs it once that time is long past.
    void retire(const Visit& visit, trace::Time at) { m_retired.push_back({at, visit.id, CallId::None}); }
    void retire(const UpstreamVisit& call, trace::Time at) { m_retired.push_back({at, {}, call.id}); }
    void forgetRetired(trace::Time now);
    void clear();

    Crew& crew() { return m_crew; }

private:
    struct Retired
    {
        trace::Time at;
        trace::RequestId request;
        CallId call;
    };

    std::unordered_map<trace::RequestId, Visit> m_visits;
    std::unordered_map<CallId, UpstreamVisit> m_calls;
    std::deque<Retired> m_retired;
    Crew m_crew;
};

} // namespace watch
