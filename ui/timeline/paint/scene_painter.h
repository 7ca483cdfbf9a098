#pragma once

#include "ui/style/theme.h"
#include "ui/timeline/paint/card_painter.h"
#include "ui/timeline/paint/density_painter.h"
#include "ui/timeline/paint/row_painter.h"
#include "ui/timeline/paint/text_painter.h"
#include "ui/timeline/scene/scene.h"

class QPainter;

namespace ui {

/// Paints a scene: knows colours and fonts, but nothing of runs. For the screen and for pictures alike.
class ScenePainter
{
public:
    ScenePainter(const Theme& theme, qreal devicePixelRatio);
    ScenePainter(const ScenePainter&) = delete;
    ScenePainter& operator=(const ScenePainter&) = delete;

    qreal devicePixelRatio() const { return m_devicePixelRatio; }

    void paint(QPainter& painter, const Scene& scene) const;
    void paintPill(QPainter& painter, const ScenePill& pill) const;

private:
    void paintTracks(QPainter& painter, const Scene& scene) const;
    void paintFaded(QPainter& painter, const Scene& scene) const;
    void paintGround(QPainter& painter, const Scene& scene) const;
    void paintCards(QPainter& painter, const Scene& scene) const;
    void paintBoxes(QPainter& painter, const Scene& scene) const;
    void paintPlainBoxes(QPainter& painter, const Scene& scene) const;
    void paintQueues(QPainter& painter, const Scene& scene) const;
    void paintEnds(QPainter& painter, const Scene& scene) const;
    void paintMarks(QPainter& painter, const Scene& scene) const;
    void paintProbes(QPainter& painter, const Scene& scene) const;
    void paintRuler(QPainter& painter, const Scene& scene) const;
    void paintOverview(QPainter& painter, const Scene& scene) const;
    void paintOverviewPast(QPainter& painter, const Scene& scene) const;
    void paintLine(QPainter& painter, const SceneLine& line) const;

    QPen penOf(LineKind kind) const;

    Theme m_theme;
    qreal m_devicePixelRatio;
    CardPainter m_cards;
    ShadeColours m_colours;
    RowPainter m_rows;
    DensityPainter m_densities;
    TextPainter m_texts;
};

} // namespace ui
