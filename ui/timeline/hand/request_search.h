#pragma once

#include "ui/query/request_query.h"

namespace ui {

/// The next request after `from` that is found, going round; backwards with a negative `step`. None if there
/// is none. An empty query finds none, nor does any find a health probe.
trace::RequestId findRequest(const trace::Store& store, const RequestQuery& query, trace::Time now,
                             trace::RequestId from, int step);

struct FoundPlace
{
    std::size_t place = 0; ///< of one among all that are found, the first is 1
    std::size_t count = 0;

    bool operator==(const FoundPlace&) const = default;
};

/// Where `id` stands among the requests that are found. Looks at every request.
FoundPlace placeAmongFound(const trace::Store& store, const RequestQuery& query, trace::Time now,
                           trace::RequestId id);

} // namespace ui
