#include "engine/trace/recording/recorder.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <utility>

namespace trace {

EventBuffer::EventBuffer(std::size_t capacity)
    : m_events(capacity)
    , m_mask(capacity - 1)
{
    assert(std::has_single_bit(capacity));
}

void EventBuffer::drain(std::vector<Event>& events)
{
    const auto tail = m_tail.load(std::memory_order_relaxed);
    const auto head = m_head.load(std::memory_order_acquire);
    const auto first = m_events.begin() + static_cast<std::ptrdiff_t>(tail & m_mask);
    const auto count = static_cast<std::ptrdiff_t>(head - tail);
    const auto untilWrap = std::min(count, m_events.end() - first);
    events.insert(events.end(), first, first + untilWrap);
    events.insert(events.end(), m_events.begin(), m_events.begin() + (count - untilWrap));
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
