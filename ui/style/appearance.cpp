#include "ui/style/appearance.h"

#include "ui/style/style_sheet.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>
#include <QWidget>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr int kMiddleLightness = 128;
const auto kThemeSetting = QLatin1String("window/theme");

bool isDesktopDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < kMiddleLightness;
}

bool isOf(const QPalette& palette, const Theme& theme)
{
    return palette.color(QPalette::Active, QPalette::Link) == theme.accent &&
           palette.color(QPalette::Active, QPalette::Mid) == theme.border;
}

} // namespace

Appearance::Appearance()
    : m_choice(static_cast<ThemeChoice>(std::clamp(QSettings().value(kThemeSetting).toInt(),
                                                   static_cast<int>(ThemeChoice::System),
                                                   static_cast<int>(ThemeChoice::HighContrast))))
{}

void Appearance::choose(ThemeChoice choice)
{
    m_choice = choice;
    QSettings().setValue(kThemeSetting, static_cast<int>(choice));
}

Theme Appearance::theme() const
{
    if (m_choice == ThemeChoice::HighContrast) return Theme::highContrast();
    const bool isDark = m_choice == ThemeChoice::System ? isDesktopDark() : m_choice == ThemeChoice::Dark;
    return isDark ? Theme::dark() : Theme::light();
}

void dressWidgets(const Theme& theme)
{
    // Fields lay out their first text with the program's font before they look for their own.
    QApplication::setFont(textFont(13));
    // By class, so that windows that are there already change, and QGuiApplication::palette() still says what
    // the desktop wants. Dialogs and menus are windows of their own and would not inherit either.
    QApplication::setFont(textFont(13), "QWidget");
    // Desktops may have palettes of their own for some classes, which would hide the theme from ours.
    for (const auto* ofClass : {"QAbstractButton", "QLineEdit", "QTextEdit", "QWidget"})
        QApplication::setPalette(paletteOf(theme), ofClass);
}

void dress(QWidget& window, const Theme& theme)
{
    dressWidgets(theme);
    window.setStyleSheet(styleSheet(theme));
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.panel);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.background);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.muted);
    return palette;
}

const Theme& themeOf(const QPalette& palette)
{
    static const std::array themes{Theme::light(), Theme::dark(), Theme::highContrast()};
    const auto* found =
        std::ranges::find_if(themes, [&](const Theme& theme) { return isOf(palette, theme); });
    return found == themes.end() ? themes.front() : *found;
}

} // namespace ui
