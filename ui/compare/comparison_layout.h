#pragma once

#include "ui/timeline/scene/track_heights.h"

#include <QRect>

#include <cstddef>

namespace ui {

/// What has to find a place on a comparison, in pixels.
struct ComparisonContent
{
    std::size_t arrivals = 0;
    int ribbonsBefore = 1;
    int ribbonsAfter = 1;
    int headlineWidth = 0;
    int verdictWidth = 0;
};

/// Loop ribbons below one another.
struct RibbonRows
{
    int top = 0;
    int count = 0;
    int pitch = 0;
    int height = 0;

    int bottom() const { return top + (count - 1) * pitch + height; }
};

/// Where one of the runs is drawn.
struct RunLayout
{
    QRect card;
    int title = 0; ///< top of its name
    RibbonRows ribbons;
    LaneRows rows; ///< as a density: one row, as high as it is
};

/// Where everything of a comparison is, from top to bottom.
struct ComparisonLayout
{
    int width = 0;
    QRect verdict;
    int rulerTop = 0;
    RunLayout before;
    RunLayout after;
    std::size_t shown = 0;  ///< how many lanes of each run have room
    bool isCompact = false; ///< names and captions share a line
    bool isDensity = false; ///< too many requests for a lane each
    int bottom = 0;
};

/// `height` 0: as high as it looks best, with room for all lanes. Else lanes get thinner until they fit, and
/// from some point on only a part of them is shown. Pure.
ComparisonLayout layOutComparison(const ComparisonContent& content, int width, int height);

} // namespace ui
