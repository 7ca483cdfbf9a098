#pragma once

#include "ui/style/theme.h"

#include <QString>

class QPainter;
class QRect;

namespace ui {

/// The first line of every small chart: what it shows, and the number that matters. The title stays whole as
/// long as it can; where the value has too little room, it loses one of its ends.
inline constexpr int kChartHeadHeight = 18;

void paintChartHead(QPainter& painter, const Theme& theme, const QRect& chart, const QString& title,
                    const QString& value, Qt::TextElideMode losing = Qt::ElideRight);

} // namespace ui
