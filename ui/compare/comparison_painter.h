#pragma once

#include "ui/compare/comparison_scene.h"
#include "ui/timeline/paint/scene_painter.h"

namespace ui {

/// Paints a comparison: for the screen and for pictures alike.
class ComparisonPainter
{
public:
    ComparisonPainter(const Theme& theme, qreal devicePixelRatio);

    qreal devicePixelRatio() const { return m_scenes.devicePixelRatio(); }

    void paint(QPainter& painter, const ComparisonScene& comparison) const;

private:
    void paintVerdict(QPainter& painter, const QRect& box, const ComparisonVerdict& verdict) const;
    void paintSaving(QPainter& painter, const Saving& saving) const;

    Theme m_theme;
    ScenePainter m_scenes;
};

} // namespace ui
