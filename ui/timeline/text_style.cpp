#include "ui/timeline/text_style.h"

#include "ui/theme.h"

#include <QFontMetrics>

#include <array>

namespace ui {

namespace {

struct FontRow
{
    int pixelSize;
    QFont::Weight weight;
};

// In the order of TextStyle.
constexpr std::array<FontRow, 17> kFonts{{
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
    {18, QFont::DemiBold}, // EmptyTitle
    {14, QFont::Normal},   // EmptyHint
}};

} // namespace

QFont fontOf(TextStyle style)
{
    const auto& row = kFonts[static_cast<std::size_t>(style)];
    return textFont(row.pixelSize, row.weight);
}

int widthOf(TextStyle style, const QString& text)
{
    return QFontMetrics(fontOf(style)).horizontalAdvance(text);
}

} // namespace ui
