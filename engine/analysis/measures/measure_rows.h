#pragma once

#include "engine/analysis/measures/measure.h"

namespace analysis {

enum class FigureUnit : std::uint8_t { Time, Count, Words };

/// How the words behind a figure's name are read.
enum class SubjectKind : std::uint8_t {
    None,
    Request, ///< "#2"
    Worker,  ///< "worker 1"
    Path,    ///< "/all-async", "health check", "request"
    Calls,   ///< "2 calls of 500 ms"
    Length,  ///< "400 ms"
    Count,   ///< "3 requests"
};

struct FigureRow
{
    std::string_view words;
    SubjectKind subject;
    FigureUnit unit;
    std::optional<FigureValue> (*measure)(const Evidence&, const FigureSubject&);
};

/// All that can be measured. Adding a figure is adding a row.
std::span<const FigureRow> figureRows();

} // namespace analysis
