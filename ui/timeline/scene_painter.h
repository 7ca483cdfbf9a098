#pragma once

#include "ui/theme.h"
#include "ui/timeline/scene.h"

#include <QBrush>

#include <array>

class QPainter;

namespace ui {

/// Paints a scene: knows colours and fonts, but nothing of runs. For the screen and for pictures alike.
class ScenePainter
{
public:
    ScenePainter(const Theme& theme, qreal devicePixelRatio);

    void paint(QPainter& painter, const Scene& scene) const;

private:
    void paintCards(QPainter& painter, const Scene& scene) const;
    void paintBoxes(QPainter& painter, const Scene& scene) const;
    void paintQueues(QPainter& painter, const Scene& scene) const;
    void paintBars(QPainter& painter, const Scene& scene) const;
    void paintMarks(QPainter& painter, const Scene& scene) const;
    void paintOutlines(QPainter& painter, const Scene& scene) const;
    void paintRuler(QPainter& painter, const Scene& scene) const;
    void paintLine(QPainter& painter, const SceneLine& line) const;
    void paintPill(QPainter& painter, const ScenePill& pill) const;
    void paintTexts(QPainter& painter, const std::vector<SceneText>& texts) const;
    void paintPlate(QPainter& painter, const SceneText& text) const;

    QPen penOf(LineKind kind) const;
    QColor colorOf(const SceneText& text) const;

    Theme m_theme;
    std::array<QBrush, trace::kStateCount> m_brushes;
};

} // namespace ui
