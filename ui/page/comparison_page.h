#pragma once

#include "ui/compare/compared_pair.h"
#include "ui/page/web_page.h"

namespace ui {

/// What the comparison comes to.
QJsonObject comparisonData(const ComparedPair& runs);

/// Of two runs with the same arrivals. `savedRun` as in WebPage: the repetition. The stores outlive the page.
WebPage comparisonPage(const ComparedRun& before, const ComparedRun& after, const SavedRun& savedRun);

} // namespace ui
