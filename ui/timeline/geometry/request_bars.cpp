#include "ui/timeline/geometry/request_bars.h"

#include "engine/analysis/blame/losses.h"
#include "engine/trace/history.h"
#include "ui/text/duration_text.h"
#include "ui/text/engine_words.h"
#include "ui/text/tr.h"
#include "ui/timeline/geometry/segment_marks.h"
#include "ui/timeline/geometry/watched_words.h"
#include "ui/timeline/scene/lane_columns.h"
#include "ui/timeline/scene/shade_stack.h"

#include <QStringList>

#include <span>

namespace ui {

namespace {

constexpr int kBarLabelMargin = 8;
constexpr int kMarkWidth = 8;                 // of the triangle where the handler starts
constexpr int kRoomyBar = 40;                 // from here on a bar can afford ticks of that width
constexpr int kToldFrom = 24;                 // pixels of a bar that is worth looking at among many
constexpr std::size_t kFewRequests = 64;      // on a lane: all of them are worth it
constexpr std::size_t kMostBarSegments = 500; // where there are more, it is not one request
constexpr int kCrossGap = 4;                  // behind the moment when the client left
constexpr int kBadgeWidth = 5;                // of a participant's colour at the begin of a bar
constexpr int kDotSide = 12;                  // of the dot beside a lane
constexpr int kTwoLinesFrom = 30;             // height of a lane: the participant's name is below the number
constexpr int kLargeBarFrom = 18;             // height of the bar
constexpr int kBarTextFrom = 11;

/// A lane that is being added.
struct LaneScene
{
    const SceneContext& context;
    int top;
    int height;
    bool isNamedOnBars;
    TextStyle largestName = TextStyle::LaneName; ///< of the names beside the bars

    bool hasText() const { return height >= kBarTextFrom; }
    TextStyle labelStyle() const
    {
        return height >= kLargeBarFrom ? TextStyle::BarLabel : TextStyle::SmallBarLabel;
    }
    TextStyle durationStyle() const
    {
        return height >= kLargeBarFrom ? TextStyle::Duration : TextStyle::SmallDuration;
    }
};

/// Where the handler's mark stands, so that labels keep clear of it.
std::optional<int> addStartMark(const LaneScene& lane, const trace::Request& request)
{
    const auto& scene = lane.context.scene;
    if (!trace::isSet(request.started) || !lane.hasText()) return std::nullopt;
    const int x = lane.context.column(request.started);
    if (x < scene.plotArea.left() || x > scene.plotArea.right()) return std::nullopt;
    lane.context.scene.starts.push_back({x, lane.top + lane.height / 2});
    return x;
}

/// Writes the longest label that fits; true where one did.
bool addLabel(const LaneScene& lane, const QRect& bar, trace::Nuance nuance, const QStringList& labels)
{
    for (const auto& label : labels) {
        if (label.isEmpty() || lane.context.widthOf(lane.labelStyle(), label) > bar.width()) continue;
        lane.context.scene.texts.push_back(
            {bar, label, lane.labelStyle(), Qt::AlignLeft | Qt::AlignVCenter, nuance});
        return true;
    }
    return false;
}

QStringList withPrefix(const QStringList& labels, const QString& prefix)
{
    QStringList result;
    for (const auto& label : labels)
        result << prefix + QStringLiteral("  ") + label;
    return result << prefix;
}

const trace::Participant* participantOf(const SceneContext& context, const trace::Request& request)
{
    const auto& participants = context.store.participants();
    const bool isSecret = context.options.isForFile && !participants.areKeptInFiles();
    return isSecret ? nullptr : participants.find(request.participant);
}

QString shownName(const SceneContext& context, const trace::Request& request)
{
    const bool isTold = participantOf(context, request) != nullptr;
    return isTold ? participantName(context.store.participants(), request) : QString();
}

/// The participant's colour where the bar begins.
void addBadge(const LaneScene& lane, const trace::Request& request, int width)
{
    const auto* participant = participantOf(lane.context, request);
    const int left = lane.context.column(request.begin());
    if (participant == nullptr || width < 2 * kBadgeWidth || left < lane.context.scene.plotArea.left())
        return;
    lane.context.scene.badges.push_back({{left, lane.top, kBadgeWidth, lane.height}, colourOf(*participant)});
}

/// True where the request's name found a place on its bar.
bool addLabels(const LaneScene& lane, const trace::Request& request,
               const std::vector<trace::Segment>& segments, std::optional<int> mark)
{
    bool isNamed = !lane.isNamedOnBars;
    const auto name = requestName(lane.context.store, request);
    const auto full = (name + QLatin1Char(' ') + shownName(lane.context, request)).trimmed();
    for (const auto& segment : segments) {
        if (!lane.context.isVisible(segment.begin, segment.end)) continue;
        auto rect = lane.context.visibleRect(segment.begin, segment.end, lane.top, lane.height);
        const bool isMarked =
            mark && *mark - kMomentWidth <= rect.left() && rect.left() <= *mark + kMomentWidth;
        const bool isBadged =
            participantOf(lane.context, request) != nullptr && &segment == &segments.front();
        rect.adjust(kBarLabelMargin + (isMarked ? kMarkWidth : 0) + (isBadged ? kBadgeWidth - 2 : 0), 0,
                    -kBarLabelMargin / 2, 0);
        if (rect.width() < kBarLabelMargin) continue;
        auto labels = segmentLabels(lane.context.store, request, segment);
        if (!isNamed)
            labels = (full == name ? QStringList() : withPrefix(labels, full)) + withPrefix(labels, name);
        if (addLabel(lane, rect, segment.nuance, labels)) isNamed = true;
    }
    return isNamed;
}

/// Behind the bar: how long it took, or what went wrong, as far as there is room from `left` up to `limit`.
void addResult(const LaneScene& lane, const trace::Request& request, bool isNamed, int left, int limit)
{
    auto& scene = lane.context.scene;
    int x = left;
    if (x <= scene.plotArea.left() || x > scene.plotArea.right() + kBarLabelMargin) return;
    if (request.isAbandoned()) {
        const int side = std::min(9, lane.height);
        const int end = lane.context.column(lane.context.endOf(request));
        const bool isOnTail = left - end > 2 * kBarLabelMargin;
        scene.crosses.push_back(
            {isOnTail ? end + kCrossGap : x, lane.top + (lane.height - side) / 2, side, side});
        if (!isOnTail) x += side + 5;
    }
    if (!lane.hasText()) return;
    auto result = resultText(request);
    if (!isNamed)
        result = (requestName(lane.context.store, request) + QStringLiteral("  ") + result).trimmed();
    const auto style =
        request.isAbandoned() || request.status >= 400 ? TextStyle::Abandoned : lane.durationStyle();
    const int width = lane.context.widthOf(style, result);
    if (result.isEmpty() || x + width > limit) return;
    scene.texts.push_back(
        {{x, lane.top, width + 1, lane.height}, result, style, Qt::AlignLeft | Qt::AlignVCenter});
}

/// What the server did after the client had gone: an outline, with the time that it took.
void addTail(const LaneScene& lane, std::span<const trace::Segment> work)
{
    const auto& context = lane.context;
    if (work.empty() || !context.isVisible(work.front().begin, work.back().end)) return;
    const auto rect = context.visibleRect(work.front().begin, work.back().end, lane.top, lane.height);
    context.scene.tails.push_back(rect);
    if (!lane.hasText()) return;
    const auto room = rect.adjusted(2 * kBarLabelMargin + kMarkWidth, 0, -kBarLabelMargin / 2, 0);
    const auto style = lane.durationStyle();
    for (const auto& label : tailLabels(work.back().end - work.front().begin)) {
        if (context.widthOf(style, label) > room.width()) continue;
        context.scene.texts.push_back({room, label, style, Qt::AlignLeft | Qt::AlignVCenter});
        return;
    }
}

void addFade(const LaneScene& lane, const trace::Request& request)
{
    if (request.isWorkedOff()) return;
    const auto& context = lane.context;
    const auto bar = context.visibleRect(request.begin(), context.overOf(request), lane.top, lane.height);
    const int right = context.column(context.overOf(request));
    if (bar.width() < 2 * kFadeWidth || right > context.scene.plotArea.right()) return;
    context.scene.fades.push_back({right - kFadeWidth, lane.top, kFadeWidth, lane.height});
}

/// Which of the visible requests there is something to be said of: all of a few, the wide ones of many.
std::vector<std::size_t> toldRequests(const SceneContext& context, std::span<const std::uint32_t> visible,
                                      std::span<const ShadeCounts> columns, const SpanIndex& spans)
{
    std::vector<std::size_t> told;
    if (visible.size() <= kFewRequests) {
        for (std::size_t i = 0; i < visible.size(); ++i)
            told.push_back(i);
        return told;
    }
    const auto& store = context.store;
    std::vector<Shade> shades(columns.size());
    std::ranges::transform(columns, shades.begin(), plainShade);
    forEachRun(shades, [&](const ShadeRun& run) {
        if (run.width() < kToldFrom || run.shade == kNoShade) return;
        const auto timeAt = [&](int column) {
            return trace::Time(trace::Duration(context.scene.grid.at(column)));
        };
        if (spans.countIn(timeAt(run.begin), timeAt(run.end), kMostBarSegments + 1) > kMostBarSegments)
            return; // of many requests
        const auto middle = timeAt((run.begin + run.end) / 2);
        const auto after = std::ranges::upper_bound(
            visible, middle, {}, [&](std::uint32_t row) { return store.requestAt(row).begin(); });
        if (after == visible.begin()) return;
        const auto i = static_cast<std::size_t>(after - visible.begin()) - 1;
        const auto& request = store.requestAt(visible[i]);
        const int width = context.column(context.overOf(request)) - context.column(request.begin());
        if (width >= kToldFrom && (told.empty() || told.back() != i)) told.push_back(i);
    });
    return told;
}

/// What is beside the end of a bar.
struct BarEnd
{
    bool isNamed;
    std::optional<int> mark;
    int limit; ///< where the next bar begins
};

/// The result, and what the server did after it, up to `now`.
void addEnd(const LaneScene& lane, const trace::Request& request, trace::Time now, const BarEnd& end)
{
    std::vector<trace::Segment> work;
    trace::appendAbandonedWork(request, now, work);
    addTail(lane, work);
    const auto over = request.isWorkedOff() ? request.over() : std::max(now, request.begin());
    const int right = std::max(lane.context.column(over), end.mark ? *end.mark + kMarkWidth - 3 : 0);
    addResult(lane, request, end.isNamed, right + kBarLabelMargin, end.limit);
}

/// Its labels and its result as they were known at the time cursor; one that comes later has none. `limit` is
/// where the next one begins.
void addTexts(const LaneScene& lane, const trace::Request& request, std::optional<int> mark, int limit)
{
    const auto& context = lane.context;
    const auto known = trace::asOf(request, context.told());
    if (!trace::isSet(known.begin())) return;
    std::vector<trace::Segment> segments;
    trace::appendSegments(known, context.told(), segments);
    const bool isNamed = lane.hasText() && addLabels(lane, known, segments, mark);
    if (!known.isInFlight()) addEnd(lane, known, context.told(), {isNamed, mark, limit});
}

void tellOf(const LaneScene& lane, std::span<const std::uint32_t> visible, std::size_t i,
            std::span<ShadeCounts> columns, std::vector<trace::Segment>& segments)
{
    const auto& context = lane.context;
    const auto& store = context.store;
    const auto& request = store.requestAt(visible[i]);
    segments.clear();
    trace::appendSegments(request, context.options.now, segments);
    if (segments.empty()) return;
    const int width = context.column(segments.back().end) - context.column(segments.front().begin);
    if (width >= kRoomyBar || !lane.isNamedOnBars) shadeMoments(context, segments, columns);
    addBadge(lane, request, width);
    for (const int seam : seamsBetween(context, segments))
        context.scene.seams.push_back({seam, lane.top, 1, lane.height});
    for (const auto& blur : blursOf(context, request, segments))
        context.scene.blurs.push_back({blur.left(), lane.top, blur.width(), lane.height});
    const auto mark = addStartMark(lane, request);
    const bool isLast = i + 1 == visible.size();
    const int limit = isLast ? context.scene.plotArea.right() + kBarLabelMargin
                             : context.column(store.requestAt(visible[i + 1]).begin()) - 4;
    if (context.options.moment) {
        addTexts(lane, request, mark, limit);
    } else {
        const bool isNamed = lane.hasText() && addLabels(lane, request, segments, mark);
        addEnd(lane, request, context.options.now, {isNamed, mark, limit});
    }
    addFade(lane, request);
}

void addLane(const LaneScene& lane, const Track& track, std::size_t i)
{
    auto& scene = lane.context.scene;
    const QRect rect(scene.plotArea.left(), lane.top, scene.plotArea.width(), lane.height);
    auto columns = countLane(lane.context, track, i);
    const auto visible = lane.context.visibleRequests(track.lanes[i]);
    std::vector<trace::Segment> segments;
    for (const auto told : toldRequests(lane.context, visible, columns, track.indexes[i].spans))
        tellOf(lane, visible, told, columns, segments);
    addRow(scene, rect, SceneRow::Kind::Lane, columns);
    scene.lanes.push_back({rect, SceneLane::Kind::Requests, &track.lanes[i]});
}

/// The handlers of a watched server are the user's own: they are named as far as there is room.
QString laneName(const SceneContext& context, const trace::Request& request, TextStyle style, int room)
{
    const auto name = requestName(context.store, request);
    if (context.store.watched().isEmpty() || analysis::isHealthCheck(context.store, request)) return name;
    const auto full = name + QLatin1Char(' ') + engineText(context.store.path(request.route));
    return context.widthOf(style, full) <= room ? full : name;
}

/// A dot, the number and, below it or beside it, as much of the name as there is room for.
void addParticipantName(const LaneScene& lane, const trace::Request& request, const QRect& rect,
                        TextStyle style)
{
    const auto& context = lane.context;
    auto& texts = context.scene.texts;
    const int side = std::min(kDotSide, rect.height());
    context.scene.badges.push_back({{rect.left(), rect.center().y() - side / 2, side, side},
                                    colourOf(*participantOf(context, request)),
                                    true});
    auto place = rect.adjusted(side + 6, 0, 0, 0);
    const auto number = requestName(context.store, request);
    const auto name = shownName(context, request);
    const int flags = Qt::AlignLeft | Qt::AlignVCenter;
    if (rect.height() < kTwoLinesFrom || name.isEmpty()) {
        texts.push_back({place, number, style, flags});
        place.setLeft(place.left() + context.widthOf(style, number) + 5);
    } else {
        texts.push_back(
            {{place.left(), place.top(), place.width(), place.height() / 2}, number, style, flags});
        place.setTop(place.center().y());
    }
    const auto fitting = context.meter.elided(TextStyle::Caption, name, place.width());
    if (fitting.size() > 2) texts.push_back({place, fitting, TextStyle::Caption, flags});
}

void addLaneName(const LaneScene& lane, std::span<const std::uint32_t> requests)
{
    if (lane.isNamedOnBars || requests.empty() || !lane.hasText()) return;
    const auto& request = lane.context.store.requestAt(requests.front());
    if (request.begin() > lane.context.told()) return;
    const auto style = lane.height >= kLargeBarFrom ? lane.largestName : TextStyle::SmallLaneName;
    const QRect rect(kNameLeft, lane.top, lane.context.scene.plotArea.left() - 4 - kNameLeft, lane.height);
    if (participantOf(lane.context, request) != nullptr)
        return addParticipantName(lane, request, rect, style);
    lane.context.scene.texts.push_back({rect, laneName(lane.context, request, style, rect.width()), style,
                                        Qt::AlignLeft | Qt::AlignVCenter});
}

/// The requests that a lane could be named after. In a room that sends all the time each lane has many, and
/// is named after the one that is seen.
std::span<const std::uint32_t> namedOn(const SceneContext& context, const LaneItems& lane)
{
    return context.store.participants().isEmpty() ? std::span(lane) : context.visibleRequests(lane);
}

} // namespace

QRgb colourOf(const trace::Participant& participant)
{
    return 0xff000000 | trace::kParticipantColours[participant.colour].rgb;
}

QString requestName(const trace::Store& store, const trace::Request& request)
{
    const auto number = QStringLiteral("#%1").arg(trace::number(request.id));
    return analysis::isHealthCheck(store, request) ? tr("%1 health").arg(number) : number;
}

QStringList segmentLabels(const trace::Request& request, const trace::Segment& segment)
{
    const auto state = nuanceName(segment.nuance);
    const auto step = stepName(request, segment);
    const bool hasStep = !step.isEmpty();
    switch (segment.state) {
    case trace::State::Queued:
    case trace::State::Ready: return {state + QLatin1Char(' ') + durationText(segment.length()), state};
    case trace::State::Waiting:
        if (segment.nuance == trace::Nuance::ForThread)
            return {tr("for a thread %1").arg(durationText(segment.length())), tr("for a thread")};
        if (hasStep) return {state + QStringLiteral(": ") + step, step};
        return {state};
    case trace::State::Running:
    case trace::State::Blocking: return {hasStep ? step : state};
    case trace::State::NotKnown: return {state};
    }
    return {};
}

QStringList segmentLabels(const trace::Store& store, const trace::Request& request,
                          const trace::Segment& segment)
{
    auto labels = segmentLabels(request, segment);
    if (store.watched().isEmpty()) return labels;
    if (segment.state == trace::State::Queued)
        return {tr("unread %1").arg(durationText(segment.length())), tr("unread")};
    if (const auto suspicions = suspicionTexts(store, request, segment); !suspicions.isEmpty())
        return suspicions + labels;
    const bool isHold =
        segment.step != trace::Segment::kNoStep && request.steps[segment.step].kind == trace::StepKind::Hold;
    const auto call = heldCallText(store, request, segment);
    if (isHold && !call.isEmpty()) labels = {call};
    if (const auto line = heldLineText(store, request, segment); !line.isEmpty())
        return QStringList{labels.front() + QStringLiteral(" · ") + line, line} + labels;
    return labels;
}

QString resultText(const trace::Request& request)
{
    QStringList parts;
    const bool isImpatient = request.isClientGone || request.failure == trace::Failure::TimedOut ||
                             request.failure == trace::Failure::Left;
    if (request.isAbandoned()) parts << (isImpatient ? tr("abandoned") : failureName(request.failure));
    if (!request.isAbandoned() && request.status >= 400) parts << QString::number(request.status);
    if (!request.isInFlight()) parts << durationText(request.end() - request.begin());
    return parts.join(QStringLiteral(" · "));
}

QStringList tailLabels(trace::Duration length)
{
    const auto text = durationText(length);
    return {tr("nobody waits for this: %1").arg(text), tr("for nobody %1").arg(text)};
}

void addRequestLanes(const SceneContext& context, const Track& track, const LaneRows& rows, LaneNames names,
                     TextStyle largestName)
{
    const auto& scene = context.scene;
    for (std::size_t i = 0; i < track.lanes.size(); ++i) {
        const std::size_t row = track.rows[i];
        const int rowTop = rows.top + static_cast<int>(row) * rows.pitch;
        if (!context.isOnScreen(rowTop, rows.pitch)) continue;
        const auto named = namedOn(context, track.lanes[i]);
        const bool isNamedOnBars = names == LaneNames::OnBars || named.size() > 1;
        const LaneScene lane{context, rows.barTop(row), rows.barHeight, isNamedOnBars, largestName};
        if (rows.pitch >= kBarTextFrom && names == LaneNames::Beside) {
            const QLine line(scene.trackArea.left() + 2 * kBarLabelMargin, rowTop + rows.pitch - 1,
                             scene.plotArea.right(), rowTop + rows.pitch - 1);
            context.scene.lines.push_back({line, LineKind::LaneLine});
        }
        addLaneName(lane, named);
        addLane(lane, track, i);
    }
}

} // namespace ui
