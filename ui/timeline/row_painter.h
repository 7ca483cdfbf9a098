#pragma once

#include "ui/theme.h"
#include "ui/timeline/scene.h"

#include <QImage>

#include <array>

class QPainter;

namespace ui {

/// Paints rows of pixel columns. On a plain image it writes the pixels itself, one line of a row and its
/// copies, since asking the painter for thousands of rectangles of a pixel's width costs a multiple of that.
class RowPainter
{
public:
    RowPainter(const Theme& theme, qreal devicePixelRatio);

    /// Nothing outside `clip` is touched. `patternOffset` as in Scene.
    void paint(QPainter& painter, const Scene& scene, const std::vector<SceneRow>& rows,
               const QRect& clip) const;

private:
    using Colours = std::array<QRgb, kShadeCount>;

    /// A device image, and where the scene lies on it.
    struct Canvas
    {
        QImage* image;
        int scale;
        QPoint origin; ///< in pixels of the image
        QRect clip;    ///< of the scene
    };

    static std::optional<Canvas> canvasOf(const QPainter& painter, const QRect& clip);
    void paintDirectly(const Canvas& canvas, const Scene& scene, const SceneRow& row) const;
    void paintThroughPainter(QPainter& painter, const Scene& scene, const SceneRow& row) const;

    void makeStrip(const Theme& theme, trace::State state, qreal devicePixelRatio);
    const Colours& coloursOf(SceneRow::Kind kind) const { return m_colours[static_cast<std::size_t>(kind)]; }
    bool isPatterned(const SceneRow& row, Shade shade, int width) const;
    QRgb colourOf(const SceneRow& row, Shade shade, int width) const;
    void copyPattern(QRgb* line, int begin, int end, Shade shade, int x, int y) const;

    std::array<Colours, 7> m_colours{};           ///< in the order of SceneRow::Kind
    QRgb m_sliver;                                ///< of a box that has no room for its own colour
    std::array<StateStyle, kShadeCount> m_styles; ///< for surfaces that keep shapes
    std::array<QBrush, kShadeCount> m_brushes;
    std::array<QImage, kShadeCount> m_strips; ///< the patterns, many periods wide and one high
    int m_period = 1;                         ///< of the patterns, in pixels of the device
};

} // namespace ui
