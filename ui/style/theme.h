#pragma once

#include "engine/trace/segment.h"

#include <QBrush>
#include <QColor>
#include <QFont>

#include <array>

namespace ui {

/// What a nuance's fill is patterned with, so that colour never carries its meaning alone.
enum class Pattern : std::uint8_t { None, StripesUp, StripesDown, Crossed, Dots, Lines, Bars, Checks };

/// How one nuance is drawn.
struct StateStyle
{
    QColor fill;
    QColor pattern;
    QColor text; ///< of a label on the fill
    Pattern kind = Pattern::None;

    bool operator==(const StateStyle&) const = default;
};

/// The program's colours and fonts: a plain table, one per palette.
struct Theme
{
    static Theme light();
    static Theme dark();
    static Theme highContrast();

    /// For paper: a white ground, and patterns strong enough to tell the states apart without their colours.
    static Theme print();

    bool isDark = false;
    std::array<StateStyle, trace::kNuanceCount> nuances; ///< in the order of trace::Nuance
    StateStyle abandoned;                                ///< what the server does for a client that has gone

    QColor background; ///< behind everything
    QColor panel;      ///< cards, side panels, bars of tools
    QColor border;
    QColor text;
    QColor softText; ///< many lines of text, labels on neutral boxes
    QColor muted;    ///< captions, numbers beside bars
    QColor grid;
    QColor minorTick;
    QColor laneLine;

    QColor accent;
    QColor accentSoft; ///< the ground of what is chosen
    QColor onAccent;   ///< text on accent and on danger
    QColor primary;    ///< the ground of the button to press first
    QColor onPrimary;
    QColor danger;
    QColor dangerSoft;
    QColor dangerBorder;
    QColor warning;
    QColor warningSoft;
    QColor warningBorder;
    QColor ok;
    QColor okSoft;
    QColor okText; ///< words on okSoft and on panel

    QColor loopGround; ///< the free loop
    QColor queueFill;
    QColor queueLine;
    QColor upstreamFill;
    QColor clientFill;
    QColor boxEdge;

    const StateStyle& style(trace::Nuance nuance) const { return nuances[static_cast<std::size_t>(nuance)]; }
    const StateStyle& style(trace::State state) const { return style(trace::nuanceOf(state)); }

    bool operator==(const Theme&) const = default;
};

QFont textFont(int pixelSize, QFont::Weight weight = QFont::Normal);
QFont monospaceFont(int pixelSize, QFont::Weight weight = QFont::Normal);

} // namespace ui
