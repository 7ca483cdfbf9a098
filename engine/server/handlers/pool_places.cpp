#include "engine/server/handlers/pool_places.h"

#include <boost/asio/this_coro.hpp>

namespace server {

bool PoolPlaces::takeFree()
{
    if (m_free == 0) return false;
    --m_free;
    return true;
}

Task<trace::Time> PoolPlaces::await()
{
    InLine self{Timer(co_await asio::this_coro::executor, trace::Time::max())};
    m_line.push_back(&self);
    co_await self.turn.async_wait(kAwait);
    co_return self.freeSince;
}

void PoolPlaces::giveBack(trace::Time since)
{
    if (m_line.empty()) {
        ++m_free;
        return;
    }
    auto& next = *m_line.front();
    m_line.pop_front();
    next.freeSince = since;
    next.turn.cancel();
}

} // namespace server
