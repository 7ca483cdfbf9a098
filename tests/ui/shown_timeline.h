#pragma once

#include "tests/support/trace_builder.h"
#include "ui/timeline/timeline_view.h"

#include <QRect>

namespace support {

/// Two blocking requests, a health check that waits for them, and an async one.
inline trace::Store articleStore()
{
    return TraceBuilder()
        .blockingRequest(1, 0ms, 1ms)
        .blockingRequest(2, 300ms, 4002ms)
        .healthCheck(3, 1s, 8003ms)
        .asyncRequest(4, 9s)
        .busy(1, 0ms, 8010ms)
        .store();
}

/// A timeline on (an offscreen) screen that shows all of a run.
struct ShownTimeline
{
    explicit ShownTimeline(const trace::Store& store, trace::Duration now = 14s)
        : view(store)
    {
        view.resize(1000, 600);
        view.show();
        view.refresh(TraceBuilder::at(now));
        view.fitAll();
    }

    QRect rect(unsigned id, std::size_t segment) const
    {
        return view.segmentRect(trace::RequestId(id), segment).value_or(QRect());
    }

    ui::TimelineView view;
};

} // namespace support
