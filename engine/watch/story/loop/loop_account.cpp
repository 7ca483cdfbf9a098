#include "engine/watch/story/loop/loop_account.h"

#include "engine/watch/story/loop/width.h"

#include <utility>

namespace watch {

namespace {

template <typename Item>
std::optional<Item> takeFirst(std::deque<Item>& items)
{
    if (items.empty()) return {};
    std::optional<Item> first = std::move(items.front());
    items.pop_front();
    return first;
}

} // namespace

std::vector<trace::Time> LoopAccount::take(const LoopSpell& spell, bool isOngoing, Told& told)
{
    if (isOngoing && spell.begin.latest <= m_ended) return {};
    const auto within =
        trace::isSet(spell.begin.earliest) ? spell.begin.latest - spell.begin.earliest : trace::Duration(0);
    tellLoop(kindOf(spell.activity.doing) == Stretch::Kind::Held, spell.begin.latest, within, told);
    if (isOngoing) {
        m_joiner.takeOngoing(spell);
    } else {
        if (!isFollowed(spell)) tellLoop(false, spell.lastLook, {}, told);
        m_ended = spell.begin.latest;
        m_joiner.take(spell);
    }
    std::vector<trace::Time> begins;
    for (auto& stretch : m_joiner.fetch()) {
        begins.push_back(stretch.begin);
        m_ahead.push_back(std::move(stretch));
    }
    return begins;
}

std::optional<Stretch> LoopAccount::next()
{
    return takeFirst(m_ahead);
}

std::optional<StackSeen> LoopAccount::nextStack()
{
    return takeFirst(m_stacks);
}

trace::Time LoopAccount::knownEnd(trace::Time horizon) const
{
    return m_ahead.empty() ? horizon : m_ahead.front().begin;
}

void LoopAccount::end(trace::Time at, Told& told)
{
    tellLoop(false, at, {}, told);
    m_ahead.clear();
    m_stacks.clear();
}

void LoopAccount::tellLoop(bool isBusy, trace::Time at, trace::Duration within, Told& told)
{
    if (std::exchange(m_isBusy, isBusy) == isBusy) return;
    trace::Event event;
    event.time = at;
    event.value = isBusy ? 0 : 1;
    event.worker = m_worker;
    event.kind = isBusy ? trace::EventKind::LoopBusy : trace::EventKind::LoopIdle;
    event.detail = nanoseconds(within);
    told.events.push_back(event);
}

} // namespace watch
