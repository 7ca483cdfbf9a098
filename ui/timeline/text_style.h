#pragma once

#include <QFont>
#include <QString>

#include <cstdint>

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
    EmptyTitle,
    EmptyHint,
};

QFont fontOf(TextStyle style);

/// In pixels.
int widthOf(TextStyle style, const QString& text);

} // namespace ui
