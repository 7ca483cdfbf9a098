#include "ui/timeline/hand/range_measure.h"

#include "ui/timeline/hand/range_statistics.h"

#include <algorithm>

namespace ui {

RangeMeasure::RangeMeasure(const LookedAt& lookedAt, const CurrentScene& scene)
    : m_lookedAt(lookedAt)
    , m_scene(scene)
{}

void RangeMeasure::stretch(int from, int to)
{
    if (!m_lookedAt.run.hasBegun()) return;
    const auto scale = m_scene.scale();
    m_range = {scale.at(std::min(from, to)), scale.at(std::max(from, to))};
    m_text = rangeText({.length = m_range->length()});
    Q_EMIT changed();
}

void RangeMeasure::finish()
{
    update();
    Q_EMIT changed();
    Q_EMIT measured(m_range ? m_text : QString());
}

void RangeMeasure::update()
{
    if (!m_range) return;
    const auto origin = m_lookedAt.run.origin();
    m_text = rangeText(measureRange(m_lookedAt.run.store(), origin + m_range->begin, origin + m_range->end,
                                    m_lookedAt.told()));
}

void RangeMeasure::addTo(Overlay& overlay) const
{
    if (!m_range) return;
    const auto& scene = m_scene.scene();
    const int left = m_scene.scale().column(m_range->begin);
    const int right = m_scene.scale().column(m_range->end);
    const QRect band(left, scene.rulerArea.top(), right - left + 1,
                     scene.trackArea.bottom() - scene.rulerArea.top());
    overlay.measured = band.intersected(scene.plotArea.united(scene.rulerArea));
    overlay.measuredText = m_text;
    overlay.bounds = m_scene.room().rect().adjusted(4, 0, -4, 0);
}

} // namespace ui

#include "moc_range_measure.cpp"
