#pragma once

#include <QWidget>

class QActionGroup;
class QMenu;
class QToolButton;

namespace ui {

struct Actions;

/// Sends a burst; the arrow beside it chooses how many requests that is, and the choice is remembered.
class BurstButton : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMostRequests = 1000;

    /// A click triggers `actions.burst`, whose icon text says how many.
    explicit BurstButton(const Actions& actions, QWidget* parent = nullptr);

    int count() const { return m_count; }

private:
    void fillMenu();
    void addCount(int count);
    void askForCount();
    void choose(int count);
    void showCount();

    const Actions& m_actions;
    QToolButton* m_more;
    QMenu* m_menu;
    QActionGroup* m_counts;
    int m_count;
};

} // namespace ui
