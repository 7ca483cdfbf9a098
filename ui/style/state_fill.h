#pragma once

#include "ui/style/theme.h"

class QPainter;
class QRect;

namespace ui {

/// How far a pattern reaches before it begins again, in pixels, along both axes.
inline constexpr int kPatternPeriod = 12;

/// Fills with the colour and the pattern of a style: seamless, and crisp on a surface with this device pixel
/// ratio.
QBrush styleBrush(const StateStyle& style, qreal devicePixelRatio);

/// True where what is painted stays a drawing that can be magnified, as in SVG and PDF.
bool keepsShapes(const QPainter& painter);

/// Paints what styleBrush() fills with, as shapes: on a surface that keeps shapes a brush with pixels
/// would become a picture. The pattern begins at the painter's brush origin.
void fillWithShapes(QPainter& painter, const QRect& rect, const StateStyle& style);

/// The shapes of the pattern alone.
void drawPatternShapes(QPainter& painter, const QRect& rect, const StateStyle& style);

} // namespace ui
