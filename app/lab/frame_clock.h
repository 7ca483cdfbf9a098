#pragma once

#include "app/process/wake_descriptor.h"
#include "engine/trace/recording/recorder.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

namespace app {

/// Asks for frames while something happens. While nothing does it sleeps and uses no CPU: the next event, on
/// whichever thread, wakes it.
class FrameClock : public QObject
{
    Q_OBJECT

public:
    /// The recorder outlives the clock, and nobody records while the clock ends.
    explicit FrameClock(trace::Recorder& recorder);

    /// Something happens, or is about to.
    void wake();

    /// Nothing happens now: sleeps if it is so for a while.
    void rest();

Q_SIGNALS:
    void frameDue();

    /// It sleeps. An event that was recorded just before is not lost, only not a reason to wake: look for it.
    void fellAsleep();

private:
    void sleep();

    trace::Recorder& m_recorder;
    QTimer m_frames;
    WakeDescriptor m_wakeDescriptor; ///< notified by the first event after a sleep
    QSocketNotifier m_wakeNotifier;
    trace::Time m_lastChange = trace::kUnset;
};

} // namespace app
