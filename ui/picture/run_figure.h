#pragma once

#include "engine/trace/store.h"
#include "ui/picture/figure.h"
#include "ui/picture/figure_style.h"
#include "ui/timeline/geometry/overlay.h"
#include "ui/timeline/scene/scene_options.h"

namespace ui {

/// What a figure of one run tells beside it, and what of it is shown.
struct RunPicture
{
    FigureStyle style{};
    RunCaption caption{};
    TrackViews views{};      ///< of tracks that are not seen whole
    analysis::Flows flows{}; ///< to be shown as arrows
    std::vector<Note> notes{};
    analysis::LoadBalancer loadBalancer{};
};

Figure runFigure(const trace::Store& store, trace::Time now, const RunPicture& picture);

} // namespace ui
