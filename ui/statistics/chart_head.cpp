#include "ui/statistics/chart_head.h"

#include <QPainter>

namespace ui {

void paintChartHead(QPainter& painter, const Theme& theme, const QRect& chart, const QString& title,
                    const QString& value)
{
    const QRect head(chart.left(), chart.top(), chart.width(), kChartHeadHeight);
    painter.setFont(monospaceFont(11, QFont::Medium));
    painter.setPen(theme.text);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, value);
    const int left = head.width() - painter.fontMetrics().horizontalAdvance(value) - 6;
    painter.setFont(textFont(11, QFont::DemiBold));
    painter.setPen(theme.muted);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, left));
}

} // namespace ui
