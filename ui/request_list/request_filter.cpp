#include "ui/request_list/request_filter.h"

namespace ui {

bool RequestFilter::accepts(const trace::Request& request, trace::Time now) const
{
    if (m_latency) {
        if (request.route != m_latency->route || request.outcome() != trace::Outcome::Answered) return false;
        if (!m_latency->range.contains(request.end() - request.begin())) return false;
    }
    return m_query.fits(request, now);
}

} // namespace ui
