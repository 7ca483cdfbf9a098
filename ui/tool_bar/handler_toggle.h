#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QMenu;
class QToolButton;

namespace ui {

class HandlerActions;

/// The handlers side by side, exactly one of them chosen. Where there are more than fit, the last ones share
/// a menu.
class HandlerToggle : public QFrame
{
    Q_OBJECT

public:
    /// Both outlive the toggle. `another`, where it is visible, stands last in the menu.
    HandlerToggle(HandlerActions& handlers, QAction& another, QWidget* parent = nullptr);

    /// How many handlers stand side by side; the others are in the menu. All of them where that many fit, or
    /// one more.
    void setSegments(int count);

private:
    void makeSegments();
    void addSegment(QAction& handler);
    void addMenu();
    void showChoice();

    HandlerActions& m_handlers;
    QAction& m_another;
    QList<QToolButton*> m_segments;
    qsizetype m_shown = -1; ///< of those; -1 after they changed
    QMenu* m_menu = nullptr;
    QToolButton* m_more = nullptr;
};

} // namespace ui
