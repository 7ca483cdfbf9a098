#pragma once

#include "ui/timeline/paint/canvas.h"
#include "ui/timeline/paint/shade_colours.h"

class QPainter;

namespace ui {

/// Paints lanes folded into one picture. On a canvas it writes the pixels.
class DensityPainter
{
public:
    /// `colours` outlives this.
    explicit DensityPainter(const ShadeColours& colours)
        : m_colours(colours)
    {}

    /// Nothing outside `clip` is touched. `patternOffset` as in Scene.
    void paint(QPainter& painter, std::span<const SceneDensity> densities, int patternOffset,
               const QRect& clip) const;

private:
    std::vector<EdgeHeight> patternedTops(const SceneDensity& density, std::size_t layer) const;
    void paintDirectly(const Canvas& canvas, const SceneDensity& density, int patternOffset) const;
    void paintThroughPainter(QPainter& painter, const SceneDensity& density) const;

    const ShadeColours& m_colours;
};

} // namespace ui
