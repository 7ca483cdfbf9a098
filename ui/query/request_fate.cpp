#include "ui/query/request_fate.h"

#include "ui/text/engine_words.h"
#include "ui/text/tr.h"

namespace ui {

namespace {

trace::State stateNow(const trace::Request& request, trace::Time now)
{
    std::vector<trace::Segment> segments;
    trace::appendSegments(request, now, segments);
    return segments.empty() ? trace::State::Queued : segments.back().state;
}

} // namespace

RequestFate fateOf(const trace::Request& request, trace::Time now)
{
    RequestFate fate{request.outcome(), request.isAbandoned(), {}, 0, request.failure};
    if (fate.outcome == trace::Outcome::InFlight) fate.state = stateNow(request, now);
    if (fate.outcome == trace::Outcome::Answered) fate.status = request.status;
    return fate;
}

QString text(const RequestFate& fate)
{
    if (fate.isAbandoned && fate.failure == trace::Failure::None) return tr("client gone");
    if (fate.isAbandoned) return failureName(fate.failure);
    if (fate.outcome == trace::Outcome::InFlight) return stateName(fate.state);
    return statusText(fate.status);
}

} // namespace ui
