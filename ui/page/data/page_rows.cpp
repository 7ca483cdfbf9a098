#include "ui/page/data/page_rows.h"

#include "ui/page/data/page_loops.h"
#include "ui/page/data/page_requests.h"
#include "ui/page/data/page_texts.h"
#include "ui/timeline/generic/generic_lane.h"
#include "ui/timeline/geometry/watched_words.h"
#include "ui/timeline/scene/lane_columns.h"

#include <QColor>
#include <QJsonObject>

namespace ui {

namespace {

const char* nameOf(SceneLane::Kind kind)
{
    switch (kind) {
    case SceneLane::Kind::Requests: return "requests";
    case SceneLane::Kind::Calls: return "calls";
    case SceneLane::Kind::Client: return "client";
    }
    return "";
}

QJsonObject rowJson(const char* kind, const QRect& rect, const QJsonArray& items)
{
    return {{QStringLiteral("kind"), QLatin1String(kind)},
            {QStringLiteral("y"), rect.top()},
            {QStringLiteral("h"), rect.height()},
            {QStringLiteral("items"), items}};
}

/// Begin, length, its label and the request for each.
QJsonArray callsJson(const SceneContext& context, const LaneItems& rows, const PageClock& clock)
{
    QJsonArray json;
    for (const auto row : rows) {
        const auto& call = context.store.callAt(row);
        const auto begin = clock.at(call.arrived);
        json.append(QJsonArray{begin, clock.at(callEnd(context, call)) - begin,
                               pageText(callTexts(context.store, call).front()),
                               static_cast<qint64>(trace::number(call.request))});
    }
    return json;
}

QJsonArray laneJson(const SceneContext& context, SceneLane::Kind kind, const LaneItems& rows,
                    const PageClock& clock)
{
    return kind == SceneLane::Kind::Calls ? callsJson(context, rows, clock) : pagePlaces(context.store, rows);
}

/// Whether its requests are named beside it.
bool isNamedBeside(const SceneContext& context, const SceneLane& lane)
{
    return std::ranges::any_of(context.scene.texts, [&](const SceneText& text) {
        return text.rect.left() < context.scene.plotArea.left() && text.rect.top() == lane.rect.top() &&
               text.text.startsWith(QLatin1Char('#'));
    });
}

SceneLane::Kind kindOf(const TrackKey& track)
{
    if (track.kind == TrackKey::Kind::Upstream) return SceneLane::Kind::Calls;
    return track.kind == TrackKey::Kind::Client ? SceneLane::Kind::Client : SceneLane::Kind::Requests;
}

/// Lanes that are folded into one picture.
void addFolds(const SceneContext& context, const PageClock& clock, QJsonArray& rows)
{
    for (const auto& fold : context.scene.folds) {
        if (fold.isPast) continue;
        QJsonArray lanes;
        const auto kind = kindOf(fold.track);
        for (const auto& lane : *fold.lanes)
            lanes.append(laneJson(context, kind, lane, clock));
        auto row = rowJson("fold", fold.rect, lanes);
        row.insert(QStringLiteral("of"), QLatin1String(nameOf(kind)));
        rows.append(row);
    }
}

/// Begin, length and name of each span of another program's lane.
QJsonArray spansJson(const SceneContext& context, const SceneGenericLane& lane, const PageClock& clock)
{
    QJsonArray json;
    const auto& all = context.store.generic();
    for (const auto& span : all.tracks[lane.track].lanes[lane.lane]) {
        const auto begin = clock.at(span.begin);
        json.append(QJsonArray{begin, clock.at(endOf(span, context.options.now)) - begin,
                               pageText(QString::fromStdString(all.nameOf(span)))});
    }
    return json;
}

/// Begin and value of each of a counter's samples.
QJsonArray samplesJson(const SceneContext& context, const SceneGenericLane& lane, const PageClock& clock)
{
    QJsonArray json;
    for (const auto& span : context.store.generic().tracks[lane.track].lanes[lane.lane]) {
        json.append(clock.at(span.begin));
        json.append(context.tracks.generic().counters.valueOf(span));
    }
    return json;
}

void addGeneric(const SceneContext& context, const PageClock& clock, QJsonArray& rows)
{
    for (const auto& lane : context.scene.genericLanes) {
        if (!context.store.generic().tracks[lane.track].isCounter) {
            rows.append(rowJson("spans", lane.rect, spansJson(context, lane, clock)));
            continue;
        }
        auto row = rowJson("counter", lane.rect, samplesJson(context, lane, clock));
        const auto& bounds = context.tracks.generic().counters.boundsOf(lane.track);
        row.insert(QStringLiteral("bounds"), QJsonArray{bounds.least, bounds.most});
        rows.append(row);
    }
}

} // namespace

QJsonObject pageFrame(const Scene& scene)
{
    QJsonArray cards;
    for (const auto& card : scene.cards)
        cards.append(QJsonArray{card.top(), card.height()});
    QJsonArray lines;
    for (const auto& line : scene.lines)
        if (line.kind == LineKind::LaneLine) lines.append(line.line.y1());
    QJsonArray names;
    const auto addNames = [&](const std::vector<SceneText>& all) {
        for (const auto& text : all)
            if (text.rect.left() < scene.plotArea.left())
                names.append(QJsonArray{text.rect.top(), text.rect.height(), pageText(text.text),
                                        static_cast<int>(text.style), text.rect.left() - kNameLeft});
    };
    addNames(scene.texts);
    addNames(scene.probeTexts);
    QJsonArray dots;
    for (const auto& badge : scene.badges)
        if (badge.isDot)
            dots.append(QJsonArray{badge.rect.left() - kNameLeft, badge.rect.top(), badge.rect.height(),
                                   QColor(badge.colour).name()});
    return {{QStringLiteral("cards"), cards},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("dots"), dots},
            {QStringLiteral("names"), names},
            {QStringLiteral("top"), scene.trackArea.top()},
            {QStringLiteral("height"), scene.size.height()}};
}

QJsonArray pageRows(const SceneContext& context, const PageClock& clock)
{
    QJsonArray rows;
    for (const auto& row : context.scene.rows)
        if (row.kind == SceneRow::Kind::Loop) rows.append(loopRow(context, row, clock));
    for (const auto& queue : context.scene.queues)
        if (queue.worker != trace::WorkerId::None) rows.append(queueRow(context, queue));
    for (const auto& lane : context.scene.lanes) {
        auto row = rowJson(nameOf(lane.kind), lane.rect, laneJson(context, lane.kind, *lane.rows, clock));
        if (lane.kind == SceneLane::Kind::Requests && isNamedBeside(context, lane))
            row.insert(QStringLiteral("named"), 1);
        rows.append(row);
    }
    addFolds(context, clock, rows);
    addGeneric(context, clock, rows);
    for (const auto& pool : context.scene.pools)
        rows.append(poolRow(context, pool, clock));
    if (!context.scene.probeArea.isEmpty()) rows.append(probeRow(context, clock));
    return rows;
}

} // namespace ui
