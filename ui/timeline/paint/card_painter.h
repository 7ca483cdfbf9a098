#pragma once

#include "ui/style/theme.h"

#include <QImage>
#include <QRegion>

class QPainter;

namespace ui {

inline constexpr int kCardRadius = 6;

/// Paints the plates with round corners that tracks stand on.
class CardPainter
{
public:
    explicit CardPainter(const Theme& theme)
        : m_theme(theme)
    {}

    /// Only what is in `clip` can be seen. What is `covered` may be left out: something is going to be
    /// painted over it anyway. On a canvas only its corners are drawn as shapes: a path as wide as the window
    /// costs as much as all that stands on it.
    void paint(QPainter& painter, const QRect& card, const QRect& clip, const QRegion& covered = {}) const;

private:
    void paintShape(QPainter& painter, const QRect& card, int radius) const;
    void paintCorners(QPainter& painter, const QRect& card, int radius, int scale) const;
    const QImage& corners(int radius, int scale) const;

    Theme m_theme;
    // Those of the last card: most have the same.
    mutable QImage m_corners;
    mutable int m_radius = -1;
    mutable int m_scale = 0;
};

} // namespace ui
