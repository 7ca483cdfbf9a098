#pragma once

#include "app/scenario/scenario.h"
#include "engine/trace/store.h"
#include "ui/picture/figure_style.h"

#include <QDate>

namespace app {

/// Of a run with this set-up that was made on that day: "1 worker · upstream delay 2 s · 2 calls per request
/// · measured".
ui::RunCaption captionOf(const trace::Store& store, const Scenario& scenario, const QDate& date);

} // namespace app
