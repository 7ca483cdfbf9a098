#include "ui/window/window_layout.h"

#include "ui/panel/docks.h"

#include <QMainWindow>
#include <QScreen>
#include <QSettings>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize kUsualSize{1600, 1000};
// What the desktop puts around a window. It says how much only once the window is shown, which is too late.
constexpr QSize kWindowFrame{16, 48};

const auto kGeometrySetting = QLatin1String("window/geometry");

/// What was remembered may be of a larger screen.
void keepOnScreen(QWidget& window)
{
    if (window.isMaximized() || window.isFullScreen()) return;
    const auto room = window.screen()->availableGeometry();
    window.resize(window.size().boundedTo(room.size() - kWindowFrame));
    const QPoint last(room.right() + 1 - window.width(), room.bottom() + 1 - window.height());
    window.move(std::clamp(window.x(), room.left(), std::max(room.left(), last.x())),
                std::clamp(window.y(), room.top(), std::max(room.top(), last.y())));
}

} // namespace

void WindowLayout::remember() const
{
    QSettings().setValue(kGeometrySetting, m_window.saveGeometry());
    m_docks.remember();
}

void WindowLayout::restore()
{
    if (m_window.restoreGeometry(QSettings().value(kGeometrySetting).toByteArray()))
        keepOnScreen(m_window);
    else
        m_window.resize(kUsualSize.boundedTo(m_window.screen()->availableSize() - kWindowFrame));
    m_isRemembered = m_docks.restore();
    begin(); // for the first layout
}

void WindowLayout::begin()
{
    if (m_isRemembered)
        m_docks.resizeToRemembered();
    else
        m_docks.resizeToUsual();
}

void WindowLayout::giveWay()
{
    m_docks.giveWay();
}

} // namespace ui
