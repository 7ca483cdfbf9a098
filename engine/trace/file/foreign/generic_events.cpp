#include "engine/trace/file/foreign/generic_events.h"

#include "engine/trace/phrase.h"

#include <algorithm>
#include <utility>

namespace trace {

void GenericEvents::take(const EventFields& event, EventParser& parser)
{
    if (event.at == nullptr) return; // programs that cannot end a list otherwise end it with {}
    ++m_eventCount;
    auto reason = m_shapes.take(event, parser, m_faults);
    m_hasGood = m_hasGood || reason.empty();
    if (!reason.empty())
        m_faults.leaveOut(std::move(reason));
    else if (event.otherFault.key != nullptr)
        m_faults.showInPart(reasonOf(event.otherFault));
}

void GenericEvents::leaveOut(const char* reason)
{
    ++m_eventCount;
    m_faults.leaveOut(trace::phrase(reason));
}

GenericTracks GenericEvents::finish()
{
    auto all = m_shapes.finish();
    noteTimes(all.tracks);
    return all;
}

void GenericEvents::noteTimes(const std::vector<GenericTrack>& tracks)
{
    for (const auto& track : tracks)
        for (const auto& lane : track.lanes)
            for (const auto& span : lane) {
                m_earliest = std::min(m_earliest, span.begin);
                m_latest = std::max({m_latest, span.begin, span.end});
            }
}

} // namespace trace
