#pragma once

#include "tests/support/trace_builder.h"
#include "ui/timeline/layout/current_scene.h"

#include <QWidget>

namespace support {

/// A run in a widget's room, without a timeline around it. All of it is seen.
struct SeenRun
{
    SeenRun()
    {
        view.resize(1000, 600);
        lookedAt.run.update(TraceBuilder::at(14s));
        lookedAt.navigation.follow();
        lookedAt.navigation.fitAll();
        scene.invalidate();
    }

    int x(trace::Duration time) const { return scene.scale().column(time); }

    trace::Store store = TraceBuilder()
                             .blockingRequest(1, 0ms, 1ms)
                             .blockingRequest(2, 300ms, 4002ms)
                             .busy(1, 0ms, 8010ms)
                             .store();
    QWidget view;
    ui::LookedAt lookedAt{store};
    ui::SceneRoom room{view};
    ui::CurrentScene scene{lookedAt, room};
};

} // namespace support
