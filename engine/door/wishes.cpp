#include "engine/door/wishes.h"

namespace door {

Wishes WishBox::take()
{
    const std::lock_guard lock(m_mutex);
    m_isNew = false;
    Wishes taken = m_wishes;
    m_wishes.named.clear();
    m_wishes.errands.clear();
    m_wishes.given.clear();
    return taken;
}

} // namespace door
