#pragma once

#include "ui/timeline/paint/canvas.h"
#include "ui/timeline/paint/shade_colours.h"

class QPainter;

namespace ui {

/// Paints rows of pixel columns. On a canvas it writes one line of a row, and copies it.
class RowPainter
{
public:
    /// `colours` outlives this.
    RowPainter(const ShadeColours& colours, const Theme& theme);

    /// Nothing outside `clip` is touched.
    void paint(QPainter& painter, const Scene& scene, const std::vector<SceneRow>& rows,
               const QRect& clip) const;

private:
    void paintDirectly(const Canvas& canvas, const Scene& scene, const SceneRow& row) const;
    void paintThroughPainter(QPainter& painter, const Scene& scene, const SceneRow& row) const;
    QRgb colourOf(const SceneRow& row, Shade shade, int width) const;
    void copyPattern(QRgb* line, int begin, int end, Shade shade, int x, int y) const;

    const ShadeColours& m_colours;
    QRgb m_sliver; ///< of a box that has no room for its own colour
};

} // namespace ui
