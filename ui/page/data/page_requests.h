#pragma once

#include "engine/analysis/evidence.h"
#include "ui/page/data/page_clock.h"
#include "ui/page/data/page_sources.h"
#include "ui/page/page_breath.h"

#include <QJsonArray>

namespace ui {

/// Each request with its segments, what is written on them and what is told of it, in the order of the
/// store's rows.
QJsonArray pageRequests(const analysis::Evidence& evidence, const PageClock& clock, PageSources& sources,
                        PageBreath& breath);

/// Who made whom wait for its loop.
QJsonArray pageFlows(const analysis::Evidence& evidence, const PageClock& clock);

} // namespace ui
