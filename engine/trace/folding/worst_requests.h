#pragma once

#include "engine/trace/folding/ended_request.h"

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace trace {

/// The few requests of a store's past that are kept whole: the slowest, of all and of each route, those that
/// held a loop or waited for one the longest, the newest that failed, and those that somebody named.
class WorstRequests
{
public:
    static constexpr std::size_t kSlowest = 32;
    static constexpr std::size_t kSlowestOfRoute = 4;
    static constexpr std::size_t kMostRoutes = 64; ///< whose slowest are kept
    static constexpr std::size_t kOfEachKind = 16;
    static constexpr std::size_t kMostNamed = 256; ///< of more, the newest

    /// It is about to be forgotten. Keeps a copy if it is worse than others that are kept, which may go.
    void offer(const EndedRequest& ended);

    /// Is kept once it is offered.
    void name(RequestId id);

    /// Keeps it, whatever it is.
    void keep(const Request& request);

    /// Null where it is not kept.
    const Request* find(RequestId id) const;

    std::vector<const Request*> all() const; ///< in the order of their numbers

    std::size_t bytes() const { return m_bytes; }

private:
    /// The requests with the highest values of one kind. Where two are equal, the first one stays.
    class Podium
    {
    public:
        explicit Podium(std::size_t places)
            : m_places(places)
        {}

        bool takes(Duration value) const
        {
            return value > Duration(0) &&
                   (m_lowestFirst.size() < m_places || value > m_lowestFirst.begin()->first);
        }

        /// The one that had to go; None where there was room.
        RequestId add(Duration value, RequestId id);

    private:
        std::size_t m_places;
        std::multimap<Duration, RequestId> m_lowestFirst;
    };

    struct Kept
    {
        Request request;
        int reasons = 0;
    };

    void offer(Podium& podium, Duration value, const Request& request);
    void addReason(const Request& request);
    void dropReason(RequestId id);

    std::map<RequestId, Kept> m_kept;
    std::set<RequestId> m_named; ///< not offered yet
    Podium m_evidence{kMostNamed};
    Podium m_slowest{kSlowest};
    std::map<std::uint16_t, Podium> m_slowestOfRoute;
    Podium m_longestHolds{kOfEachKind};
    Podium m_longestWaits{kOfEachKind};
    Podium m_newestFailed{kOfEachKind};
    std::size_t m_bytes = 0;
};

/// What it takes in memory, its steps included.
std::size_t bytesOf(const Request& request);

} // namespace trace
