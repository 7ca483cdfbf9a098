#pragma once

#include "engine/analysis/comparison.h"
#include "ui/compare/compared_run.h"

#include <QString>

namespace ui {

/// How one of the runs is called on its card.
struct RunWords
{
    QString title;   ///< what is different: "Blocking", "4 workers"
    QString caption; ///< "/async-blocking"
    QString name;    ///< inside a sentence: "blocking", "4 workers"
};

/// What a comparison says, besides who won.
struct ComparisonWords
{
    QString title;    ///< "The same four arrivals, two handlers"
    QString subtitle; ///< what both have in common
    RunWords before;
    RunWords after;
};

/// Pure.
ComparisonWords describe(const ComparedSetUp& before, const ComparedSetUp& after,
                         const analysis::Comparison& comparison);

enum class Tone : std::uint8_t { Neutral, Better, Worse };

struct Verdict
{
    QString headline; ///< "async saved 22.2 s of waiting in total"
    QString detail;   ///< "last response after 4.9 s instead of 16.0 s"
    Tone tone = Tone::Neutral;

    bool operator==(const Verdict&) const = default;
};

/// Who won, and by how much; never more than was measured. Pure.
Verdict verdictOf(const analysis::Comparison& comparison, const ComparisonWords& words);

} // namespace ui
