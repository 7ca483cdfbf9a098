#pragma once

#include "ui/timeline/canvas.h"
#include "ui/timeline/shade_colours.h"

class QPainter;

namespace ui {

/// Paints lanes folded into one picture. On a canvas it writes the pixels, column by column.
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
    struct Task;

    std::vector<char> patternedColumns(const SceneLayer& layer, SceneRow::Kind kind) const;
    void paintDirectly(const Canvas& canvas, const SceneDensity& density, int patternOffset) const;
    void paintPart(const Task& task, std::size_t layer, const QRect& part) const;
    void paintThroughPainter(QPainter& painter, const SceneDensity& density) const;

    const ShadeColours& m_colours;
};

} // namespace ui
