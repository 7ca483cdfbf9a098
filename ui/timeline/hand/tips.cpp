#include "ui/timeline/hand/tips.h"

#include "engine/trace/history.h"
#include "ui/timeline/generic/generic_words.h"
#include "ui/timeline/layout/tool_tip.h"
#include "ui/timeline/scene/lane_finder.h"

namespace ui {

Tips::Tips(const LookedAt& lookedAt, const CurrentScene& scene)
    : m_lookedAt(lookedAt)
    , m_scene(scene)
{}

QString Tips::at(const QPoint& position) const
{
    const auto& run = m_lookedAt.run;
    QString text;
    const auto title = titleAt(m_scene.scene(), position);
    if (const auto span = m_scene.spanAt(position))
        text = genericToolTip(run.store(), *span, m_lookedAt.told());
    else if (title && title->kind == TrackKey::Kind::Generic)
        text = genericTrackToolTip(run.store(), title->row);
    else if (const auto* call = callAt(run.store(), m_scene.scene(), run.now(), position))
        text = aboutCall(*call);
    else if (const auto* request = run.store().find(m_scene.requestAt(position)))
        text = aboutRequest(*request, segmentAt(run.store(), m_scene.scene(), run.now(), *request, position));
    else if (title)
        text = tr("A click folds or unfolds it; the right button offers more.");
    else
        text = m_scene.placeTip(position);
    return text;
}

QString Tips::aboutRequest(const trace::Request& request, std::optional<std::size_t> segment) const
{
    const auto& run = m_lookedAt.run;
    return m_lookedAt.cursor.moment ? toolTipAsOf(run.store(), request, segment, *m_lookedAt.cursor.moment)
                                    : toolTipText(run.store(), request, segment, run.now());
}

QString Tips::aboutCall(const trace::UpstreamCall& call) const
{
    const auto& run = m_lookedAt.run;
    if (!m_lookedAt.cursor.moment) return callToolTip(run.store(), call, run.now());
    return call.arrived > *m_lookedAt.cursor.moment
               ? QString()
               : callToolTip(run.store(), trace::asOf(call, *m_lookedAt.cursor.moment),
                             *m_lookedAt.cursor.moment);
}

QString Tips::aboutSelection() const
{
    const auto& run = m_lookedAt.run;
    if (const auto& span = m_lookedAt.selection.span()) return genericToolTip(run.store(), *span, run.now());
    const auto* request = run.store().find(m_lookedAt.selection.request());
    return request != nullptr ? aboutRequest(*request, std::nullopt) : QString();
}

} // namespace ui
