#include "app/lab/effect_flags.h"

#include "engine/settings/route.h"

namespace app {

void EffectFlags::meet(std::uint16_t route, std::chrono::milliseconds delay)
{
    if (isHealthCheck(route)) return;
    if (m_markedRoute != route) m_recording.record(trace::EventKind::HandlerChosen, 0, route);
    if (m_markedDelay && m_markedDelay != delay)
        m_recording.record(trace::EventKind::DelayChanged, static_cast<std::uint32_t>(delay.count()));
    m_markedRoute = route;
    m_calledRoutes.insert(route);
    m_markedDelay = delay;
}

void EffectFlags::addFirstCalls(std::vector<trace::Event>& events)
{
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto event = events[i];
        const bool isCall = event.kind == trace::EventKind::RequestSent && event.value == 0;
        if (!isCall || isHealthCheck(event.route)) continue;
        if (m_calledRoutes.insert(event.route).second)
            events.insert(
                events.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                {.time = event.time, .route = event.route, .kind = trace::EventKind::HandlerChosen});
    }
}

void EffectFlags::forget()
{
    m_calledRoutes.clear();
    m_markedRoute.reset();
    m_markedDelay.reset();
}

bool EffectFlags::isHealthCheck(std::uint16_t route) const
{
    return settings::isHealthCheck(m_recording.store().path(route));
}

} // namespace app
