#include "engine/trace/folding/ended_request.h"

#include <algorithm>

namespace trace {

EndedRequest::EndedRequest(const Request& request)
    : m_request(request)
{
    appendSegments(request, request.end(), m_segments);
    appendAbandonedWork(request, request.over(), m_abandonedWork);
}

Duration EndedRequest::waitForLoop() const
{
    Duration wait{0};
    for (const auto& segment : m_segments)
        if (waitsForLoop(segment.state)) wait += segment.length();
    return wait;
}

Duration EndedRequest::worstHold() const
{
    Duration worst{0};
    for (const auto* segments : {&m_segments, &m_abandonedWork})
        for (const auto& segment : *segments)
            if (isHold(segment.nuance)) worst = std::max(worst, segment.length());
    return worst;
}

} // namespace trace
