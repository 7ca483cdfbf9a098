#pragma once

#include "ui/style/appearance.h"

#include <QObject>

#include <optional>

class QActionGroup;
class QWidget;

namespace ui {

/// Dresses the window in the theme that the person chose or the desktop has.
class ThemeSwitch : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the switch. Each action's data is a ThemeChoice. Nothing is shown before apply().
    ThemeSwitch(QWidget& window, const QActionGroup& themes);

    /// Where it is another one than before.
    void apply();

    /// The desktop may have changed from light to dark. Before the first theme there is nothing to adapt.
    void adapt();

private:
    QWidget& m_window;
    Appearance m_appearance;
    std::optional<Theme> m_theme; ///< the one that is shown
};

} // namespace ui
