#include "ui/window/window_layout.h"

#include "ui/panel/docks.h"

#include <QMainWindow>
#include <QScreen>
#include <QSettings>

namespace ui {

namespace {

constexpr QSize kUsualSize{1600, 1000};
// What the desktop puts around a window. It says how much only once the window is shown, which is too late.
constexpr QSize kWindowFrame{16, 48};

const auto kGeometrySetting = QLatin1String("window/geometry");

} // namespace

void WindowLayout::remember() const
{
    QSettings().setValue(kGeometrySetting, m_window.saveGeometry());
    m_docks.remember();
}

void WindowLayout::restore()
{
    if (!m_window.restoreGeometry(QSettings().value(kGeometrySetting).toByteArray()))
        m_window.resize(kUsualSize.boundedTo(m_window.screen()->availableSize() - kWindowFrame));
    m_isRemembered = m_docks.restore();
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
