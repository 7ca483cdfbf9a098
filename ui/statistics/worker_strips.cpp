#include "ui/statistics/worker_strips.h"

#include "ui/statistics/chart_head.h"
#include "ui/style/appearance.h"
#include "ui/text/duration_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMinimumStrip = 28;
constexpr qreal kHighestRow = 16;
constexpr qreal kRowForNumber = 11;
constexpr int kNumberSize = 10; // pixels, of the font
constexpr int kLeastNumberWidth = 20;
constexpr int kNumberGap = 5;

QColor blend(const QColor& from, const QColor& to, double share)
{
    const auto mix = [share](int a, int b) { return a + static_cast<int>(share * (b - a)); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

} // namespace

WorkerStrips::WorkerStrips(const QString& title, QColor Theme::*colour, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_colour(colour)
{
    setAccessibleName(title);
    setMinimumSize(120, kChartHeadHeight + kMinimumStrip);
}

void WorkerStrips::setStrips(const analysis::TimeBins& bins, std::vector<WorkerStrip> strips,
                             const QString& summary)
{
    m_bins = bins;
    m_strips = std::move(strips);
    m_summary = summary;
    const QFontMetrics metrics(monospaceFont(kNumberSize));
    m_numberWidth = kLeastNumberWidth;
    for (const auto& strip : m_strips) // a watched server's worker is known by its process's number
        m_numberWidth = std::max(m_numberWidth,
                                 metrics.horizontalAdvance(QString::number(strip.worker)) + kNumberGap + 1);
    setAccessibleDescription(summary);
    update();
}

/// Without the place for the worker's number.
QRectF WorkerStrips::rowRect(std::size_t row) const
{
    const auto room = static_cast<qreal>(height() - kChartHeadHeight - 1);
    const auto rowHeight =
        std::min(kHighestRow, room / static_cast<qreal>(std::max<std::size_t>(m_strips.size(), 1)));
    const qreal left = rowHeight >= kRowForNumber ? m_numberWidth : 0;
    return {left, kChartHeadHeight + static_cast<qreal>(row) * rowHeight, width() - left, rowHeight};
}

bool WorkerStrips::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (std::size_t row = 0; row < m_strips.size(); ++row) {
        const auto place = rowRect(row);
        const auto& strip = m_strips[row];
        if (!place.contains(help->pos()) || strip.texts.empty()) continue;
        const auto share = (help->pos().x() - place.left()) / place.width();
        const auto bin = std::min(static_cast<std::size_t>(share * static_cast<double>(strip.texts.size())),
                                  strip.texts.size() - 1);
        const auto moment = momentText(m_bins.begin(bin) - m_bins.origin);
        QToolTip::showText(help->globalPos(),
                           tr("worker %1 at %2: %3").arg(strip.worker).arg(moment, strip.texts[bin]), this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

void WorkerStrips::paintEvent(QPaintEvent*)
{
    const auto& theme = themeOf(palette());
    QPainter painter(this);
    // The number that matters stands at the end: "worst 4.0 s".
    paintChartHead(painter, theme, rect(), m_title, m_strips.empty() ? tr("–") : m_summary, Qt::ElideLeft);
    if (m_strips.empty()) painter.fillRect(rect().adjusted(0, kChartHeadHeight, 0, -1), theme.laneLine);
    painter.setFont(monospaceFont(kNumberSize));
    for (std::size_t row = 0; row < m_strips.size(); ++row) {
        const auto place = rowRect(row);
        paintStrip(painter, m_strips[row], place.adjusted(0, 0, 0, place.height() > 4 ? -1 : 0));
        if (place.left() <= 0) continue;
        painter.setPen(theme.muted);
        painter.drawText(QRectF(0, place.top(), place.left() - kNumberGap, place.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(m_strips[row].worker));
    }
}

void WorkerStrips::paintStrip(QPainter& painter, const WorkerStrip& strip, const QRectF& place) const
{
    const auto& theme = themeOf(palette());
    painter.fillRect(place, theme.loopGround);
    const auto step = place.width() / static_cast<qreal>(std::max<std::size_t>(strip.strengths.size(), 1));
    auto x = place.left();
    for (const double strength : strip.strengths) {
        if (strength > 0)
            painter.fillRect(QRectF(x, place.top(), step, place.height()).toAlignedRect().intersected(rect()),
                             blend(theme.loopGround, theme.*m_colour, std::clamp(strength, 0.15, 1.0)));
        x += step;
    }
}

} // namespace ui

#include "moc_worker_strips.cpp"
