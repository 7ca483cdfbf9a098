#include "engine/trace/upstream_calls.h"

#include <algorithm>
#include <utility>

namespace trace {

UpstreamCalls::UpstreamCalls(std::deque<UpstreamCall> calls)
    : m_calls(std::move(calls))
{
    for (std::size_t i = 0; i < m_calls.size(); ++i)
        if (!isSet(m_calls[i].answered)) m_open.push_back(i);
}

void UpstreamCalls::take(const Event& event)
{
    if (event.kind == EventKind::UpstreamArrived) {
        m_open.push_back(m_calls.size());
        m_calls.push_back({event.request, event.index, 0, event.time, kUnset});
        return;
    }
    const auto open = std::ranges::find_if(m_open, [&](std::size_t i) {
        return m_calls[i].request == event.request && m_calls[i].index == event.index;
    });
    if (open == m_open.end()) return;
    m_calls[*open].answered = event.time;
    m_calls[*open].status = static_cast<std::uint16_t>(event.value);
    m_open.erase(open);
}

void UpstreamCalls::forgetBefore(Time time)
{
    const auto isOver = [time](const UpstreamCall& call) {
        return isSet(call.answered) && call.answered < time;
    };
    std::size_t gone = 0;
    for (; !m_calls.empty() && isOver(m_calls.front()); ++gone)
        m_calls.pop_front();
    for (auto& open : m_open)
        open -= gone;
}

} // namespace trace
