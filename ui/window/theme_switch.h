#pragma once

#include "ui/style/appearance.h"

#include <QObject>

class QActionGroup;
class QWidget;

namespace ui {

/// Dresses the window in the theme that the person chose or the desktop has. Widgets that are made after it
/// have its fonts and colours once they are polished: telling them later takes time.
class ThemeSwitch : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the switch. Each action's data is a ThemeChoice.
    ThemeSwitch(QWidget& window, const QActionGroup& themes);

    /// The style sheet, once all is in the window.
    void dressWindow();

    /// The desktop may have changed from light to dark.
    void adapt();

private:
    QWidget& m_window;
    Appearance m_appearance;
    Theme m_theme; ///< the one that is shown
};

} // namespace ui
