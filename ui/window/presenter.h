#pragma once

#include <QObject>

#include <vector>

class QAction;
class QLabel;
class QMainWindow;
class QWidget;

namespace ui {

class RoomStage;
class TimelineView;
class VerdictBanner;

/// For a room full of people: the whole screen, the verdict and the timeline in big type, with the room where
/// it is open, and nothing else but a hint how to come back. Everything that has a key still works by it.
class Presenter : public QObject
{
    Q_OBJECT

public:
    /// All outlive the presenter. `toggle` is checkable.
    Presenter(QMainWindow& window, TimelineView& timeline, VerdictBanner& verdicts, RoomStage& room,
              QAction& toggle);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setPresenting(bool isPresenting);
    void showVerdicts();
    void hideChrome();
    void showChrome();
    void setMagnification(qreal factor);
    void placeHint();

    QMainWindow& m_window;
    TimelineView& m_timeline;
    VerdictBanner& m_verdicts;
    RoomStage& m_room;
    QLabel* m_hint;
    std::vector<QWidget*> m_hidden; ///< to be shown again
    bool m_wasMaximized = false;
};

} // namespace ui
