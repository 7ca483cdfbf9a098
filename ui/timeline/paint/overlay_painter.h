#pragma once

#include "ui/style/theme.h"
#include "ui/timeline/geometry/overlay.h"

class QPainter;

namespace ui {

/// The pixels that an outline around a bar covers.
QRect outlineOf(const QRect& bar);

void paintOverlay(QPainter& painter, const Overlay& overlay, const Theme& theme, const QRect& trackArea);

} // namespace ui
