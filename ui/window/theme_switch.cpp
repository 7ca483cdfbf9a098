#include "ui/window/theme_switch.h"

#include "ui/style/style_sheet.h"

#include <QAction>
#include <QActionGroup>
#include <QWidget>

namespace ui {

ThemeSwitch::ThemeSwitch(QWidget& window, const QActionGroup& themes)
    : QObject(&window)
    , m_window(window)
    , m_theme(m_appearance.theme())
{
    dressWidgets(m_theme);
    for (auto* theme : themes.actions())
        theme->setChecked(theme->data().toInt() == static_cast<int>(m_appearance.choice()));
    connect(&themes, &QActionGroup::triggered, this, [this](const QAction* theme) {
        m_appearance.choose(static_cast<ThemeChoice>(theme->data().toInt()));
        adapt();
    });
}

void ThemeSwitch::dressWindow()
{
    m_window.setStyleSheet(styleSheet(m_theme));
}

void ThemeSwitch::adapt()
{
    const auto theme = m_appearance.theme();
    if (m_theme == theme) return;
    m_theme = theme;
    dress(m_window, theme);
}

} // namespace ui

#include "moc_theme_switch.cpp"
