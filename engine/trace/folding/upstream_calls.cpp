#include "engine/trace/folding/upstream_calls.h"

#include <algorithm>
#include <utility>

namespace trace {

namespace {

/// One with a number is known by that: whose it is may have been found out meanwhile.
bool isOf(const UpstreamCall& call, const Event& event)
{
    if (event.detail != 0) return call.number == event.detail;
    return call.number == 0 && call.request == event.request && call.index == event.index;
}

} // namespace

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
        m_calls.push_back({event.request, event.index, 0, event.time, kUnset, event.detail});
        return;
    }
    if (event.kind == EventKind::CallAttributed) return attribute(event);
    const auto open = std::ranges::find_if(m_open, [&](std::size_t i) { return isOf(m_calls[i], event); });
    if (open == m_open.end()) return;
    m_calls[*open].answered = event.time;
    m_calls[*open].status = static_cast<std::uint16_t>(event.value);
    m_open.erase(open);
}

/// Whose it is may turn out after its answer; it is among the newest.
void UpstreamCalls::attribute(const Event& event)
{
    const auto call =
        std::ranges::find(m_calls.rbegin(), m_calls.rend(), event.detail, &UpstreamCall::number);
    if (call == m_calls.rend()) return;
    call->request = event.request;
    call->index = event.index;
}

void UpstreamCalls::forgetBefore(Time time, Past& past, Time origin)
{
    std::uint32_t gone = 0;
    for (; !m_calls.empty(); ++gone) {
        const auto& oldest = m_calls.front();
        if (!isSet(oldest.answered) || oldest.answered >= time) break;
        past.takeCall(oldest.arrived, oldest.answered, origin);
        m_calls.pop_front();
    }
    if (gone == 0) return;
    m_firstRow += gone;
    for (auto& open : m_open)
        open -= gone;
}

} // namespace trace
