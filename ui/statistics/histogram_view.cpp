#include "ui/statistics/histogram_view.h"

#include "ui/statistics/chart_head.h"
#include "ui/style/appearance.h"
#include "ui/text/duration_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using trace::kLatencyBuckets;
using trace::LatencyBucket;

constexpr int kAxisHeight = 16;
constexpr int kFewestBuckets = 12;
constexpr int kManyBuckets = 24; // from here on only every power of ten has room for a label

LatencyBucket bucketOf(int number)
{
    return static_cast<LatencyBucket>(number);
}

/// At 1, 2 and 5 of each power of ten, or at the power alone; empty elsewhere.
QString labelAt(int bucket, int shown)
{
    const int place = bucket % 10;
    if (place != 0 && (shown >= kManyBuckets || (place != 3 && place != 7))) return {};
    const int digit = place == 0 ? 1 : (place == 3 ? 2 : 5);
    return durationText(trace::Duration(std::llround(digit * std::pow(10.0, 3 + bucket / 10))));
}

} // namespace

HistogramView::HistogramView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("histogram"));
    setAccessibleName(tr("Latencies"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setMinimumSize(160, 96);
    setCounts({}, {});
}

void HistogramView::setCounts(const QString& title, std::vector<std::uint32_t> counts)
{
    m_title = title;
    m_counts = std::move(counts);
    m_counts.resize(kLatencyBuckets);
    const auto isUsed = [](std::uint32_t count) { return count > 0; };
    const auto first = std::ranges::find_if(m_counts, isUsed);
    const auto last = std::find_if(m_counts.rbegin(), m_counts.rend(), isUsed);
    if (first == m_counts.end()) {
        m_first = 0;
        m_last = kLatencyBuckets - 1;
    } else {
        m_first = static_cast<int>(first - m_counts.begin()) - 1;
        m_last = static_cast<int>(m_counts.rend() - last);
        const int missing = std::max(0, kFewestBuckets - (m_last - m_first + 1));
        m_first = std::max(0, m_first - missing / 2);
        m_last = std::min(kLatencyBuckets - 1, m_last + (missing + 1) / 2);
    }
    update();
}

void HistogramView::setChosen(std::optional<LatencyBucket> bucket)
{
    m_chosen = bucket;
    update();
}

void HistogramView::choose(std::optional<LatencyBucket> bucket)
{
    if (m_chosen == bucket) return;
    setChosen(bucket);
    if (bucket)
        setAccessibleDescription(
            tr("%1: %2 requests").arg(latencyRangeText(*bucket), countText(m_counts[*bucket])));
    Q_EMIT bucketChosen(bucket);
}

/// Arrows go from bar to bar, so the list comes only when it is asked for.
void HistogramView::askForList()
{
    if (m_chosen) Q_EMIT listWanted();
}

/// The next bar in that direction that has anything in it.
void HistogramView::chooseNeighbour(int step)
{
    int bucket = m_chosen ? *m_chosen + step : (step > 0 ? m_first : m_last);
    for (; bucket >= m_first && bucket <= m_last; bucket += step)
        if (m_counts[static_cast<std::size_t>(bucket)] > 0) return choose(bucketOf(bucket));
}

QRectF HistogramView::plot() const
{
    return QRectF(rect()).adjusted(0, kChartHeadHeight, 0, -kAxisHeight);
}

QRectF HistogramView::barRect(int bucket) const
{
    const auto area = plot();
    const auto step = area.width() / (m_last - m_first + 1);
    const auto most = std::max(std::ranges::max(m_counts), 1U);
    const auto count = m_counts[static_cast<std::size_t>(bucket)];
    const auto height = count == 0 ? 0.0 : std::max(3.0, (area.height() - 4) * count / most);
    return {area.left() + (bucket - m_first) * step, area.bottom() - height, step, height};
}

std::optional<LatencyBucket> HistogramView::bucketAt(qreal x) const
{
    const auto area = plot();
    const auto bucket = m_first + static_cast<int>((x - area.left()) / area.width() * (m_last - m_first + 1));
    if (bucket < m_first || bucket > m_last || m_counts[static_cast<std::size_t>(bucket)] == 0) return {};
    return bucketOf(bucket);
}

bool HistogramView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto bucket = bucketAt(help->pos().x());
    const auto text = bucket ? tr("%1: %2 requests\nClick to list them alone.")
                                   .arg(latencyRangeText(*bucket))
                                   .arg(m_counts[*bucket])
                             : QString();
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void HistogramView::mousePressEvent(QMouseEvent* event)
{
    const auto bucket = bucketAt(event->position().x());
    choose(bucket == m_chosen ? std::nullopt : bucket);
    askForList();
}

void HistogramView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: return chooseNeighbour(-1);
    case Qt::Key_Right: return chooseNeighbour(1);
    case Qt::Key_Escape: return choose({});
    case Qt::Key_Return:
    case Qt::Key_Enter: return askForList();
    default: QWidget::keyPressEvent(event);
    }
}

void HistogramView::paintEvent(QPaintEvent*)
{
    const auto& theme = themeOf(palette());
    QPainter painter(this);
    paintChartHead(painter, theme, rect(), m_title, {});
    painter.fillRect(plot(), theme.laneLine);
    paintBars(painter);
    paintAxis(painter);
    if (!hasFocus()) return;
    painter.setPen(QPen(theme.accent, 1));
    painter.drawRect(plot().adjusted(0.5, 0.5, -0.5, -0.5));
}

void HistogramView::paintBars(QPainter& painter) const
{
    const auto& theme = themeOf(palette());
    const auto pale = theme.accentSoft.darker(theme.isDark ? 80 : 115);
    for (int bucket = m_first; bucket <= m_last; ++bucket) {
        const auto bar = barRect(bucket).adjusted(1, 0, 0, 0);
        const bool isPale = m_chosen && *m_chosen != bucket;
        painter.fillRect(bar, isPale ? pale : theme.accent);
    }
}

void HistogramView::paintAxis(QPainter& painter) const
{
    const auto& theme = themeOf(palette());
    painter.setFont(textFont(10));
    painter.setPen(theme.muted);
    const auto axis = QRectF(0, height() - kAxisHeight, width(), kAxisHeight);
    qreal freeFrom = 0;
    for (int bucket = m_first; bucket <= m_last; ++bucket) {
        const auto label = labelAt(bucket, m_last - m_first);
        if (label.isEmpty()) continue;
        const auto left = barRect(bucket).left();
        const auto width = painter.fontMetrics().horizontalAdvance(label);
        painter.fillRect(QRectF(left, axis.top(), 1, 4), theme.minorTick);
        const auto begin = std::clamp(left - width / 2.0, axis.left(), axis.right() - width);
        if (begin < freeFrom) continue;
        painter.drawText(QRectF(begin, axis.top(), width + 1, axis.height()), Qt::AlignBottom, label);
        freeFrom = begin + width + 6;
    }
}

QString latencyRangeText(LatencyBucket bucket)
{
    const auto range = trace::rangeOf(bucket);
    if (range.to == trace::Duration::max())
        return HistogramView::tr("from %1 on").arg(durationText(range.from));
    return HistogramView::tr("%1 to %2").arg(durationText(range.from), durationText(range.to));
}

} // namespace ui

#include "moc_histogram_view.cpp"
