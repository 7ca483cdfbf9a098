#pragma once

#include "ui/compare/compared_runs.h"
#include "ui/compare/comparison_layout.h"
#include "ui/compare/savings.h"
#include "ui/picture_frame.h"
#include "ui/timeline/scene.h"

namespace ui {

QFont verdictFont();
QFont verdictDetailFont();

/// A comparison as plain geometry: both runs below one another on one axis, and what stands around them.
struct ComparisonScene
{
    ComparisonLayout layout;
    Headline headline;
    Verdict verdict;
    Scene scene; ///< of both runs
    std::vector<Saving> savings;
};

/// `height` as for layOutComparison(); the first lane that is shown is `firstLane`. Pure; costs as much as
/// what can be seen.
ComparisonScene buildComparison(const ComparedRuns& runs, const QSize& size, std::size_t firstLane,
                                const TextMeter& meter);

} // namespace ui
