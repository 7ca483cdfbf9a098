#pragma once

#include "engine/trace/store.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

class QAction;
class QWidget;

namespace ui {

struct Actions;
class PlayBar;
class TimelineView;

/// The time cursor: the moment at which everything is shown, how it is stepped and played. Recording goes on
/// meanwhile.
class TimeTravel : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    TimeTravel(const trace::Store& store, const Actions& actions, TimelineView& timeline, QObject* parent);

    /// Seen only while there is a time cursor. Its owner is whoever lays it out.
    QWidget* bar() const;

    /// The store changed or time went on.
    void refresh(trace::Time now) { m_now = now; }

    /// The cursor goes away.
    void backToNow();

    /// Nothing while now is shown.
    std::optional<trace::Time> moment() const { return m_moment; }

    /// How many requests are in flight at the moment that is shown.
    std::size_t inFlight() const { return m_moment ? m_inFlight : m_store.sentInFlight(); }

Q_SIGNALS:
    void momentChanged(std::optional<trace::Time> moment);

private:
    void connectActions(const Actions& actions);
    void goTo(trace::Time moment);
    void step(bool isForward, trace::RequestId only);
    void playOrPause();
    void setPlaying(bool isPlaying);
    void playOn();
    void setSpeed(int index);
    void showMoment();
    trace::Time end() const;

    const trace::Store& m_store;
    TimelineView& m_timeline;
    PlayBar* m_bar;
    QList<QAction*> m_whileTravelling; ///< can be done only while there is a time cursor
    QTimer m_frame;
    QElapsedTimer m_sinceFrame;
    int m_speed;
    std::optional<trace::Time> m_moment;
    trace::Time m_now = trace::kUnset;
    trace::Time m_origin = trace::kUnset; ///< of the run that is shown
    std::size_t m_inFlight = 0;
};

} // namespace ui
