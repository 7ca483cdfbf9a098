#pragma once

#include "engine/trace/segment.h"
#include "ui/source/handler_source.h"

#include <vector>

namespace ui {

/// A line of a handler, and what a request did there.
struct SourceRow
{
    QString code;
    QString note;                      ///< "2.0 s holds the loop"; empty where there is nothing to say
    std::optional<trace::State> state; ///< the worst of those that the note tells of
    bool isHere = false;               ///< the request is at this line
    int number = 0;                    ///< of the line in its file; 0 where that is nobody's concern

    bool operator==(const SourceRow&) const = default;
};

/// The handler alone.
std::vector<SourceRow> sourceRows(const HandlerSource& source);

/// The handler with what `request`, as it is known at `now`, did at each line until then. Pure.
std::vector<SourceRow> sourceRows(const HandlerSource& source, const trace::Request& request,
                                  trace::Time now);

/// The line at which the request is while the segment lasts; nothing where none is marked so. Pure.
std::optional<int> lineDuring(const HandlerSource& source, const trace::Request& request,
                              const trace::Segment& segment);

} // namespace ui
