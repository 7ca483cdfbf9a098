#pragma once

#include <QFrame>

class QDockWidget;
class QHBoxLayout;
class QLabel;

namespace ui {

/// The line above a panel: its name, its tools, and a cross that closes it. The panel is moved by dragging
/// it; a double click lets it float. Where a tab shows the name already, it does not repeat it.
class DockHeader : public QFrame
{
    Q_OBJECT

public:
    /// Without tools.
    explicit DockHeader(QDockWidget& dock);

    /// Once.
    void setTools(QWidget& tools);

    void setNameVisible(bool isVisible);

private:
    QLabel* m_name;
    QHBoxLayout* m_row;
};

} // namespace ui
