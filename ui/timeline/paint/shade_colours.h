#pragma once

#include "ui/style/theme.h"
#include "ui/timeline/scene/scene.h"

#include <QBrush>
#include <QImage>

#include <array>

class QPainter;

namespace ui {

/// A run of so many columns of one shade shows its state's pattern: in a narrower one it is but noise.
inline constexpr int kPatternFrom = 4;

/// With what the shades of rows and densities are painted, as pixels and through a painter.
class ShadeColours
{
public:
    ShadeColours(const Theme& theme, qreal devicePixelRatio);

    /// Whether a run of so many columns shows a pattern.
    bool isPatterned(SceneRow::Kind kind, Shade shade, int width) const;

    QRgb colourOf(SceneRow::Kind kind, Shade shade) const
    {
        return m_colours[static_cast<std::size_t>(kind)][shade];
    }

    /// In pixels of the surface.
    int period() const { return m_period; }

    /// The pattern of a state, one period high and many wide.
    const QImage& strip(Shade shade) const { return m_strips[shade]; }

    /// Fills with the pattern, the painter's brush origin being its begin.
    void fillWithPattern(QPainter& painter, const QRect& rect, Shade shade) const;

    /// Of a surface that keeps shapes: on what has its colour already.
    void drawPattern(QPainter& painter, const QRect& rect, Shade shade) const;

private:
    using Colours = std::array<QRgb, kShadeCount>;

    void setStyle(Shade shade, const StateStyle& style, qreal devicePixelRatio, Colours& colours);
    void makePatterns(Shade shade);

    std::array<Colours, 10> m_colours{};          ///< in the order of SceneRow::Kind
    std::array<StateStyle, kShadeCount> m_styles; ///< for surfaces that keep shapes
    std::array<QBrush, kShadeCount> m_brushes;
    std::array<QImage, kShadeCount> m_strips;
    int m_period = 1;
};

/// The remainder that is never negative.
inline int modulo(int value, int by)
{
    return (value % by + by) % by;
}

} // namespace ui
