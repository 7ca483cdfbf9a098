#pragma once

#include "tests/support/trace_builder.h"
#include "ui/timeline/layout/scene_builder.h"

namespace support {

/// The scene of a run, without a widget.
struct BuiltScene
{
    static constexpr QSize kSize{1000, 600};

    BuiltScene(const trace::Store& store, const ui::TimeRange& range)
        : BuiltScene(store, range, store.latest())
    {}

    BuiltScene(const trace::Store& store, const ui::TimeRange& range, trace::Time now)
    {
        tracks.update(store, now);
        options = {.size = kSize,
                   .range = ui::aligned(range, ui::plotWidth(kSize.width())),
                   .wholeRun = {trace::Duration(0), now - store.origin()},
                   .now = now,
                   .hasOverview = true};
        scene = ui::buildScene(store, tracks, options, meter);
    }

    ui::Tracks tracks;
    ui::SceneOptions options;
    ui::TextMeter meter;
    ui::Scene scene;
};

/// What is written on it.
inline QStringList textsOf(const ui::Scene& scene)
{
    QStringList texts;
    for (const auto& text : scene.texts)
        texts << text.text;
    return texts;
}

} // namespace support
