#include "ui/picture.h"

#include "ui/picture_frame.h"
#include "ui/timeline/scene_builder.h"
#include "ui/timeline/scene_painter.h"
#include "ui/timeline/viewport.h"

#include <QPainter>

namespace ui {

namespace {

/// How the picture is divided from top to bottom.
struct PictureLayout
{
    int head = 0;
    int timeline = 0;
    int legend = 0;

    int height() const { return head + timeline + legend; }
};

PictureLayout layOut(const PictureOptions& options, const trace::Store& store, const Tracks& tracks,
                     const Legend& legend)
{
    PictureLayout layout;
    layout.head = headlineHeight({options.title, options.subtitle});
    if (options.hasLegend) layout.legend = legend.height() + 2 * kMargin;
    const int natural = headHeight(tracks, false) + layOutTracks(countLanes(store, tracks, {})).contentHeight;
    // Of another program there may be thousands of tracks.
    constexpr int kHighest = 8000;
    const int wanted = options.size.height() - layout.head - layout.legend;
    layout.timeline =
        options.size.height() > 0 ? std::max(wanted, kRulerHeight) : std::min(natural, kHighest);
    return layout;
}

SceneOptions sceneOptions(const trace::Store& store, trace::Time now, const QSize& size)
{
    SceneOptions options{.size = size, .range = Viewport::kFirstRange, .now = now};
    if (store.isEmpty()) return options;
    const auto end = store.inFlight() > 0 ? std::max(now, store.latest()) : store.latest();
    options.range = aligned(fitted({trace::Duration(0), end - store.origin()}), plotWidth(size.width()));
    return options;
}

} // namespace

QImage renderPicture(const trace::Store& store, trace::Time now, const PictureOptions& options)
{
    Tracks tracks;
    tracks.update(store, now);
    const Legend legend(options.size.width());
    const auto layout = layOut(options, store, tracks, legend);
    const QSize size(options.size.width(), layout.height());
    QImage image((QSizeF(size) * options.scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(options.scale);
    image.fill(options.theme.background);

    QPainter painter(&image);
    paintHeadline(painter, options.theme, {options.title, options.subtitle}, size.width());
    painter.translate(0, layout.head);
    const auto scene =
        buildScene(store, tracks, sceneOptions(store, now, {size.width(), layout.timeline}), TextMeter());
    ScenePainter(options.theme, options.scale).paint(painter, scene);
    painter.resetTransform();
    if (options.hasLegend)
        legend.paint(painter, options.theme, options.scale, layout.head + layout.timeline + kMargin);
    return image;
}

} // namespace ui
