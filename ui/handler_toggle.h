#pragma once

#include <QFrame>

class QActionGroup;
class QMenu;
class QToolButton;

namespace ui {

/// The handlers side by side, exactly one of them chosen. Where there are more than fit, the last ones share
/// a menu.
class HandlerToggle : public QFrame
{
    Q_OBJECT

public:
    /// `handlers` is exclusive and outlives the toggle.
    explicit HandlerToggle(QActionGroup& handlers, QWidget* parent = nullptr);

private:
    void addSegment(QAction& handler);
    void addMenu(const QList<QAction*>& handlers);
    void showChoice();

    QActionGroup& m_handlers;
    QMenu* m_menu = nullptr;
    QToolButton* m_more = nullptr;
};

} // namespace ui
