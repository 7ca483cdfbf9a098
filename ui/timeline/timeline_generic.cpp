// Spans of another program: pointing at them, selecting them, looking for them.

#include "engine/trace/history.h"
#include "ui/generic/generic_finder.h"
#include "ui/generic/generic_lane.h"
#include "ui/generic/generic_words.h"
#include "ui/timeline/layout/place_tip.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/layout/tool_tip.h"
#include "ui/timeline/scene/lane_finder.h"
#include "ui/timeline/timeline_view.h"

#include <QLineEdit>
#include <QTextDocumentFragment>
#include <QToolTip>

namespace ui {

/// Along the lane; without a selection the first one of all.
bool TimelineView::selectNeighbourSpan(int step)
{
    const auto next = neighbourOf(store(), m_lookedAt.selection.span(), step);
    if (!next) return false;
    m_lookedAt.selection.choose(next);
    m_sight.reveal(*next);
    return true;
}

bool TimelineView::searchSpansOn(int step)
{
    const auto found = findGenericSpan(store(), m_search->text(), m_lookedAt.selection.span(), step);
    if (!found) return false;
    m_lookedAt.selection.choose(found);
    m_sight.reveal(*found);
    return true;
}

QString TimelineView::callTip(const trace::UpstreamCall& call) const
{
    if (!m_lookedAt.cursor.moment) return callToolTip(store(), call, now());
    return call.arrived > *m_lookedAt.cursor.moment
               ? QString()
               : callToolTip(store(), trace::asOf(call, *m_lookedAt.cursor.moment),
                             *m_lookedAt.cursor.moment);
}

bool TimelineView::showToolTip(const QPoint& position, const QPoint& globalPosition)
{
    QString text;
    const auto title = titleAt(m_scene.scene(), position);
    if (const auto span = m_scene.spanAt(position))
        text = genericToolTip(store(), *span, m_lookedAt.told());
    else if (title && title->kind == TrackKey::Kind::Generic)
        text = genericTrackToolTip(store(), title->row);
    else if (const auto* call = callAt(store(), m_scene.scene(), now(), position))
        text = callTip(*call);
    else if (const auto* request = store().find(m_scene.requestAt(position)))
        text = requestTip(*request, segmentAt(store(), m_scene.scene(), now(), *request, position));
    else if (title)
        text = tr("A click folds or unfolds it; the right button offers more.");
    else
        text = m_scene.placeTip(position);
    if (text.isEmpty()) return false;
    QToolTip::showText(globalPosition, text, this);
    return true;
}

} // namespace ui
