#pragma once

#include "engine/trace/store.h"
#include "ui/timeline/scene/scene_options.h"

#include <QStringList>

namespace app {

/// Which tracks a picture shows.
struct ShownTracks
{
    bool waiting = true;
    bool workers = true;
    bool upstream = true;
    bool client = true;
    bool probes = true;
    bool others = true;  ///< all those of another program
    QStringList named{}; ///< some of those, or processes of it

    bool operator==(const ShownTracks&) const = default;
};

/// Words that are none of ours may name tracks of another program: only the trace can tell.
QString readTracks(const QString& typed, ShownTracks& tracks);

/// That our words are all that there are; empty where nothing else was named.
QString unknownTracks(const ShownTracks& tracks, const QString& typed);

/// What is wrong with them for this run, as a sentence; else empty.
QString problemOf(const ShownTracks& tracks, const trace::Store& store);

ui::TrackViews viewsOf(const ShownTracks& tracks, const trace::Store& store);

} // namespace app
