#include "ui/timeline/model/folding.h"

#include "ui/timeline/model/activity.h"

#include <algorithm>

namespace ui {

IdleTimes without(IdleTimes idle, const IdleTimes& others)
{
    std::erase_if(idle, [&](const TimeRange& stretch) {
        return std::ranges::find(others, stretch.begin, &TimeRange::begin) != others.end();
    });
    return idle;
}

IdleTimes idleInBoth(const IdleTimes& one, const IdleTimes& other)
{
    IdleTimes both;
    for (const auto& stretch : one)
        for (const auto& second : other) {
            const TimeRange common{std::max(stretch.begin, second.begin), std::min(stretch.end, second.end)};
            if (common.length() >= kLeastIdle) both.push_back(common);
        }
    return both;
}

bool Folding::know(IdleTimes idle)
{
    if (idle == m_idle) return false;
    m_idle = std::move(idle);
    sortOut();
    return true;
}

void Folding::setOn(bool isOn)
{
    m_isOn = isOn;
    sortOut();
}

void Folding::turn(const TimeRange& stretch)
{
    const auto isSame = [&](const TimeRange& other) { return other.begin == stretch.begin; };
    if (std::erase_if(m_unfolded, isSame) == 0) m_unfolded.push_back(stretch);
    sortOut();
}

IdleTimes Folding::unfolded() const
{
    return m_isOn ? m_unfolded : IdleTimes();
}

void Folding::startOver()
{
    m_idle.clear();
    m_unfolded.clear();
    sortOut();
}

void Folding::sortOut()
{
    m_folded = m_isOn ? without(m_idle, m_unfolded) : IdleTimes();
}

} // namespace ui
