#pragma once

#include <QObject>

#include <vector>

class QAction;
class QDockWidget;
class QLabel;
class QMainWindow;
class QWidget;

namespace ui {

class Docks;
class GuidePanel;
class RoomStage;
class TimelineView;
class VerdictBanner;

/// For a room full of people: the whole screen, the verdict, the timeline, the guide with the lesson's
/// question, its answer and the legend, and the room where it is open, all in big type; and nothing else but
/// a hint how to come back. Everything that has a key still works by it.
class Presenter : public QObject
{
    Q_OBJECT

public:
    /// What is seen while presenting.
    struct Stage
    {
        TimelineView& timeline;
        VerdictBanner& verdicts;
        GuidePanel& guide;
        RoomStage& room;
        Docks& docks;
    };

    /// All outlive the presenter. `toggle` is checkable.
    Presenter(QMainWindow& window, const Stage& stage, QAction& toggle);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setPresenting(bool isPresenting);
    void showVerdicts();
    void enter();
    void leave();
    void hideChrome();
    void setMagnification(qreal factor);
    void magnify();
    void placeHint();
    QDockWidget* guideDock() const;

    QMainWindow& m_window;
    Stage m_stage;
    QAction& m_toggle;
    QLabel* m_hint;
    std::vector<QWidget*> m_hidden; ///< bars to be shown again
    QByteArray m_panels;            ///< as they were
    QSize m_size;                   ///< of the window, which has it again only a while after it was told to
    bool m_wasMaximized = false;
};

} // namespace ui
