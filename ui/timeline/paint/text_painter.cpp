#include "ui/timeline/paint/text_painter.h"

#include <QPainter>

#include <optional>

namespace ui {

namespace {

constexpr qsizetype kMostRemembered = 4096;
constexpr int kLettersMargin = 3;

bool isOnBar(TextStyle style)
{
    return style == TextStyle::BarLabel || style == TextStyle::SmallBarLabel || style == TextStyle::LoopHeld;
}

bool isBehindBar(TextStyle style)
{
    return style == TextStyle::Duration || style == TextStyle::SmallDuration || style == TextStyle::Abandoned;
}

QPointF placed(const QSizeF& size, const SceneText& text)
{
    QPointF corner = text.rect.topLeft();
    if (text.flags & Qt::AlignHCenter) corner.rx() += (text.rect.width() - size.width()) / 2;
    if (text.flags & Qt::AlignVCenter) corner.ry() += (text.rect.height() - size.height()) / 2;
    if (text.flags & Qt::AlignBottom) corner.ry() += text.rect.height() - size.height();
    return {std::round(corner.x()), std::round(corner.y())};
}

} // namespace

void TextPainter::paint(QPainter& painter, const std::vector<SceneText>& texts) const
{
    std::optional<TextStyle> style;
    for (const auto& text : texts) {
        if (style != text.style) painter.setFont(fontOf(text.style));
        style = text.style;
        const auto colour = colourOf(text);
        if (text.flags & Qt::TextWordWrap) {
            painter.setPen(colour);
            painter.drawText(text.rect, text.flags, text.text);
            continue;
        }
        const auto& words = laidOut(text.style, text.text);
        const auto corner = placed(words.size(), text);
        painter.setPen(colour);
        painter.drawStaticText(corner, words);
    }
}

void TextPainter::paintPlates(QPainter& painter, const std::vector<SceneText>& texts) const
{
    for (const auto& text : texts) {
        const auto plate = plateOf(text);
        if (!plate.isValid()) continue;
        const auto size = laidOut(text.style, text.text).size();
        const auto letters = QRectF(placed(size, text), size).toRect();
        painter.fillRect(letters.adjusted(-kLettersMargin, 0, kLettersMargin, 0)
                             .intersected(text.rect.adjusted(-kLettersMargin, 1, kLettersMargin, -1)),
                         plate);
    }
}

const QStaticText& TextPainter::laidOut(TextStyle style, const QString& text) const
{
    auto& texts = m_texts[static_cast<std::size_t>(style)];
    if (const auto known = texts.constFind(text); known != texts.constEnd()) return *known;
    if (texts.size() >= kMostRemembered) texts.clear();
    QStaticText words(text);
    words.setTextFormat(Qt::PlainText);
    words.setPerformanceHint(QStaticText::AggressiveCaching);
    words.prepare({}, fontOf(style));
    return *texts.insert(text, words);
}

/// A plain ground, so that neither a pattern nor a line runs through the letters; invalid where none is
/// needed.
QColor TextPainter::plateOf(const SceneText& text) const
{
    const bool isPatterned = isOnBar(text.style) && m_theme.style(text.nuance).kind != Pattern::None;
    if (!isPatterned && !isBehindBar(text.style)) return {};
    auto fill = isPatterned ? m_theme.style(text.nuance).fill : m_theme.panel;
    fill.setAlpha(0xD8);
    return fill;
}

QColor TextPainter::colourOf(const SceneText& text) const
{
    switch (text.style) {
    case TextStyle::Title:
    case TextStyle::CardTitle:
    case TextStyle::LaneName:
    case TextStyle::SmallLaneName:
    case TextStyle::EmptyTitle: return m_theme.text;
    case TextStyle::BarLabel:
    case TextStyle::SmallBarLabel:
    case TextStyle::LoopHeld: return m_theme.style(text.nuance).text;
    case TextStyle::BoxLabel:
    case TextStyle::SmallBoxLabel: return m_theme.softText;
    case TextStyle::Abandoned:
    case TextStyle::ProbeGap: return m_theme.danger;
    default: return m_theme.muted;
    }
}

} // namespace ui
