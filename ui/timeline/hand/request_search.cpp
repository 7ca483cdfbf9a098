#include "ui/timeline/hand/request_search.h"

namespace ui {

namespace {

bool isFound(const trace::Request& request, const RequestQuery& query, trace::Time now)
{
    return trace::isSet(request.begin()) && !request.isProbe && query.fits(request, now);
}

} // namespace

trace::RequestId findRequest(const trace::Store& store, const RequestQuery& query, trace::Time now,
                             trace::RequestId from, int step)
{
    const auto count = static_cast<long long>(store.requests().size());
    if (count == 0 || query.isEmpty()) return trace::RequestId::None;
    const auto first = static_cast<long long>(trace::number(store.requests().front().id));
    const bool hasStart = from != trace::RequestId::None;
    long long row = hasStart ? trace::number(from) - first : (step > 0 ? -1 : count);
    for (long long i = 0; i < count; ++i) {
        row = ((row + step) % count + count) % count;
        const auto& request = store.requests()[static_cast<std::size_t>(row)];
        if (isFound(request, query, now)) return request.id;
    }
    return trace::RequestId::None;
}

FoundPlace placeAmongFound(const trace::Store& store, const RequestQuery& query, trace::Time now,
                           trace::RequestId id)
{
    FoundPlace found;
    if (query.isEmpty()) return found;
    for (const auto& request : store.requests()) {
        if (!isFound(request, query, now)) continue;
        ++found.count;
        if (request.id == id) found.place = found.count;
    }
    return found;
}

} // namespace ui
