// The time cursor on the timeline.

#include "ui/text/duration_text.h"
#include "ui/timeline/timeline_view.h"

#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr int kHandleHeight = 17;
constexpr int kHandleMargin = 10;
constexpr int kGrip = 3; // pixels beside the line that take hold of it

} // namespace

void TimelineView::setMoment(std::optional<trace::Time> moment, analysis::Moment there)
{
    m_lookedAt.cursor.moment = moment;
    m_lookedAt.cursor.there = std::move(there);
    if (moment) m_lookedAt.navigation.bringInSight(*moment);
    describeSelected();
    measure();
    invalidate();
}

trace::Time TimelineView::pointedMoment() const
{
    const auto pointer = m_room.toScene(mapFromGlobal(QCursor::pos()));
    const auto& plot = m_scene->plotArea;
    const bool isPointed = QRect(QPoint(), m_room.size()).contains(pointer) && plot.left() <= pointer.x() &&
                           pointer.x() <= plot.right();
    return m_lookedAt.run.origin() + m_scene.scale().at(isPointed ? pointer.x() : plot.center().x());
}

std::optional<MomentMark> TimelineView::momentMark() const
{
    if (!m_lookedAt.cursor.moment || !m_lookedAt.run.hasBegun()) return std::nullopt;
    const auto& plot = m_scene->plotArea;
    const int x = m_scene.scale().column(*m_lookedAt.cursor.moment - m_lookedAt.run.origin());
    const int top = m_scene->rulerArea.bottom() + 1;
    MomentMark mark{.x = x, .later = {}, .handle = std::nullopt};
    mark.later = QRect(QPoint(std::max(x + 1, plot.left()), top), plot.bottomRight());
    if (x < plot.left() || x > plot.right()) return mark;
    const auto text =
        momentText(*m_lookedAt.cursor.moment - m_lookedAt.run.origin(), m_scene.scale().perPixel());
    const int width = m_scene.meter().widthOf(TextStyle::Pill, text) + 2 * kHandleMargin;
    mark.handle = {{x - width / 2, m_scene->rulerArea.bottom() - kHandleHeight - 2, width, kHandleHeight},
                   text,
                   PillKind::Moment};
    for (const auto& label : m_scene->tickLabels)
        if (label.rect.intersects(mark.handle->rect)) mark.hidden.push_back(label.rect);
    const bool isAlone = m_lookedAt.run.tracks().workers().size() == 1;
    mark.counts = waitingPills(m_scene.scene(), m_lookedAt.cursor.there, isAlone, x, m_scene.meter());
    return mark;
}

bool TimelineView::isOnMoment(const QPoint& position) const
{
    const auto mark = momentMark();
    if (!mark || !mark->handle) return false;
    const bool isBeside =
        std::abs(position.x() - mark->x) <= kGrip && position.y() > m_scene->rulerArea.bottom();
    return mark->handle->rect.contains(position) || isBeside;
}

void TimelineView::requestMoment(int x)
{
    if (m_lookedAt.run.hasBegun()) Q_EMIT momentRequested(m_lookedAt.run.origin() + m_scene.scale().at(x));
}

void TimelineView::playOrPause()
{
    if (m_lookedAt.cursor.moment)
        Q_EMIT playRequested();
    else
        setLive(!isLive());
}

} // namespace ui
