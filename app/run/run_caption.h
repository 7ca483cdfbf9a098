#pragma once

#include "app/scenario/scenario.h"
#include "engine/trace/store.h"
#include "ui/picture/figure_style.h"

#include <QDate>

namespace app {

/// Of a run with this set-up that was made on that day: "1 worker · upstream delay 2 s · 2 calls per request
/// · measured". Of a watched server nobody knows what a request of it is to call.
ui::RunCaption captionOf(const trace::Store& store, const Scenario& scenario, const QDate& date);

/// As many as were set, or, of a watched server, as were there at once at most. Pure.
int workersOf(const trace::Store& store, const settings::SetUp& setUp);

} // namespace app
