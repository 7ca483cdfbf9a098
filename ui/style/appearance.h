#pragma once

#include "ui/style/theme.h"

#include <cstdint>

class QPalette;
class QWidget;

namespace ui {

enum class ThemeChoice : std::uint8_t { System, Light, Dark, HighContrast };

/// Which theme is shown: the person's choice, remembered from one start to the next, else what the desktop
/// uses.
class Appearance
{
public:
    Appearance();

    ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);

    /// As the choice and the desktop's palette say now.
    Theme theme() const;

private:
    ThemeChoice m_choice;
};

/// Fonts and colours for every widget: those that are there are told, those that are made later get them when
/// they are polished.
void dressWidgets(const Theme& theme);

/// Fonts, colours and style sheet for the program's one window, everything in it, and the dialogs it opens.
/// Every widget that had another theme's palette gets an event QEvent::PaletteChange: one or several of them.
void dress(QWidget& window, const Theme& theme);

/// The palette of a theme.
QPalette paletteOf(const Theme& theme);

/// Which of the screen's themes the palette is of, as a widget asks for its own; the light one if of none.
/// Style sheets change some of a widget's colours, but none by which a theme is known.
const Theme& themeOf(const QPalette& palette);

} // namespace ui
