#pragma once

#include "ui/style/theme.h"

#include <QRegion>

class QPainter;

namespace ui {

inline constexpr int kCardRadius = 6;

/// Paints the plate with round corners that tracks stand on, but for what something is going to be painted
/// over anyway. On a canvas only its corners are drawn as shapes: a path as wide as the window costs as much
/// as all that stands on it.
void paintCard(QPainter& painter, const QRect& card, const Theme& theme, const QRegion& covered = {});

} // namespace ui
