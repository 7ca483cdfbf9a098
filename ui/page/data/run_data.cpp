#include "ui/page/data/run_data.h"

#include "engine/trace/file/foreign/remarks.h"
#include "ui/page/data/page_requests.h"
#include "ui/page/data/page_rows.h"
#include "ui/page/data/page_texts.h"
#include "ui/timeline/geometry/change_flags.h"
#include "ui/timeline/layout/scene_builder.h"

#include <QJsonArray>

#include <algorithm>

namespace ui {

namespace {

constexpr int kHighest = 1400; // lanes that need more get thinner or fold, as in the window
constexpr int kLowest = 120;

SceneOptions optionsFor(const PageRun& run, const LaneCounts& lanes)
{
    const int head = headHeight(lanes, false);
    const int natural = layOutTracks(lanes).contentHeight;
    const int height = natural <= kHighest ? natural : layOutTracks(lanes, kHighest).contentHeight;
    SceneOptions options;
    options.size = {FigureStyle::kUsualWidth, head + std::max(height, kLowest)};
    const auto length = run.store.isEmpty() ? trace::Duration(0) : run.store.latest() - run.store.origin();
    options.range = aligned(fitted({trace::Duration(0), length}), plotWidth(options.size.width()));
    options.now = run.store.latest();
    options.loadBalancer = run.shown.loadBalancer;
    options.views = run.shown.views;
    options.lanes = lanes;
    options.isForFile = true;
    return options;
}

/// When the set-up was changed, and what to.
QJsonArray changesJson(const trace::Store& store, const PageClock& clock)
{
    QJsonArray json;
    for (const auto& change : store.changes()) {
        const bool isFirstCount =
            change.kind == trace::EventKind::WorkersChanged && change.time <= store.origin();
        if (!isFirstCount)
            json.append(QJsonArray{clock.at(change.time), pageText(changeTitle(store, change))});
    }
    return json;
}

/// What stands on the tracks at single moments.
QJsonObject flagsJson(const PageRun& run, const PageClock& clock)
{
    const auto& store = run.store;
    QJsonArray notes;
    for (const auto& note : run.shown.notes)
        notes.append(QJsonArray{clock.at(note.time), pageText(note.text)});
    QJsonObject json{{QStringLiteral("changes"), changesJson(store, clock)},
                     {QStringLiteral("most"), kMostFlagTitles},
                     {QStringLiteral("notes"), notes}};
    if (const auto before = store.forgottenBefore(); trace::isSet(before))
        json.insert(QStringLiteral("forgotten"),
                    QJsonArray{clock.at(before), pageText(forgottenTitle(store, store.origin()))});
    return json;
}

QJsonArray verdictsJson(const analysis::Evidence& evidence, const analysis::LoadBalancer& loadBalancer)
{
    QJsonArray json;
    for (const auto& verdict : analysis::verdictsOf(evidence, loadBalancer))
        json.append(QJsonArray{static_cast<int>(verdict.level),
                               pageText(QString::fromStdString(verdict.sentence)),
                               pageText(QString::fromStdString(verdict.nextStep))});
    return json;
}

void addRange(const TimeRange& range, const PageClock& clock, QJsonObject& json)
{
    json.insert(QStringLiteral("range"), QJsonArray{clock.ticks(range.begin), clock.ticks(range.end)});
    json.insert(QStringLiteral("tick"), clock.tick());
}

} // namespace

QJsonObject runData(const PageRun& run, PageBreath& breath)
{
    const auto& store = run.store;
    const bool isKnown = !store.isEmpty() && trace::isSet(store.origin());
    const auto origin = isKnown ? store.origin() : trace::Time{};
    const auto length = isKnown ? store.latest() - origin : trace::Duration(0);
    const PageClock clock(origin, length);
    Tracks tracks;
    tracks.update(store, store.latest());
    const auto options = optionsFor(run, countLanes(store, tracks, run.shown.views));
    auto scene = buildScene(store, tracks, options, TextMeter());
    const auto caption = run.caption();
    QJsonObject json{{QStringLiteral("title"), pageText(caption.title)},
                     {QStringLiteral("settings"), pageText(caption.settings)},
                     {QStringLiteral("length"), clock.ticks(length)},
                     {QStringLiteral("frame"), pageFrame(scene)}};
    addRange(options.range, clock, json);
    if (!isKnown) return json;
    const TextMeter meter;
    const SceneContext context{store, tracks, options, meter, origin, scene};
    const analysis::Evidence evidence(store, store.latest());
    PageSources sources(store);
    json.insert(QStringLiteral("rows"), pageRows(context, clock));
    json.insert(QStringLiteral("requests"), pageRequests(evidence, clock, sources, breath));
    json.insert(QStringLiteral("sources"), sources.all());
    json.insert(QStringLiteral("flows"), pageFlows(evidence, clock));
    json.insert(QStringLiteral("flags"), flagsJson(run, clock));
    json.insert(QStringLiteral("verdicts"), verdictsJson(evidence, run.shown.loadBalancer));
    return json;
}

} // namespace ui
