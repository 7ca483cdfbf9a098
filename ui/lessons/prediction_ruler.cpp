#include "ui/lessons/prediction_ruler.h"

#include "ui/lessons/ghost_bar.h"
#include "ui/style/appearance.h"
#include "ui/timeline/time/ticks.h"

#include <QPainter>

namespace ui {

PredictionRuler::PredictionRuler(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Seconds since the run's begin"));
}

void PredictionRuler::setHorizon(trace::Duration horizon)
{
    m_horizon = horizon;
    update();
}

void PredictionRuler::paintEvent(QPaintEvent*)
{
    const auto& theme = themeOf(palette());
    QPainter painter(this);
    painter.setFont(textFont(12));
    const auto widthOf = [&](const QString& text) { return painter.fontMetrics().horizontalAdvance(text); };
    const TimeRange range{trace::Duration(0), m_horizon};
    const auto scale = predictionScale(m_horizon, width());
    const auto plan = planTicks(range, width(), widthOf);
    painter.setPen(theme.border);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    for (const auto time : multiplesIn(range, plan.major)) {
        const int x = scale.column(time);
        const auto text = tickLabel(time, range, plan.major);
        painter.setPen(theme.border);
        painter.drawLine(x, height() - 6, x, height() - 1);
        painter.setPen(theme.muted);
        painter.drawText(QRect(x - 40, 0, 80, height() - 7), Qt::AlignHCenter | Qt::AlignBottom, text);
    }
}

} // namespace ui

#include "moc_prediction_ruler.cpp"
