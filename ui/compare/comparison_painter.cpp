#include "ui/compare/comparison_painter.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int kWordsFrom = 11; // height of a saving that is drawn as a frame

} // namespace

ComparisonPainter::ComparisonPainter(const Theme& theme, qreal devicePixelRatio)
    : m_theme(theme)
    , m_scenes(theme, devicePixelRatio)
{}

void ComparisonPainter::paint(QPainter& painter, const ComparisonScene& comparison) const
{
    m_scenes.paint(painter, comparison.scene);
    paintHeadline(painter, m_theme, comparison.headline, comparison.layout.width);
    paintVerdict(painter, comparison.layout.verdict, comparison.verdict);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& saving : comparison.savings)
        paintSaving(painter, saving);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ComparisonPainter::paintVerdict(QPainter& painter, const QRect& box,
                                     const ComparisonVerdict& verdict) const
{
    struct Colours
    {
        QColor ground;
        QColor words;
        QColor edge;
    };
    // In the order of Tone.
    const std::array<Colours, 3> colours{{{m_theme.panel, m_theme.softText, m_theme.border},
                                          {m_theme.okSoft, m_theme.okText, m_theme.okSoft},
                                          {m_theme.dangerSoft, m_theme.danger, m_theme.dangerBorder}}};
    const auto& colour = colours[static_cast<std::size_t>(verdict.tone)];
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour.edge);
    painter.setBrush(colour.ground);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.setPen(colour.words);
    const auto line = [&](const QFont& font, const QString& text, int top) {
        painter.setFont(font);
        const auto words = painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width() - 12);
        painter.drawText(QRect(box.left(), box.top() + top, box.width(), 20), Qt::AlignCenter, words);
    };
    line(verdictFont(), verdict.headline, 5);
    line(verdictDetailFont(), verdict.detail, 24);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// Earlier is dashed, later is dotted; the words say the same as the colour.
void ComparisonPainter::paintSaving(QPainter& painter, const Saving& saving) const
{
    const auto colour = saving.isLater ? m_theme.danger : m_theme.okText;
    if (saving.rect.height() < kWordsFrom) {
        auto veil = colour;
        veil.setAlpha(0x40);
        painter.fillRect(saving.rect, veil);
    } else {
        QPen pen(colour, 1.2);
        pen.setDashPattern(saving.isLater ? QList<qreal>{1.5, 2.5} : QList<qreal>{3.5, 2.5});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(saving.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    if (saving.labelRect.isEmpty()) return;
    painter.setPen(colour);
    painter.setFont(fontOf(saving.style));
    painter.drawText(saving.labelRect, Qt::AlignLeft | Qt::AlignVCenter, saving.label);
}

} // namespace ui
