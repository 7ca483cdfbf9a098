#include "ui/statistics/series_chart.h"

#include "ui/statistics/chart_head.h"
#include "ui/style/appearance.h"
#include "ui/text/duration_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kMinimumPlot = 28;

} // namespace

SeriesChart::SeriesChart(const QString& title, const QString& unit, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_unit(unit)
{
    setAccessibleName(title);
    setMinimumSize(120, kChartHeadHeight + kMinimumPlot);
}

void SeriesChart::setValues(const analysis::TimeBins& bins, std::vector<double> values)
{
    m_bins = bins;
    m_values = std::move(values);
    setAccessibleDescription(m_values.empty() ? QString() : tr("at most %1").arg(numberText(greatest())));
    update();
}

QString SeriesChart::numberText(double value) const
{
    const bool isWhole = value >= 100 || value == std::floor(value);
    return decimalText(value, isWhole ? 0 : 1) + m_unit;
}

double SeriesChart::greatest() const
{
    return m_values.empty() ? 0 : std::ranges::max(m_values);
}

bool SeriesChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_values.empty()) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto count = static_cast<int>(m_values.size());
    const auto bin =
        static_cast<std::size_t>(std::clamp(help->x() * count / std::max(width(), 1), 0, count - 1));
    const auto moment = m_bins.begin(bin) - m_bins.origin;
    QToolTip::showText(help->globalPos(), tr("at %1: %2").arg(momentText(moment), numberText(m_values[bin])),
                       this);
    return true;
}

void SeriesChart::paintEvent(QPaintEvent*)
{
    const auto& theme = themeOf(palette());
    QPainter painter(this);
    const auto most = m_values.empty() ? tr("–") : tr("max %1").arg(numberText(greatest()));
    paintChartHead(painter, theme, rect(), m_title, most, Qt::ElideLeft);
    const auto plot = QRectF(rect()).adjusted(0, kChartHeadHeight, 0, -1);
    painter.fillRect(plot, theme.laneLine);
    if (greatest() > 0) paintArea(painter, plot);
}

/// Steps, for a value is that of a whole stretch of time.
void SeriesChart::paintArea(QPainter& painter, const QRectF& plot) const
{
    const auto& theme = themeOf(palette());
    const auto step = plot.width() / static_cast<double>(m_values.size());
    const auto room = plot.height() - 4;
    QPainterPath line;
    auto x = plot.left();
    for (const double value : m_values) {
        const QPointF begin(x, plot.bottom() - value / greatest() * room);
        if (line.isEmpty())
            line.moveTo(begin);
        else
            line.lineTo(begin);
        x += step;
        line.lineTo(x, begin.y());
    }
    auto area = line;
    area.lineTo(plot.right(), plot.bottom());
    area.lineTo(plot.left(), plot.bottom());
    painter.fillPath(area, theme.accentSoft);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(line, QPen(theme.accent, 1.25));
}

} // namespace ui

#include "moc_series_chart.cpp"
