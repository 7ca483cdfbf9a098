#pragma once

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>
#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;
class QWidget;

namespace ui {

/// The panels around the timeline: where they stand at first, how they are opened and closed, and that this
/// is remembered from one start to the next.
class Docks : public QObject
{
    Q_OBJECT

public:
    /// `window` outlives the docks.
    explicit Docks(QMainWindow& window);

    /// `panel`'s window title is its name, and may change; its object name is what it is remembered by.
    /// Panels in the same area share it by tabs, the first one in front. `tools`, which may be null, stand
    /// above the panel. All become part of the window late, so that nobody styles or lays out what is not
    /// seen: those in front with restore(), others when they are seen for the first time.
    void add(Qt::DockWidgetArea area, QWidget& panel, QWidget* tools = nullptr);

    /// A panel that has nothing to show for now is not there: neither it nor its action is seen. At first
    /// all are there.
    void setOffered(QWidget& panel, bool isOffered);

    /// Opens and closes the panels, one each.
    const QList<QAction*>& actions() const { return m_actions; }

    /// Opens the panel and brings it to the front.
    void open(QWidget& panel);

    /// As it was at first. What open() and the person did is forgotten.
    void reset();

    /// Sizes that panels get while it is false are forgotten.
    void setNotingSizes(bool isNoting) { m_isNotingSizes = isNoting; }

    /// At the window's end and at its begin. False where nothing usable is remembered.
    void remember();
    bool restore();

    /// The sizes that the panels had, or have at first. Before the window is shown, so that it is laid out
    /// once, and again when the desktop has given it its size, which may have changed them.
    void resizeToRemembered();
    void resizeToUsual();

    /// The window got another size: panels give way to the timeline, and come back as they were.
    void giveWay();

Q_SIGNALS:
    /// A panel that was behind others, or closed, can be seen now.
    void panelSeen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A panel that has never been seen.
    struct Unseen
    {
        QDockWidget* dock;
        std::unique_ptr<QWidget> tools; ///< which the panel uses
        std::unique_ptr<QWidget> panel;
    };

    /// Of the areas, in pixels; below the timeline with the tabs.
    struct Sizes
    {
        int left;
        int right;
        int bottom;
    };

    QWidget& placeOf(QDockWidget& dock) const;
    void takeIn(QDockWidget& dock, QWidget& panel, QWidget* tools);
    void bring(QDockWidget& dock);
    void bringSoon(QDockWidget& dock);
    void open(QDockWidget& dock);
    QDockWidget* firstIn(Qt::DockWidgetArea area) const;
    QDockWidget* dockOf(const QWidget& panel) const;
    QAction* makeAction(QDockWidget& dock);
    void toggle(QDockWidget& dock);
    void hideUnoffered();
    void tidyTabs();
    QDockWidget* shownIn(Qt::DockWidgetArea area) const;
    bool hasTab(QDockWidget& dock) const;
    int heightWithTabs(QDockWidget& dock) const;
    void resizeTo(const Sizes& sizes);
    int usualBottomHeight() const;
    void giveWayAtLeft();
    void giveWayBelow();
    void comeBackAtLeft();
    void comeBackBelow();

    QMainWindow& m_window;
    QList<QDockWidget*> m_docks;
    std::vector<Unseen> m_unseen;
    QHash<QDockWidget*, QWidget*> m_lastIn; ///< what Tab reaches last in each that has been seen
    QList<QAction*> m_actions;
    QList<QDockWidget*> m_unoffered;
    QByteArray m_firstState;
    QList<QDockWidget*> m_givenWay; ///< from the left
    bool m_isLow = false;           ///< what is below has given way
    Sizes m_sizes;                  ///< while there was room
    bool m_isNotingSizes = true;
};

} // namespace ui
