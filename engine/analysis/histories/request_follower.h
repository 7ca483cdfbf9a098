#pragma once

#include "engine/trace/store.h"

#include <vector>

namespace analysis {

/// Tells of each request in a store twice: when it has begun, and when it has ended; of those that the store
/// had forgotten before, only of what is under way. Looks at a request no
/// more after that, however many there are. Health probes are nobody's requests: it does not tell of them.
class RequestFollower
{
public:
    struct News
    {
        bool isOtherRun = false; ///< everything told before is void
        bool isAnew = false;     ///< so it is, or nothing was: what the store has forgotten is not told
        std::vector<trace::RequestId> begun;
        std::vector<trace::RequestId> ended; ///< those that begun tells of now are among them
        std::size_t forgotten = 0; ///< had begun, and the store forgot them before they were seen to end
    };

    /// What the store has learnt since the last call; valid until the next one.
    const News& update(const trace::Store& store);

    /// Begun and not ended, in the order of their numbers.
    const std::vector<trace::RequestId>& open() const { return m_open; }

private:
    bool isOtherRun(const trace::Store& store) const;

    News m_news;
    std::vector<trace::RequestId> m_unborn; // numbers of which nothing is known yet
    std::vector<trace::RequestId> m_open;
    std::uint32_t m_next =
        0; // the number of the first request that was not looked at; 0 before the first run
    std::uint32_t m_rowZero =
        0;                   ///< the number of the request in the store's first row; 0 before there was one
    std::uint64_t m_run = 0; ///< of the store
};

} // namespace analysis
