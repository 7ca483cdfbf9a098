#pragma once

class QMainWindow;

namespace ui {

class Docks;

/// Where the window is and how its panels lie, from one start to the next.
class WindowLayout
{
public:
    /// Both outlive it.
    WindowLayout(QMainWindow& window, Docks& docks)
        : m_window(window)
        , m_docks(docks)
    {}

    /// At the window's end and at its begin.
    void remember() const;
    void restore();

    /// The window comes to the screen.
    void begin();

    /// The window got another size.
    void giveWay();

private:
    QMainWindow& m_window;
    Docks& m_docks;
    bool m_isRemembered = false;
};

} // namespace ui
