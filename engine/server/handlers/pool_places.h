#pragma once

#include "engine/server/asio_types.h"

#include <deque>

namespace server {

/// The places in the pool for plain handlers: first come, first served. The loop deals them out, as anyio's
/// CapacityLimiter does: a place that a job has left is given to the next one when the loop is free, not
/// before. The loop's thread only.
class PoolPlaces
{
public:
    explicit PoolPlaces(unsigned count)
        : m_free(count)
    {}

    /// True where one was free.
    bool takeFree();

    /// Waits in line for one. Gives when its last job was done with it.
    Task<trace::Time> await();

    /// `since` is when the job was done with it.
    void giveBack(trace::Time since);

private:
    struct InLine
    {
        Timer turn; ///< cancelled when it has come
        trace::Time freeSince = trace::kUnset;
    };

    unsigned m_free;
    std::deque<InLine*> m_line; // those live in await()
};

} // namespace server
