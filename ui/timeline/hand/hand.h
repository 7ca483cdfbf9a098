#pragma once

#include "ui/timeline/hand/notes.h"
#include "ui/timeline/hand/range_measure.h"
#include "ui/timeline/hand/search_bar.h"
#include "ui/timeline/hand/sight.h"
#include "ui/timeline/hand/timeline_keys.h"
#include "ui/timeline/hand/timeline_pointer.h"
#include "ui/timeline/hand/tips.h"
#include "ui/timeline/hand/track_menu.h"

namespace ui {

/// Everything by which a person acts on the timeline.
struct Hand
{
    Hand(LookedAt& lookedAt, const CurrentScene& scene, SceneRoom& room, QWidget& view)
        : sight(lookedAt, scene, room)
        , tips(lookedAt, scene)
        , notes(lookedAt, scene, view)
        , measure(lookedAt, scene)
        , menu(lookedAt.run.store(), scene, lookedAt.arrangement, view)
        , keys(lookedAt, scene, room, sight)
        , pointer(lookedAt, scene, room, sight, notes, measure, menu, view)
        , search(new SearchBar(lookedAt, view))
    {}

    Sight sight;
    Tips tips;
    Notes notes;
    RangeMeasure measure;
    TrackMenu menu;
    TimelineKeys keys;
    TimelinePointer pointer;
    SearchBar* search; ///< belongs to the view, or to whoever gives it a place
};

} // namespace ui
