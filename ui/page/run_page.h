#pragma once

#include "ui/page/data/run_data.h"
#include "ui/page/web_page.h"

namespace ui {

/// What readers find first.
enum class PageBegin : std::uint8_t {
    Run,      ///< all of the run
    Arrivals, ///< only who came when: they are to say how it goes on
};

/// The run's picture and what happened in it.
StillPart stillOf(const PageRun& run);

/// Of one run. `savedRun` as in WebPage. The store outlives the page.
WebPage runPage(const PageRun& run, PageBegin begin, const SavedRun& savedRun);

} // namespace ui
