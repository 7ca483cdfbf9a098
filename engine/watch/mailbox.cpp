#include "engine/watch/mailbox.h"

#include <utility>

namespace watch {

void Mailbox::put(const Order& order)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_orders.size() >= kMostOrders) {
            ++m_lost;
            return;
        }
        m_orders.push_back(order);
    }
    m_hasOrders.notify_one();
}

std::vector<Order> Mailbox::take(const std::stop_token& stop, std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    if (patience.count() > 0)
        m_hasOrders.wait_for(lock, stop, patience, [this] { return !m_orders.empty(); });
    return std::exchange(m_orders, {});
}

std::uint64_t Mailbox::lost() const
{
    const std::lock_guard lock(m_mutex);
    return m_lost;
}

} // namespace watch
