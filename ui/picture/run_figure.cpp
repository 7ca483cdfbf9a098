#include "ui/picture/run_figure.h"

#include "engine/trace/history.h"
#include "ui/picture/figure_frame.h"
#include "ui/picture/growth.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/model/folding.h"
#include "ui/timeline/paint/overlay_painter.h"
#include "ui/timeline/paint/scene_painter.h"
#include "ui/timeline/time/viewport.h"

#include <QPainter>

#include <memory>

namespace ui {

namespace {

/// How the figure is divided from top to bottom.
struct RunLayout
{
    int head = 0;
    int timeline = 0;
    int legend = 0;

    int height() const { return head + timeline + legend; }
};

Headline headlineOf(const RunPicture& picture)
{
    return {picture.style.hasTitle ? picture.caption.title : QString(),
            subtitleOf(picture.style, picture.caption)};
}

/// `least`: what the timeline needs, whatever is in it.
RunLayout layOut(const RunPicture& picture, const LaneCounts& lanes, const QSize& sheet, int least,
                 std::span<const trace::Nuance> nuances)
{
    RunLayout layout;
    layout.head = headlineHeight(headlineOf(picture));
    if (picture.style.hasLegend) layout.legend = Legend(nuances, sheet.width()).height() + 2 * kMargin;
    const int top = headHeight(lanes, false);
    const int room = sheet.height() - layout.head - layout.legend - top;
    // Of another program there may be thousands of tracks.
    constexpr int kHighest = 8000;
    const auto heights = sheet.height() > 0 ? layOutTracks(lanes, std::max(room, 1)) : layOutTracks(lanes);
    layout.timeline = std::clamp(top + heights.contentHeight, least, kHighest);
    return layout;
}

trace::Time endOf(const trace::Store& store, trace::Time now)
{
    return store.underWay() > 0 ? std::max(now, store.latest()) : store.latest();
}

IdleTimes foldedIn(const Tracks& tracks, const RunPicture& picture)
{
    return picture.style.isFolding ? without(tracks.idle(), picture.shown.unfolded) : IdleTimes();
}

TimeRange rangeOf(const trace::Store& store, trace::Time now, const RunPicture& picture, int width,
                  const IdleTimes& folded)
{
    if (picture.style.range) return aligned(*picture.style.range, width, folded);
    if (store.isEmpty()) return Viewport::kFirstRange;
    return aligned(fitted({trace::Duration(0), endOf(store, now) - store.origin()}, folded), width, folded);
}

/// As it was then, with the room that all will need.
Scene sceneAt(const trace::Store& store, trace::Duration moment, trace::Time end, const SceneOptions& whole)
{
    auto options = whole;
    options.now = store.origin() + moment;
    options.isLive = options.now < end;
    options.flows = {}; // they may lead to what is not there yet
    const auto past = trace::asOf(store, options.now);
    Tracks tracks;
    tracks.update(past, options.now);
    return buildScene(past, tracks, options, TextMeter());
}

} // namespace

Figure runFigure(const trace::Store& store, trace::Time now, const RunPicture& asked)
{
    auto picture = asked;
    // Another program knows no states of requests.
    if (store.isForeign()) picture.style.hasLegend = false;
    Tracks tracks;
    tracks.update(store, now);
    const auto& style = picture.style;
    const auto lanes = style.moment ? lanesWhileGrowing(store, tracks, picture.shown.views)
                                    : countLanes(store, tracks, picture.shown.views);
    constexpr int kEmpty = 200; // room for the card that says so
    const int least = store.isEmpty() ? kEmpty : 0;
    const auto nuances = nuancesToExplain(store, now);
    const auto sheet = sheetFor(
        style.size, [&](const QSize& size) { return layOut(picture, lanes, size, least, nuances).height(); });
    auto layout = layOut(picture, lanes, sheet.size, least, nuances);
    layout.timeline = sheet.size.height() - layout.head - layout.legend;
    const auto folded = foldedIn(tracks, picture);
    const SceneOptions options{.size = {sheet.size.width(), layout.timeline},
                               .range = rangeOf(store, now, picture, plotWidth(sheet.size.width()), folded),
                               .folded = folded,
                               .now = now,
                               .isForFile = true,
                               .loadBalancer = picture.shown.loadBalancer,
                               .flows = picture.shown.flows,
                               .views = picture.shown.views,
                               .lanes = lanes};
    const bool isPast = style.moment && !store.isEmpty();
    const auto scene =
        std::make_shared<const Scene>(isPast ? sceneAt(store, *style.moment, endOf(store, now), options)
                                             : buildScene(store, tracks, options, TextMeter()));
    if (isPast)
        std::erase_if(picture.shown.notes,
                      [&](const Note& note) { return note.time > store.origin() + *style.moment; });
    Overlay overlay;
    overlay.notes = notePills(picture.shown.notes, store.origin(),
                              scaleOf(options.size.width(), options.range, folded), *scene, TextMeter());
    const auto paint = [=, theme = style.theme, headline = headlineOf(picture),
                        hasLegend = style.hasLegend](QPainter& painter) {
        painter.scale(sheet.factor, sheet.factor);
        paintHeadline(painter, theme, headline, sheet.size.width());
        painter.translate(0, layout.head);
        ScenePainter(theme, painter.deviceTransform().m11()).paint(painter, *scene);
        paintOverlay(painter, overlay, theme, scene->trackArea);
        if (hasLegend) Legend(nuances, sheet.size.width()).paint(painter, theme, layout.timeline + kMargin);
    };
    return {figureSize(style, sheet), picture.caption.title, style.theme.background, paint};
}

} // namespace ui
