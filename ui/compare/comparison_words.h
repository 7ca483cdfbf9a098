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

} // namespace ui
