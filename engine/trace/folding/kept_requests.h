#pragma once

#include "engine/trace/event.h"
#include "engine/trace/folding/past.h"
#include "engine/trace/folding/request_counts.h"
#include "engine/trace/folding/worst_requests.h"

#include <cstdint>
#include <deque>
#include <map>
#include <vector>

namespace trace {

/// The requests of a run, folded from their events, and how many of them are in which condition. What is
/// forgotten goes to the past; a few of those stay apart, whole.
class KeptRequests
{
public:
    /// `first` is the number of the first request that it takes in.
    explicit KeptRequests(RequestId first)
        : m_firstNumber(number(first))
        , m_rowZero(m_firstNumber)
    {}

    /// Their numbers have no gaps; `apart` are older.
    KeptRequests(std::deque<Request> requests, const std::vector<Request>& apart);

    /// In the order of their numbers; one that has no begin() yet is only half known.
    const std::deque<Request>& all() const { return m_requests; }

    const RequestCounts& counts() const { return m_counts; }

    /// Older than all(), in the order of their numbers: what was under way when it was to be forgotten, and
    /// the worst ones.
    std::vector<const Request*> apart() const;

    /// What the requests take in memory.
    std::size_t bytes() const { return m_bytes + m_worst.bytes(); }

    /// Rows count from the first request that was ever taken in.
    std::uint32_t firstRow() const { return m_firstNumber - m_rowZero; }

    /// Also of one that is apart; one that is not known where it was forgotten.
    const Request& at(std::uint32_t row) const;

    /// The number after the newest one.
    RequestId next() const;

    bool isOfAnEarlierRun(RequestId id) const;

    /// Null where nothing is known of it.
    const Request* find(RequestId id) const;

    /// The request that the event was folded into; null where it is of an earlier run.
    const Request* take(const Event& event);

    /// The oldest goes to the past, or apart where it is under way. False where there is none.
    bool forgetOldest(Past& past, Time origin);

    /// Those apart that have ended since go to the past, too.
    void forgetEnded(Past& past, Time origin);

    /// Is kept whole once it is forgotten.
    void keepWhole(RequestId id) { m_worst.name(id); }

private:
    Request& requestOf(RequestId id);
    void fold(Request& request, const Event& event);
    void retire(const Request& request, Past& past, Time origin);

    std::deque<Request> m_requests;
    std::map<RequestId, Request> m_underWay; ///< older than these
    WorstRequests m_worst;                   ///< of the past
    std::uint32_t m_firstNumber;
    std::uint32_t m_rowZero; ///< the number of the request in row 0
    RequestCounts m_counts;
    std::size_t m_bytes = 0; ///< of those that were not retired
};

} // namespace trace
