#pragma once

#include "ui/style/theme.h"

#include <cstdint>

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

/// Fonts, colours and style sheet for the program's one window, everything in it, and the dialogs it opens.
void dress(QWidget& window, const Theme& theme);

} // namespace ui
