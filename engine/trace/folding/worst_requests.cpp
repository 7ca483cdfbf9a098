#include "engine/trace/folding/worst_requests.h"

#include <iterator>

namespace trace {

std::size_t bytesOf(const Request& request)
{
    constexpr std::size_t kHeapBlock = 16; // what the heap adds to what is asked for
    const auto steps = request.steps.capacity() * sizeof(Step);
    return sizeof(Request) + (steps == 0 ? 0 : steps + kHeapBlock);
}

void WorstRequests::offer(const EndedRequest& ended)
{
    const auto& request = ended.request();
    if (m_named.erase(request.id) != 0) keep(request);
    if (request.isProbe) return;
    offer(m_slowest, ended.length(), request);
    if (m_slowestOfRoute.contains(request.route) || m_slowestOfRoute.size() < kMostRoutes)
        offer(m_slowestOfRoute.try_emplace(request.route, kSlowestOfRoute).first->second, ended.length(),
              request);
    offer(m_longestHolds, ended.worstHold(), request);
    offer(m_longestWaits, ended.waitForLoop(), request);
    if (request.outcome() == Outcome::Failed)
        offer(m_newestFailed, request.end().time_since_epoch(), request);
}

void WorstRequests::name(RequestId id)
{
    if (m_kept.contains(id)) return;
    m_named.insert(id);
    if (m_named.size() > kMostNamed) m_named.erase(m_named.begin());
}

void WorstRequests::keep(const Request& request)
{
    offer(m_evidence, request.end().time_since_epoch(), request);
}

const Request* WorstRequests::find(RequestId id) const
{
    const auto place = m_kept.find(id);
    return place != m_kept.end() ? &place->second.request : nullptr;
}

std::vector<const Request*> WorstRequests::all() const
{
    std::vector<const Request*> all;
    all.reserve(m_kept.size());
    for (const auto& [id, kept] : m_kept)
        all.push_back(&kept.request);
    return all;
}

RequestId WorstRequests::Podium::add(Duration value, RequestId id)
{
    m_lowestFirst.emplace(value, id);
    if (m_lowestFirst.size() <= m_places) return RequestId::None;
    // Of those that are equal, the last one.
    const auto last = std::prev(m_lowestFirst.upper_bound(m_lowestFirst.begin()->first));
    const auto gone = last->second;
    m_lowestFirst.erase(last);
    return gone;
}

void WorstRequests::offer(Podium& podium, Duration value, const Request& request)
{
    if (!podium.takes(value)) return;
    addReason(request);
    if (const auto gone = podium.add(value, request.id); gone != RequestId::None) dropReason(gone);
}

void WorstRequests::addReason(const Request& request)
{
    const auto [place, isNew] = m_kept.try_emplace(request.id, Kept{request});
    if (isNew) m_bytes += bytesOf(place->second.request);
    ++place->second.reasons;
}

void WorstRequests::dropReason(RequestId id)
{
    const auto place = m_kept.find(id);
    if (--place->second.reasons > 0) return;
    m_bytes -= bytesOf(place->second.request);
    m_kept.erase(place);
}

} // namespace trace
