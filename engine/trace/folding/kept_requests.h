#pragma once

#include "engine/trace/event.h"
#include "engine/trace/folding/request_counts.h"
#include "engine/trace/request.h"

#include <cstdint>
#include <deque>

namespace trace {

/// The requests of a run, folded from their events, and how many of them are in which condition.
class KeptRequests
{
public:
    /// `first` is the number of the first request that it takes in.
    explicit KeptRequests(RequestId first)
        : m_firstNumber(number(first))
    {}

    /// Their numbers have no gaps.
    explicit KeptRequests(std::deque<Request> requests);

    /// In the order of their numbers; one that has no begin() yet is only half known.
    const std::deque<Request>& all() const { return m_requests; }

    const RequestCounts& counts() const { return m_counts; }

    /// How many events were folded into those that are kept.
    std::uint64_t keptEvents() const { return m_keptEvents; }

    /// The number after the newest one.
    RequestId next() const;

    bool isOfAnEarlierRun(RequestId id) const;

    /// Null where nothing is known of it.
    const Request* find(RequestId id) const;

    /// The request that the event was folded into; null where it is of an earlier run.
    const Request* take(const Event& event);

    /// False where there is none, or the oldest is under way: then it and all younger ones stay.
    bool forgetOldest();

private:
    Request& requestOf(RequestId id);

    std::deque<Request> m_requests;
    std::uint32_t m_firstNumber;
    RequestCounts m_counts;
    std::uint64_t m_keptEvents = 0;
};

} // namespace trace
