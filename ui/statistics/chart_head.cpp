#include "ui/statistics/chart_head.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int kHeadGap = 6;

} // namespace

void paintChartHead(QPainter& painter, const Theme& theme, const QRect& chart, const QString& title,
                    const QString& value, Qt::TextElideMode losing)
{
    const QRect head(chart.left(), chart.top(), chart.width(), kChartHeadHeight);
    painter.setFont(textFont(11, QFont::DemiBold));
    painter.setPen(theme.muted);
    const auto name = painter.fontMetrics().elidedText(title, Qt::ElideRight, head.width());
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, name);
    const int room = head.width() - painter.fontMetrics().horizontalAdvance(name) - kHeadGap;
    painter.setFont(monospaceFont(11, QFont::Medium));
    painter.setPen(theme.text);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(value, losing, std::max(room, 0)));
}

} // namespace ui
