#include "ui/timeline/layout/selection.h"

#include <utility>

namespace ui {

void Selection::select(trace::RequestId id)
{
    if (m_request == id) return;
    const auto before = std::exchange(m_request, id);
    m_span.reset();
    Q_EMIT changed();
    Q_EMIT outlinesChanged(before, id);
}

void Selection::choose(trace::RequestId id)
{
    if (m_request == id) return;
    select(id);
    Q_EMIT chosen(id);
}

void Selection::choose(const std::optional<GenericPlace>& span)
{
    if (span) choose(trace::RequestId::None);
    if (m_span == span) return;
    m_span = span;
    Q_EMIT spansChanged();
}

void Selection::hover(trace::RequestId id)
{
    if (m_hovered == id) return;
    const auto before = std::exchange(m_hovered, id);
    Q_EMIT outlinesChanged(before, id);
}

void Selection::hover(const std::optional<GenericPlace>& span)
{
    if (m_hoveredSpan == span) return;
    m_hoveredSpan = span;
    Q_EMIT spansChanged();
}

void Selection::forgetSpans()
{
    m_span.reset();
    m_hoveredSpan.reset();
}

} // namespace ui

#include "moc_selection.cpp"
