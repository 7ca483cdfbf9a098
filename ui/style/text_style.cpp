#include "ui/style/text_style.h"

#include "ui/style/theme.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype kMostKnownWidths = 4096;

struct FontRow
{
    int pixelSize;
    QFont::Weight weight;
};

// In the order of TextStyle.
constexpr std::array<FontRow, kTextStyleCount> kFonts{{
    {14, QFont::Bold},     // Title
    {12, QFont::Normal},   // Caption
    {13, QFont::DemiBold}, // LaneName
    {10, QFont::DemiBold}, // SmallLaneName
    {12, QFont::DemiBold}, // BarLabel
    {10, QFont::DemiBold}, // SmallBarLabel
    {12, QFont::Normal},   // Duration
    {10, QFont::Normal},   // SmallDuration
    {12, QFont::DemiBold}, // Abandoned
    {11, QFont::Bold},     // LoopHeld
    {11, QFont::Normal},   // LoopFree
    {12, QFont::DemiBold}, // BoxLabel
    {10, QFont::DemiBold}, // SmallBoxLabel
    {12, QFont::Normal},   // TickLabel
    {11, QFont::DemiBold}, // Pill
    {11, QFont::DemiBold}, // ProbeGap
    {18, QFont::DemiBold}, // EmptyTitle
    {14, QFont::Normal},   // EmptyHint
    {17, QFont::Bold},     // CardTitle
}};

} // namespace

QFont fontOf(TextStyle style)
{
    const auto& row = kFonts[static_cast<std::size_t>(style)];
    return textFont(row.pixelSize, row.weight);
}

int TextMeter::widthOf(TextStyle style, const QString& text) const
{
    const auto row = static_cast<std::size_t>(style);
    auto& widths = m_widths[row];
    if (const auto known = widths.constFind(text); known != widths.constEnd()) return *known;
    if (widths.size() >= kMostKnownWidths) widths.clear();
    auto& metrics = m_metrics[row];
    if (!metrics) metrics.emplace(fontOf(style));
    const int width = metrics->horizontalAdvance(text);
    widths.insert(text, width);
    return width;
}

QString TextMeter::elided(TextStyle style, const QString& text, int width) const
{
    const int whole = widthOf(style, text);
    if (whole <= width) return text;
    auto kept = text.size() * std::max(width, 0) / whole;
    for (; kept > 0; --kept) {
        auto cut = text.left(kept) + QChar(0x2026);
        if (widthOf(style, cut) <= width) return cut;
    }
    return {};
}

} // namespace ui
