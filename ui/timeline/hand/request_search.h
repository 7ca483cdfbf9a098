#pragma once

#include "engine/trace/store.h"

#include <QString>

namespace ui {

/// True where every word of `query` is said of the request: "#7" or "7" its number, "502" its status,
/// "blocking" a state it was in, "failed" or "open" how it stands, anything else a part of its path. Pure.
bool isFoundBy(const trace::Store& store, const trace::Request& request, const QString& query,
               trace::Time now);

/// The next request after `from` that is found, going round; backwards with a negative `step`. None if there
/// is none.
trace::RequestId findRequest(const trace::Store& store, const QString& query, trace::Time now,
                             trace::RequestId from, int step);

struct FoundPlace
{
    std::size_t place = 0; ///< of one among all that are found, the first is 1
    std::size_t count = 0;

    bool operator==(const FoundPlace&) const = default;
};

/// Where `id` stands among the requests that are found. Looks at every request.
FoundPlace placeAmongFound(const trace::Store& store, const QString& query, trace::Time now,
                           trace::RequestId id);

} // namespace ui
