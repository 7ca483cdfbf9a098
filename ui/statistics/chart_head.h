#pragma once

#include "ui/theme.h"

#include <QString>

class QPainter;
class QRect;

namespace ui {

/// The first line of every small chart: what it shows, and what is true now.
inline constexpr int kChartHeadHeight = 18;

void paintChartHead(QPainter& painter, const Theme& theme, const QRect& chart, const QString& title,
                    const QString& value);

} // namespace ui
