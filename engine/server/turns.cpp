#include "engine/server/turns.h"

#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>

namespace server {

Task<void> giveWay(unsigned turns)
{
    const auto loop = co_await asio::this_coro::executor;
    for (; turns > 0; --turns)
        co_await asio::post(loop, kAwait);
}

} // namespace server
