#pragma once

#include "engine/analysis/moment.h"
#include "ui/timeline/layout/selection.h"
#include "ui/timeline/layout/track_arrangement.h"
#include "ui/timeline/model/navigation.h"
#include "ui/timeline/model/shown_run.h"

#include <optional>

namespace ui {

struct TimeCursor
{
    std::optional<trace::Time> moment{}; ///< nothing where there is no time cursor
    analysis::Moment there{};            ///< what goes on then
};

/// What the timeline looks at: which run, where in it, and what of it. In a window, cursor and selection
/// follow the Attention, which owns them.
struct LookedAt
{
    explicit LookedAt(const trace::Store& store)
        : run(store)
    {}

    /// Until when texts tell: the time cursor, else now.
    trace::Time told() const { return cursor.moment.value_or(run.now()); }

    ShownRun run;
    TimeCursor cursor;
    Selection selection;
    Navigation navigation{run};
    TrackArrangement arrangement{run};
};

} // namespace ui
