#pragma once

#include "ui/compare/compared_run.h"
#include "ui/page/web_page.h"

namespace ui {

/// Of two runs with the same arrivals. `savedRun` as in WebPage: the repetition. The stores outlive the page.
WebPage comparisonPage(const ComparedRun& before, const ComparedRun& after, const QByteArray& savedRun);

} // namespace ui
