#include "ui/picture/figure_frame.h"

#include "ui/style/state_fill.h"
#include "ui/text/engine_words.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int kFrameTop = 8;
constexpr int kTitleHeight = 36;
constexpr int kSubtitleHeight = 24;
constexpr int kLegendRow = 28;
constexpr int kSwatchWidth = 28;
constexpr int kSwatchHeight = 16;
constexpr int kEntryGap = 28;

QFont titleFont()
{
    return textFont(22, QFont::Bold);
}

/// As much of the text as there is room for.
QString fitting(const QPainter& painter, const QString& text, int width)
{
    return painter.fontMetrics().elidedText(text, Qt::ElideRight, width);
}

QString labelOf(trace::Nuance nuance)
{
    return nuanceName(nuance) + QStringLiteral(": ") + nuanceMeaning(nuance);
}

/// What every run may show, whether it does or not, so that pictures of different runs have the same legend.
bool isUsual(trace::Nuance nuance)
{
    return trace::nuanceOf(trace::stateOf(nuance)) == nuance;
}

} // namespace

int headlineHeight(const Headline& headline)
{
    int height = 0;
    if (!headline.title.isEmpty()) height += kTitleHeight;
    if (!headline.subtitle.isEmpty()) height += kSubtitleHeight;
    return height > 0 ? height + kFrameTop : 0;
}

int widthOf(const Headline& headline)
{
    return std::max(QFontMetrics(titleFont()).horizontalAdvance(headline.title),
                    QFontMetrics(textFont(13)).horizontalAdvance(headline.subtitle));
}

void paintHeadline(QPainter& painter, const Theme& theme, const Headline& headline, int width)
{
    int y = kFrameTop;
    const int textWidth = width - 2 * kFigureEdge;
    if (!headline.title.isEmpty()) {
        painter.setFont(titleFont());
        painter.setPen(theme.text);
        painter.drawText(QRect(kFigureEdge, y, textWidth, kTitleHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         fitting(painter, headline.title, textWidth));
        y += kTitleHeight;
    }
    if (headline.subtitle.isEmpty()) return;
    painter.setFont(textFont(13));
    painter.setPen(theme.muted);
    painter.drawText(QRect(kFigureEdge, y, textWidth, kSubtitleHeight - 4), Qt::AlignLeft | Qt::AlignVCenter,
                     fitting(painter, headline.subtitle, textWidth));
}

std::vector<trace::Nuance> nuancesToExplain(const trace::Store& store, trace::Time now)
{
    std::array<bool, trace::kNuanceCount> isSeen{};
    std::vector<trace::Segment> segments;
    for (const auto& request : store.requests()) {
        segments.clear();
        trace::appendSegments(request, now, segments);
        for (const auto& segment : segments)
            isSeen[static_cast<std::size_t>(segment.nuance)] = true;
    }
    const auto states = store.watched().states();
    std::vector<trace::Nuance> nuances;
    for (const auto nuance : trace::kNuances) {
        const bool canBe = std::ranges::find(states, trace::stateOf(nuance)) != states.end();
        if (canBe && (isUsual(nuance) || isSeen[static_cast<std::size_t>(nuance)])) nuances.push_back(nuance);
    }
    return nuances;
}

Legend::Legend(std::span<const trace::Nuance> nuances, int width)
    : m_width(width)
{
    const QFontMetrics metrics(textFont(12));
    QPoint next(kFigureEdge, 0);
    for (const auto nuance : nuances) {
        const auto label = labelOf(nuance);
        const int entryWidth = kSwatchWidth + 10 + metrics.horizontalAdvance(label) + 2;
        if (next.x() > kFigureEdge && next.x() + entryWidth > width - kFigureEdge)
            next = {kFigureEdge, next.y() + kLegendRow};
        m_entries.push_back({nuance, label, next, entryWidth});
        next.rx() += entryWidth + kEntryGap;
    }
}

int Legend::height() const
{
    return m_entries.back().position.y() + kLegendRow;
}

void Legend::paint(QPainter& painter, const Theme& theme, int top) const
{
    painter.setFont(textFont(12));
    for (const auto& entry : m_entries) {
        const QRect row(entry.position.x(), top + entry.position.y(), entry.width, kLegendRow);
        const QRect swatch(row.left(), row.top() + (kLegendRow - kSwatchHeight) / 2, kSwatchWidth,
                           kSwatchHeight);
        if (keepsShapes(painter))
            fillWithShapes(painter, swatch, theme.style(entry.nuance));
        else
            painter.fillRect(swatch, styleBrush(theme.style(entry.nuance), painter.deviceTransform().m11()));
        painter.setPen(theme.softText);
        painter.drawText(row.adjusted(kSwatchWidth + 10, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         entry.label);
    }
    paintSignature(painter, theme, top);
}

/// At the right of the last row, if there is room.
void Legend::paintSignature(QPainter& painter, const Theme& theme, int top) const
{
    const QRect last(0, top, m_width - kFigureEdge, height());
    painter.setPen(theme.muted);
    painter.setFont(textFont(11));
    const auto signature = QCoreApplication::translate("ui::Picture", "Await and See");
    const int free = last.right() - m_entries.back().position.x() - m_entries.back().width;
    if (QFontMetrics(painter.font()).horizontalAdvance(signature) + kEntryGap > free) return;
    painter.drawText(last.adjusted(0, 0, 0, -7), Qt::AlignRight | Qt::AlignBottom, signature);
}

} // namespace ui
