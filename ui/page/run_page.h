#pragma once

#include "ui/page/run_data.h"
#include "ui/page/web_page.h"

namespace ui {

/// What readers find first.
enum class PageBegin : std::uint8_t {
    Run,      ///< all of the run
    Arrivals, ///< only who came when: they are to say how it goes on
};

/// Of one run. `savedRun` as in WebPage. The store outlives the page.
WebPage runPage(const PageRun& run, PageBegin begin, const QByteArray& savedRun);

} // namespace ui
