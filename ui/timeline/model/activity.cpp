#include "ui/timeline/model/activity.h"

#include <algorithm>
#include <functional>

namespace ui {

namespace {

constexpr std::size_t kMostFolds = 200; // more would leave each of them a few pixels

void keepLongest(IdleTimes& idle)
{
    if (idle.size() <= kMostFolds) return;
    std::ranges::nth_element(idle, idle.begin() + std::ptrdiff_t{kMostFolds}, std::greater<>(),
                             &TimeRange::length);
    idle.resize(kMostFolds);
    std::ranges::sort(idle, {}, &TimeRange::begin);
}

} // namespace

void Activity::add(trace::Time begin, trace::Time end)
{
    if (!trace::isSet(end)) {
        m_goesOnSince = trace::isSet(m_goesOnSince) ? std::min(m_goesOnSince, begin) : begin;
        return;
    }
    const auto first =
        std::ranges::upper_bound(m_stretches, begin - kLeastIdle, {}, &Stretch::end); // that it touches
    const auto last =
        std::ranges::lower_bound(first, m_stretches.end(), end + kLeastIdle, {}, &Stretch::begin);
    if (first == last) {
        m_stretches.insert(first, {begin, std::max(begin, end)});
        return;
    }
    first->begin = std::min(first->begin, begin);
    first->end = std::max(std::prev(last)->end, end);
    m_stretches.erase(std::next(first), last);
}

bool Activity::add(const trace::Request& request)
{
    if (!trace::isSet(request.begin())) return true;
    add(request.begin(), request.isWorkedOff() ? request.over() : trace::kUnset);
    return request.isWorkedOff();
}

void Activity::coverUntil(trace::Time time, trace::Time origin)
{
    auto since = m_stretches.empty() ? origin : m_stretches.back().end;
    if (trace::isSet(m_goesOnSince)) since = std::min(since, m_goesOnSince);
    if (trace::isSet(since) && since < time) add(since, time);
}

IdleTimes Activity::idle(trace::Time origin) const
{
    IdleTimes idle;
    auto quietSince = origin;
    bool hasBegun = false;
    const auto endAt = [&](trace::Time time) {
        if (hasBegun && time - quietSince >= kLeastIdle) idle.push_back({quietSince - origin, time - origin});
    };
    for (const auto& stretch : m_stretches) {
        if (trace::isSet(m_goesOnSince) && stretch.begin >= m_goesOnSince) break;
        endAt(stretch.begin);
        hasBegun = true;
        quietSince = std::max(quietSince, stretch.end);
    }
    if (trace::isSet(m_goesOnSince)) endAt(m_goesOnSince);
    keepLongest(idle);
    return idle;
}

} // namespace ui
