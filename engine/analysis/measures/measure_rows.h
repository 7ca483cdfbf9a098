#pragma once

#include "engine/analysis/measures/measure.h"

namespace analysis {

enum class MeasureUnit : std::uint8_t { Time, Count, Words };

/// How the words behind a measure's name are read.
enum class SubjectKind : std::uint8_t {
    None,
    Request, ///< "#2"
    Worker,  ///< "worker 1"
    Path,    ///< "/all-async", "health check", "request"
    Calls,   ///< "2 calls of 500 ms"
    Length,  ///< "400 ms"
    Count,   ///< "3 requests"
};

struct MeasureRow
{
    std::string_view words;
    SubjectKind subject;
    MeasureUnit unit;
    std::optional<MeasureValue> (*value)(const Evidence&, const MeasureSubject&);
};

/// All that can be measured. Adding a measure is adding a row.
std::span<const MeasureRow> measureRows();

} // namespace analysis
