#pragma once

#include "engine/trace/store.h"
#include "ui/attention/attention.h"

#include <QElapsedTimer>
#include <QTimer>

class QAction;
class QWidget;

namespace ui {

struct Actions;
class PlayBar;
class TimelineView;

/// The time cursor: how the moment at which everything is shown is set, stepped and played. Recording goes on
/// meanwhile.
class TimeTravel : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    TimeTravel(const trace::Store& store, Attention& attention, const Actions& actions,
               TimelineView& timeline, QObject* parent);

    /// Seen only while there is a time cursor. Its owner is whoever lays it out.
    QWidget* bar() const;

    /// The cursor goes away.
    void backToNow();

    /// How many requests are in flight at the moment that is shown.
    std::size_t inFlight() const;

private:
    void connectActions(const Actions& actions);
    void goTo(trace::Time moment);
    void step(bool isForward, trace::RequestId only);
    void playOrPause();
    void setPlaying(bool isPlaying);
    void playOn();
    void setSpeed(int index);
    void showMoment(trace::Time moment);
    trace::Time end() const;

    const trace::Store& m_store;
    Attention& m_attention;
    TimelineView& m_timeline;
    PlayBar* m_bar;
    QList<QAction*> m_whileTravelling; ///< can be done only while there is a time cursor
    QTimer m_frame;
    QElapsedTimer m_sinceFrame;
    int m_speed;
    trace::Time m_origin = trace::kUnset; ///< of the run that is shown
};

} // namespace ui
