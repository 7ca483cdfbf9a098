#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QHash>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace ui {

/// What a text in the timeline stands for; its font and its colour follow from that.
enum class TextStyle : std::uint8_t {
    Title,
    Caption,
    LaneName,
    SmallLaneName,
    BarLabel,
    SmallBarLabel,
    Duration,
    SmallDuration,
    Abandoned,
    LoopHeld,
    LoopFree,
    BoxLabel,
    SmallBoxLabel,
    TickLabel,
    Pill,
    ProbeGap,
    EmptyTitle,
    EmptyHint,
    CardTitle,
};

inline constexpr std::size_t kTextStyleCount = 19;

// Of the names in the left column, in pixels.
inline constexpr int kNameLeft = 20;
inline constexpr int kNameHeight = 18;

QFont fontOf(TextStyle style);

/// Measures texts and remembers the widths: the same words come again in every frame.
class TextMeter
{
public:
    /// In pixels.
    int widthOf(TextStyle style, const QString& text) const;

    /// As much of the text as `width` has room for, with an ellipsis where it was cut.
    QString elided(TextStyle style, const QString& text, int width) const;

private:
    mutable std::array<QHash<QString, int>, kTextStyleCount> m_widths;
    mutable std::array<std::optional<QFontMetrics>, kTextStyleCount> m_metrics;
};

} // namespace ui
