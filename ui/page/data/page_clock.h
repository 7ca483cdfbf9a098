#pragma once

#include "engine/trace/event.h"

#include <QJsonArray>

namespace ui {

/// Times as a page's data has them: whole ticks since the run's origin.
class PageClock
{
public:
    /// Of a run of this length: so fine that nobody who zooms in sees a difference, and no finer.
    PageClock(trace::Time origin, trace::Duration length)
        : m_origin(origin)
        , m_tick(length < std::chrono::milliseconds(20) ? 1 : 1000)
    {}

    trace::Time origin() const { return m_origin; }

    /// In nanoseconds.
    qint64 tick() const { return m_tick; }

    qint64 at(trace::Time time) const { return ticks(time - m_origin); }
    qint64 ticks(trace::Duration duration) const
    {
        const auto half = duration.count() < 0 ? -m_tick / 2 : m_tick / 2;
        return (duration.count() + half) / m_tick;
    }

private:
    trace::Time m_origin;
    qint64 m_tick;
};

/// Collects times of which each is written as the distance from the one before: short numbers.
class PageTimes
{
public:
    explicit PageTimes(QJsonArray& values)
        : m_values(values)
    {}

    void add(qint64 time)
    {
        m_values.append(time - m_last);
        m_last = time;
    }

private:
    QJsonArray& m_values;
    qint64 m_last = 0;
};

} // namespace ui
