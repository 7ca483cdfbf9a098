#pragma once

#include "engine/trace/store.h"
#include "ui/picture/figure.h"
#include "ui/picture/figure_style.h"
#include "ui/timeline/layout/on_screen.h"

namespace ui {

/// What a figure of one run tells beside it, and what of it is shown.
struct RunPicture
{
    FigureStyle style{};
    RunCaption caption{};
    OnScreen shown{};
};

Figure runFigure(const trace::Store& store, trace::Time now, const RunPicture& picture);

} // namespace ui
