#pragma once

#include "engine/trace/event.h"

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace trace {

/// A bounded ring that one thread writes and one thread reads. Nobody ever waits: a full ring counts the
/// event as dropped instead.
class EventBuffer
{
public:
    /// `capacity` is a power of two.
    explicit EventBuffer(std::size_t capacity);

    /// Writer's thread only. False where the ring was full and the event is lost (and counted).
    bool push(const Event& event) noexcept
    {
        const auto head = m_head.load(std::memory_order_relaxed);
        if (head - m_seenTail > m_mask) [[unlikely]] {
            m_seenTail = m_tail.load(std::memory_order_acquire);
            if (head - m_seenTail > m_mask) {
                m_dropped.fetch_add(1, std::memory_order_relaxed);
                return false;
            }
        }
        std::construct_at(m_events.get() + (head & m_mask), event);
        m_head.store(head + 1, std::memory_order_release);
        return true;
    }

    /// Reader's thread only: appends what is there to `events`.
    void drain(std::vector<Event>& events);

    /// Any thread.
    std::uint64_t dropped() const { return m_dropped.load(std::memory_order_relaxed); }

private:
    struct Free
    {
        void operator()(Event* events) const { std::free(events); }
    };

    // Nothing is written there before there are events: else each start would wait for megabytes of pages.
    std::unique_ptr<Event[], Free> m_events; // NOLINT(modernize-avoid-c-arrays)
    std::uint64_t m_mask;
    // Writer and reader each have a cache line of their own.
    alignas(64) std::atomic<std::uint64_t> m_head = 0;
    std::uint64_t m_seenTail = 0;
    alignas(64) std::atomic<std::uint64_t> m_tail = 0;
    std::atomic<std::uint64_t> m_dropped = 0;
};

class Recorder;

/// A thread's own way to record. Movable, used by one thread at a time; a default-constructed one records
/// nothing.
class EventWriter
{
public:
    EventWriter() = default;
    EventWriter(EventWriter&& other) noexcept;
    EventWriter& operator=(EventWriter&& other) noexcept;
    ~EventWriter();

    /// Nanoseconds, no allocation, no lock, no waiting, but for the kernel, which gives a buffer its memory
    /// when it is first written: some microseconds for each 128 of the first events.
    void record(const Event& event) noexcept;

private:
    friend class Recorder;
    EventWriter(Recorder& recorder, EventBuffer& buffer);

    Recorder* m_recorder = nullptr;
    EventBuffer* m_buffer = nullptr;
};

enum class Recording : std::uint8_t { On, Off };

/// Collects the events of all threads: one buffer each. Outlives its writers.
class Recorder
{
public:
    /// With Recording::Off every writer records nothing: to measure what recording costs.
    explicit Recorder(Recording recording = Recording::On)
        : m_recording(recording)
    {}

    static constexpr std::size_t kWorkerCapacity = std::size_t{1} << 18;
    static constexpr std::size_t kSmallCapacity = std::size_t{1} << 14;

    /// Any thread. A buffer whose writer has ended is used again.
    EventWriter open(std::size_t capacity = kSmallCapacity);

    /// The one reading thread: appends all events recorded so far, ordered by time, and forgets them here.
    void drain(std::vector<Event>& events);

    /// Any thread: how many events were lost because a buffer was full.
    std::uint64_t dropped() const;

    /// The reading thread: `wake` is called once, on the thread of the next event. An event recorded while
    /// this is being called may be missed: drain once more some milliseconds later.
    void wakeOnNextEvent(std::function<void()> wake);

private:
    friend class EventWriter;
    void close(EventBuffer& buffer);
    void wakeUp();

    struct Slot
    {
        std::unique_ptr<EventBuffer> buffer;
        std::size_t capacity;
        bool isOpen;
    };

    Recording m_recording;
    std::atomic<bool> m_isWakeWanted = false;
    mutable std::mutex m_mutex;
    std::vector<Slot> m_slots;    // guarded by m_mutex
    std::function<void()> m_wake; // guarded by m_mutex
};

inline void EventWriter::record(const Event& event) noexcept
{
    if (m_buffer == nullptr) return;
    m_buffer->push(event);
    if (m_recorder->m_isWakeWanted.load(std::memory_order_relaxed)) [[unlikely]]
        m_recorder->wakeUp();
}

} // namespace trace
