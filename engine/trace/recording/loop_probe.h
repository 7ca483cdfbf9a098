#pragma once

#include "engine/trace/recording/recorder.h"

namespace trace {

/// Records when a worker's loop works: from the begin of the first callback after a wait to the end of the
/// last one before the next wait. Lives on the worker's thread and is called from nowhere else.
class LoopProbe
{
public:
    /// `writer` is the worker's own; it outlives the probe.
    LoopProbe(EventWriter& writer, WorkerId worker)
        : m_writer(writer)
        , m_worker(worker)
    {}

    LoopProbe(const LoopProbe&) = delete;
    LoopProbe& operator=(const LoopProbe&) = delete;

    /// The probe of the calling thread's loop; null on every other thread.
    static LoopProbe*& current()
    {
        thread_local LoopProbe* probe = nullptr;
        return probe;
    }

    void callbackBegins() noexcept
    {
        ++m_callbacks;
        if (!isBusy()) beginPeriod();
    }

    /// The loop has run all that was due and is about to wait.
    void loopWaits() noexcept
    {
        if (isBusy()) endPeriod();
    }

    /// The callback that is running belongs to the measuring itself: a period of nothing else is no work.
    void discountCallback() noexcept { ++m_ownCallbacks; }

    bool isBusy() const { return isSet(m_busySince); }

    /// Since when the loop has not waited; unset while it waits.
    Time busySince() const { return m_busySince; }

private:
    void beginPeriod() noexcept
    {
        m_busySince = Clock::now();
        m_writer.record({.time = m_busySince, .worker = m_worker, .kind = EventKind::LoopBusy});
    }

    void endPeriod() noexcept
    {
        const bool hadWork = m_callbacks > m_ownCallbacks;
        m_writer.record(
            {.time = Clock::now(), .value = hadWork, .worker = m_worker, .kind = EventKind::LoopIdle});
        m_busySince = kUnset;
        m_callbacks = m_ownCallbacks = 0;
    }

    EventWriter& m_writer;
    WorkerId m_worker;
    Time m_busySince = kUnset;
    std::uint32_t m_callbacks = 0;
    std::uint32_t m_ownCallbacks = 0;
};

} // namespace trace
