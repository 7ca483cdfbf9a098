#include "app/lab/frame_clock.h"

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr auto kFrame = 16ms;
constexpr auto kAwakeAfterChange = 300ms;

} // namespace

FrameClock::FrameClock(trace::Recorder& recorder)
    : m_recorder(recorder)
    , m_wakeNotifier(m_wakeDescriptor.fd(), QSocketNotifier::Read)
{
    m_frames.setInterval(kFrame);
    m_frames.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, &FrameClock::frameDue);
    connect(&m_wakeNotifier, &QSocketNotifier::activated, this, [this] {
        m_wakeDescriptor.clear();
        wake();
    });
}

void FrameClock::wake()
{
    m_lastChange = trace::Clock::now();
    if (!m_frames.isActive()) m_frames.start();
}

void FrameClock::rest()
{
    if (trace::Clock::now() - m_lastChange > kAwakeAfterChange) sleep();
}

void FrameClock::sleep()
{
    m_frames.stop();
    m_recorder.wakeOnNextEvent([this] { m_wakeDescriptor.notify(); });
    QTimer::singleShot(kFrame, this, &FrameClock::fellAsleep);
}

} // namespace app

#include "moc_frame_clock.cpp"
