#pragma once

#include "engine/trace/store.h"
#include "ui/page/page_breath.h"
#include "ui/picture/figure_style.h"
#include "ui/timeline/layout/on_screen.h"

#include <QJsonObject>

#include <functional>

namespace ui {

/// A run that is over, as a page shows it.
struct PageRun
{
    const trace::Store& store;
    std::function<RunCaption()> caption; ///< in the language that is spoken when it is asked
    OnScreen shown{};
};

/// All that a page draws and tells of a run: what the program itself would, with times instead of pixels.
QJsonObject runData(const PageRun& run, PageBreath& breath);

} // namespace ui
