#include "ui/attention/attention.h"

#include <utility>

namespace ui {

void Attention::select(trace::RequestId id)
{
    if (std::exchange(m_request, id) != id) Q_EMIT requestChanged();
}

void Attention::seek(trace::RequestId id)
{
    select(id);
    Q_EMIT requestSought();
}

void Attention::setMoment(const std::optional<trace::Time>& moment, analysis::Moment there)
{
    if (m_moment == moment && m_there == there) return;
    m_moment = moment;
    m_there = std::move(there);
    Q_EMIT momentChanged();
}

void Attention::refresh(trace::Time now)
{
    if (trace::isSet(now)) m_now = now;
    Q_EMIT refreshed();
}

} // namespace ui

#include "moc_attention.cpp"
