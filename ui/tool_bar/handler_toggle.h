#pragma once

#include <QFrame>
#include <QList>

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

    /// How many handlers stand side by side; the others are in the menu. All of them where that many fit, or
    /// one more.
    void setSegments(int count);

private:
    void addSegment(QAction& handler);
    void addMenu();
    void showChoice();

    QActionGroup& m_handlers;
    QList<QToolButton*> m_segments;
    qsizetype m_shown = -1; ///< of those
    QMenu* m_menu = nullptr;
    QToolButton* m_more = nullptr;
};

} // namespace ui
