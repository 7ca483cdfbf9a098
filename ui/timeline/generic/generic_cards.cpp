#include "ui/timeline/generic/generic_cards.h"

#include "ui/style/text_style.h"
#include "ui/text/duration_text.h"
#include "ui/text/tr.h"
#include "ui/timeline/generic/counter_graph.h"
#include "ui/timeline/generic/generic_lane.h"
#include "ui/timeline/scene/plot_area.h"

#include <QLocale>

namespace ui {

namespace {

constexpr int kCaptionFrom = 34; // height of a card that has room for one
constexpr int kBoxMargin = 5;
constexpr int kSpanTextFrom = 10; // height of a box
constexpr int kLargeBoxFrom = 16;
constexpr int kNarrowestBox = 4; // narrower spans are but columns
constexpr int kNarrowestLabel = 24;
constexpr std::size_t kMostCardBands = 8;
constexpr Shade kSomething = 1; // there is but one shade

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

QString caption(const SceneContext& context, std::size_t row)
{
    const auto& track = context.store.generic().tracks[row];
    if (track.isCounter)
        return tr("up to %1")
            .arg(QLocale().toString(context.tracks.generic().counters.boundsOf(row).most, 'g', 9));
    std::size_t count = 0;
    for (const auto& lane : track.lanes)
        count += lane.size();
    return count == 1 ? tr("1 span") : tr("%1 spans").arg(countText(count));
}

int besideWidth(const SceneContext& context)
{
    return context.scene.plotArea.left() - kNameLeft - 6;
}

void addBesideText(const SceneContext& context, int top, TextStyle style, const QString& words)
{
    const QRect rect(kNameLeft, top, besideWidth(context), kNameHeight);
    context.scene.texts.push_back(
        {rect, context.meter.elided(style, words, rect.width()), style, Qt::AlignLeft | Qt::AlignVCenter});
}

void addTitle(const SceneContext& context, std::size_t row, int top, int height)
{
    const auto title = context.tracks.generic().titles.track(context.store.generic(), row, context.meter,
                                                             besideWidth(context));
    const bool hasCaption = height >= kCaptionFrom;
    addBesideText(context, top + (hasCaption ? 2 : (height - kNameHeight) / 2), TextStyle::LaneName, title);
    if (hasCaption) addBesideText(context, top + 17, TextStyle::Caption, caption(context, row));
    context.scene.titles.push_back({{kMargin, top, context.scene.plotArea.left() - kMargin - 4, height},
                                    {TrackKey::Kind::Generic, {}, static_cast<std::uint32_t>(row)}});
}

void addBox(const SceneContext& context, const QRect& rect, const trace::GenericSpan& span)
{
    context.scene.boxes.push_back({rect, BoxKind::GenericSpan});
    const bool isEndSeen = rect.right() < context.scene.plotArea.right();
    if (!trace::isSet(span.end) && isEndSeen && rect.width() >= 2 * kFadeWidth)
        context.scene.fades.push_back(rect.adjusted(rect.width() - kFadeWidth, 0, 0, 0));
    if (rect.height() < kSpanTextFrom || rect.width() < kNarrowestLabel) return;
    const auto style = rect.height() >= kLargeBoxFrom ? TextStyle::BoxLabel : TextStyle::SmallBoxLabel;
    const auto inside = rect.adjusted(kBoxMargin, 0, -2, 0);
    const auto label =
        context.meter.elided(style, text(context.store.generic().nameOf(span)), inside.width());
    context.scene.texts.push_back({inside, label, style, Qt::AlignLeft | Qt::AlignVCenter});
}

void shade(GenericLane lane, const PlotGrid& grid, trace::Time now, std::span<Shade> columns)
{
    forEachSeen(lane, grid, now, [&](const trace::GenericSpan&, int first, int last) {
        std::fill(columns.begin() + first, columns.begin() + last + 1, kSomething);
    });
}

void addLane(const SceneContext& context, std::uint32_t row, std::uint32_t lane, const QRect& rect)
{
    const auto& spans = context.store.generic().tracks[row].lanes[lane];
    const auto columns = context.scene.addRow(rect, SceneRow::Kind::Generic);
    shade(spans, context.scene.grid, context.options.now, columns);
    forEachSeen(spans, context.scene.grid, context.options.now,
                [&](const trace::GenericSpan& span, int first, int last) {
                    const QRect box(rect.left() + first, rect.top(), last - first + 1, rect.height());
                    if (box.width() >= kNarrowestBox) addBox(context, box, span);
                });
    context.scene.genericLanes.push_back({rect, row, lane});
}

/// All lanes of a track that is folded, in one.
void addFolded(const SceneContext& context, std::size_t row, const QRect& rect)
{
    const auto columns = context.scene.addRow(rect, SceneRow::Kind::Generic);
    for (const auto& lane : context.store.generic().tracks[row].lanes)
        shade(lane, context.scene.grid, context.options.now, columns);
}

void addTrack(const SceneContext& context, std::size_t row, const Strip& strip, int offset)
{
    const int top = strip.top + offset;
    if (strip.height == 0 || !context.isOnScreen(top, strip.height)) return;
    context.scene.cards.push_back({kMargin, top, context.scene.size.width() - 2 * kMargin, strip.height});
    addTitle(context, row, top, strip.height);
    auto rows = strip.rows;
    rows.top += offset;
    const auto& plot = context.scene.plotArea;
    const auto& track = context.store.generic().tracks[row];
    if (strip.mode == LaneMode::Density) {
        const QRect rect(plot.left(), rows.top, plot.width(), rows.pitch);
        if (track.isCounter)
            addCounterGraph(context, row, rect);
        else
            addFolded(context, row, rect);
        if (track.isCounter) context.scene.genericLanes.push_back({rect, static_cast<std::uint32_t>(row), 0});
        return;
    }
    for (std::size_t lane = 0; lane < track.lanes.size(); ++lane) {
        const QRect rect(plot.left(), rows.barTop(lane), plot.width(), rows.barHeight);
        if (context.isOnScreen(rect.top(), rect.height()))
            addLane(context, static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(lane), rect);
    }
}

} // namespace

void addGenericTracks(const SceneContext& context, const TrackHeights& heights, int offset)
{
    const auto& all = context.store.generic();
    for (std::size_t row = 0; row < heights.generic.size(); ++row) {
        const auto& strip = heights.generic[row];
        if (beginsProcess(all.tracks, row)) {
            const QRect rect(kNameLeft, strip.top + offset - kGroupHead,
                             context.scene.size.width() - 2 * kNameLeft, kGroupHead);
            if (context.isOnScreen(rect.top(), rect.height()))
                context.scene.texts.push_back(
                    {rect, context.tracks.generic().titles.process(all, row, context.meter, rect.width()),
                     TextStyle::Caption, Qt::AlignLeft | Qt::AlignVCenter});
        }
        addTrack(context, row, strip, offset);
    }
}

void addGenericBands(const SceneContext& context, const QRect& inside, const PlotGrid& grid)
{
    std::vector<const trace::GenericTrack*> tracks;
    for (const auto& track : context.store.generic().tracks)
        if (!track.isCounter) tracks.push_back(&track);
    const auto bands = std::min(tracks.size(), kMostCardBands);
    if (bands == 0) return;
    const int pitch = std::min(10, inside.height() / static_cast<int>(bands));
    const int height = std::max(1, pitch - (pitch > 4 ? 3 : 1));
    const int top = inside.top() + (inside.height() - pitch * static_cast<int>(bands) + pitch - height) / 2;
    for (std::size_t band = 0, next = 0; band < bands; ++band) {
        const auto columns = context.scene.addRow(
            {inside.left(), top + static_cast<int>(band) * pitch, inside.width(), height},
            SceneRow::Kind::GenericOverview);
        for (; next < tracks.size() && next * bands / tracks.size() == band; ++next)
            for (const auto& lane : tracks[next]->lanes)
                shade(lane, grid, context.options.now, columns);
    }
}

} // namespace ui
