#include "ui/request/partition_bar.h"

#include "ui/style/appearance.h"
#include "ui/style/state_fill.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

constexpr int kPartitionHeight = 20;
constexpr qreal kPartitionRadius = 3;

} // namespace

PartitionBar::PartitionBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("partitionBar"));
    setFixedHeight(kPartitionHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Share of each state"));
}

void PartitionBar::setTimes(const trace::StateTimes& times)
{
    const bool looksTheSame = partition(times, width()) == partition(m_times, width());
    m_times = times;
    if (!looksTheSame) update();
}

void PartitionBar::paintEvent(QPaintEvent*)
{
    const auto& theme = themeOf(palette());
    QPainter painter(this);
    QPainterPath outline;
    outline.addRoundedRect(rect(), kPartitionRadius, kPartitionRadius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outline, theme.loopGround);
    painter.setClipPath(outline);
    const auto edges = partition(m_times, width());
    for (std::size_t i = 0; i < trace::kStateCount; ++i)
        painter.fillRect(edges[i], 0, edges[i + 1] - edges[i], height(),
                         styleBrush(theme.style(trace::kStates[i]), devicePixelRatioF()));
}

std::array<int, trace::kStateCount + 1> partition(const trace::StateTimes& times, int width)
{
    const auto total = std::accumulate(times.begin(), times.end(), trace::Duration::zero());
    std::array<int, trace::kStateCount + 1> edges{};
    if (total <= trace::Duration::zero()) return edges;

    std::array<int, trace::kStateCount> widths{};
    for (std::size_t i = 0; i < times.size(); ++i) {
        const auto share = static_cast<double>(times[i].count()) / static_cast<double>(total.count());
        widths[i] = times[i] > trace::Duration::zero() ? std::max(1, static_cast<int>(share * width)) : 0;
    }
    // What rounding left over or took too much belongs to the longest part, where it cannot be seen.
    *std::ranges::max_element(widths) += width - std::accumulate(widths.begin(), widths.end(), 0);
    std::partial_sum(widths.begin(), widths.end(), edges.begin() + 1);
    return edges;
}

} // namespace ui

#include "moc_partition_bar.cpp"
