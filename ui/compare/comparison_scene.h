#pragma once

#include "ui/compare/compared_pair.h"
#include "ui/compare/comparison_layout.h"
#include "ui/compare/comparison_verdict.h"
#include "ui/compare/savings.h"
#include "ui/picture/figure_frame.h"
#include "ui/timeline/scene/scene.h"

namespace ui {

QFont verdictFont();
QFont verdictDetailFont();

/// A comparison as plain geometry: both runs below one another on one axis, and what stands around them.
struct ComparisonScene
{
    ComparisonLayout layout;
    Headline headline;
    ComparisonVerdict verdict;
    Scene scene; ///< of both runs
    std::vector<Saving> savings;
};

/// What is to be seen of a comparison.
struct ComparisonOptions
{
    QSize size{}; ///< its height as for layOutComparison()
    std::size_t firstLane = 0;
    std::optional<TimeRange> range{};   ///< nothing: both runs whole
    std::optional<Headline> headline{}; ///< nothing: what the comparison says of itself
    bool isForFile = false;             ///< it tells of the room's people what files may tell
    bool isFolding = true;              ///< where neither run did anything
};

/// Pure; costs as much as what can be seen.
ComparisonScene buildComparison(const ComparedPair& runs, const ComparisonOptions& options,
                                const TextMeter& meter);

} // namespace ui
