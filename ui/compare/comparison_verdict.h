#pragma once

#include "ui/compare/comparison_words.h"

namespace ui {

enum class Tone : std::uint8_t { Neutral, Better, Worse };

struct ComparisonVerdict
{
    QString headline; ///< "async saved 22.2 s of waiting in total"
    QString detail;   ///< "last response after 4.9 s instead of 16.0 s"
    Tone tone = Tone::Neutral;

    bool operator==(const ComparisonVerdict&) const = default;
};

/// Who won, and by how much; never more than was measured. Pure.
ComparisonVerdict verdictOf(const analysis::Comparison& comparison, const ComparisonWords& words);

} // namespace ui
