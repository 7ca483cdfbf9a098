#include "engine/trace/recording/recorder.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <new>
#include <utility>

namespace trace {

EventBuffer::EventBuffer(std::size_t capacity)
    : m_events(static_cast<Event*>(
          std::malloc(capacity * sizeof(Event)))) // NOLINT(cppcoreguidelines-no-malloc): see m_events
    , m_mask(capacity - 1)
{
    assert(std::has_single_bit(capacity));
    if (m_events == nullptr) throw std::bad_alloc();
}

void EventBuffer::drain(std::vector<Event>& events)
{
    const auto tail = m_tail.load(std::memory_order_relaxed);
    const auto head = m_head.load(std::memory_order_acquire);
    const auto first = tail & m_mask;
    const auto count = head - tail;
    const auto untilWrap = std::min(count, m_mask + 1 - first);
    const auto* all = m_events.get();
    events.insert(events.end(), all + first, all + first + untilWrap);
    events.insert(events.end(), all, all + (count - untilWrap));
    m_tail.store(head, std::memory_order_release);
}

EventWriter::EventWriter(Recorder& recorder, EventBuffer& buffer)
    : m_recorder(&recorder)
    , m_buffer(&buffer)
{}

EventWriter::EventWriter(EventWriter&& other) noexcept
    : m_recorder(std::exchange(other.m_recorder, nullptr))
    , m_buffer(std::exchange(other.m_buffer, nullptr))
{}

EventWriter& EventWriter::operator=(EventWriter&& other) noexcept
{
    std::swap(m_recorder, other.m_recorder);
    std::swap(m_buffer, other.m_buffer);
    return *this;
}

EventWriter::~EventWriter()
{
    if (m_buffer != nullptr) m_recorder->close(*m_buffer);
}

EventWriter Recorder::open(std::size_t capacity)
{
    if (m_recording == Recording::Off) return {};
    const std::lock_guard lock(m_mutex);
    auto free = std::ranges::find_if(
        m_slots, [&](const Slot& slot) { return !slot.isOpen && slot.capacity == capacity; });
    if (free == m_slots.end())
        free = m_slots.insert(free, Slot{std::make_unique<EventBuffer>(capacity), capacity, false});
    free->isOpen = true;
    return EventWriter(*this, *free->buffer);
}

void Recorder::close(EventBuffer& buffer)
{
    const std::lock_guard lock(m_mutex);
    for (auto& slot : m_slots)
        if (slot.buffer.get() == &buffer) slot.isOpen = false;
}

void Recorder::drain(std::vector<Event>& events)
{
    const auto old = static_cast<std::ptrdiff_t>(events.size());
    {
        const std::lock_guard lock(m_mutex);
        for (auto& slot : m_slots)
            slot.buffer->drain(events);
    }
    std::stable_sort(events.begin() + old, events.end(),
                     [](const Event& a, const Event& b) { return a.time < b.time; });
}

std::uint64_t Recorder::dropped() const
{
    const std::lock_guard lock(m_mutex);
    std::uint64_t sum = 0;
    for (const auto& slot : m_slots)
        sum += slot.buffer->dropped();
    return sum;
}

void Recorder::wakeOnNextEvent(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
    m_isWakeWanted.store(true, std::memory_order_relaxed);
}

void Recorder::wakeUp()
{
    if (!m_isWakeWanted.exchange(false, std::memory_order_relaxed)) return;
    std::function<void()> wake;
    {
        const std::lock_guard lock(m_mutex);
        wake = std::exchange(m_wake, nullptr);
    }
    if (wake) wake();
}

} // namespace trace
