// The time cursor on the timeline.

#include "ui/text/duration_text.h"
#include "ui/timeline/timeline_view.h"

#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr int kHandleHeight = 17;
constexpr int kHandleMargin = 10;
constexpr int kGrip = 3;          // pixels beside the line that take hold of it
constexpr int kBeforeMoment = 10; // a moment that was out of sight comes to this part of what is seen

} // namespace

void TimelineView::setMoment(std::optional<trace::Time> moment, analysis::Moment there)
{
    m_moment = moment;
    m_there = std::move(there);
    if (moment && trace::isSet(m_origin)) {
        const auto& range = m_viewport.range();
        const auto at = *moment - m_origin;
        if (at < range.begin)
            moveTo(panned(range, at - range.begin - range.length() / kBeforeMoment));
        else if (at > range.end)
            moveTo(following(range, at));
    }
    describeSelected();
    measure();
    invalidate();
}

trace::Time TimelineView::pointedMoment() const
{
    rebuild();
    const auto pointer = toScene(mapFromGlobal(QCursor::pos()));
    const auto& plot = m_scene.plotArea;
    const bool isPointed = QRect(QPoint(), sceneSize()).contains(pointer) && plot.left() <= pointer.x() &&
                           pointer.x() <= plot.right();
    return m_origin + scale().at(isPointed ? pointer.x() : plot.center().x());
}

std::optional<MomentMark> TimelineView::momentMark() const
{
    if (!m_moment || !trace::isSet(m_origin)) return std::nullopt;
    const auto& plot = m_scene.plotArea;
    const int x = scale().column(*m_moment - m_origin);
    const int top = m_scene.rulerArea.bottom() + 1;
    MomentMark mark{.x = x, .later = {}, .handle = std::nullopt};
    mark.later = QRect(QPoint(std::max(x + 1, plot.left()), top), plot.bottomRight());
    if (x < plot.left() || x > plot.right()) return mark;
    const auto text = momentText(*m_moment - m_origin, scale().perPixel());
    const int width = m_meter.widthOf(TextStyle::Pill, text) + 2 * kHandleMargin;
    mark.handle = {{x - width / 2, m_scene.rulerArea.bottom() - kHandleHeight - 2, width, kHandleHeight},
                   text,
                   PillKind::Moment};
    for (const auto& label : m_scene.tickLabels)
        if (label.rect.intersects(mark.handle->rect)) mark.hidden.push_back(label.rect);
    const bool isAlone = m_tracks.workers().size() == 1;
    mark.counts = waitingPills(m_scene, m_there, isAlone, x, m_meter);
    return mark;
}

bool TimelineView::isOnMoment(const QPoint& position) const
{
    const auto mark = momentMark();
    if (!mark || !mark->handle) return false;
    const bool isBeside =
        std::abs(position.x() - mark->x) <= kGrip && position.y() > m_scene.rulerArea.bottom();
    return mark->handle->rect.contains(position) || isBeside;
}

void TimelineView::requestMoment(int x)
{
    if (trace::isSet(m_origin)) Q_EMIT momentRequested(m_origin + scale().at(x));
}

void TimelineView::playOrPause()
{
    if (m_moment)
        Q_EMIT playRequested();
    else
        setLive(!isLive());
}

} // namespace ui
