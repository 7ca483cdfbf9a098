#include "ui/timeline/request_bars.h"

#include "ui/timeline/duration_text.h"
#include "ui/timeline/span_merger.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

constexpr int kLabelMargin = 8;
constexpr int kMarkWidth = 8; // of the triangle where the handler starts
constexpr int kFadeWidth = 18;
constexpr int kTickWidth = 3;      // what holds the loop for a moment can still be seen
constexpr int kRoomyBar = 40;      // from here on a bar can afford ticks of that width
constexpr int kLargeTextFrom = 18; // height of the bar
constexpr int kTextFrom = 11;

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::RequestBars", text);
}

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// A lane that is being added.
struct LaneScene
{
    const SceneContext& context;
    int top;
    int height;
    bool isNamedOnBars;

    bool hasText() const { return height >= kTextFrom; }
    TextStyle labelStyle() const
    {
        return height >= kLargeTextFrom ? TextStyle::BarLabel : TextStyle::SmallBarLabel;
    }
    TextStyle durationStyle() const
    {
        return height >= kLargeTextFrom ? TextStyle::Duration : TextStyle::SmallDuration;
    }
};

bool holdsLoop(trace::State state)
{
    return state == trace::State::Running || state == trace::State::Blocking;
}

void addSpans(const LaneScene& lane, const trace::Request& request,
              const std::vector<trace::Segment>& segments, SpanMerger& merger)
{
    const auto& context = lane.context;
    const int left = context.column(segments.front().begin);
    const int right = context.column(segments.back().end);
    const bool isRoomy = right - left >= kRoomyBar || !lane.isNamedOnBars;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto& segment = segments[i];
        if (!context.isVisible(segment.begin, segment.end)) continue;
        const int least = isRoomy && holdsLoop(segment.state) ? kTickWidth : 1;
        const int begin = context.column(segment.begin);
        merger.add({begin, std::max(context.column(segment.end), begin + least), segment.state, request.id,
                    static_cast<std::uint16_t>(i)});
    }
}

void addBars(const LaneScene& lane, const std::vector<PixelSpan>& spans)
{
    auto& scene = lane.context.scene;
    const PixelSpan* previous = nullptr;
    for (const auto& span : spans) {
        const int left = std::max(span.begin, scene.plotArea.left());
        const int right = std::min(span.end, scene.plotArea.right() + 1);
        if (left >= right) continue;
        const bool isSliver = span.end - span.begin <= kTickWidth;
        scene.bars.push_back(
            {{left, lane.top, right - left, lane.height}, span.state, span.request, span.segment, isSliver});
        if (previous != nullptr && previous->end == span.begin && previous->state == span.state && !isSliver)
            scene.seams.push_back({left, lane.top, 1, lane.height});
        previous = &span;
    }
}

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
bool addLabel(const LaneScene& lane, const QRect& bar, trace::State state, const QStringList& labels)
{
    for (const auto& label : labels) {
        if (label.isEmpty() || widthOf(lane.labelStyle(), label) > bar.width()) continue;
        lane.context.scene.texts.push_back(
            {bar, label, lane.labelStyle(), Qt::AlignLeft | Qt::AlignVCenter, state});
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

/// True where the request's name found a place on its bar.
bool addLabels(const LaneScene& lane, const trace::Request& request,
               const std::vector<trace::Segment>& segments, std::optional<int> mark)
{
    bool isNamed = !lane.isNamedOnBars;
    const auto name = requestName(lane.context.store, request);
    for (const auto& segment : segments) {
        if (!lane.context.isVisible(segment.begin, segment.end)) continue;
        auto rect = lane.context.visibleRect(segment.begin, segment.end, lane.top, lane.height);
        const bool isMarked = mark && *mark - kTickWidth <= rect.left() && rect.left() <= *mark + kTickWidth;
        rect.adjust(kLabelMargin + (isMarked ? kMarkWidth : 0), 0, -kLabelMargin / 2, 0);
        if (rect.width() < kLabelMargin) continue;
        auto labels = segmentLabels(request, segment);
        if (!isNamed) labels = withPrefix(labels, name);
        if (addLabel(lane, rect, segment.state, labels)) isNamed = true;
    }
    return isNamed;
}

/// Behind the bar: how long it took, or what went wrong, as far as there is room from `left` up to `limit`.
void addResult(const LaneScene& lane, const trace::Request& request, bool isNamed, int left, int limit)
{
    auto& scene = lane.context.scene;
    int x = left;
    if (x <= scene.plotArea.left() || x > scene.plotArea.right() + kLabelMargin) return;
    if (request.isAbandoned()) {
        const int side = std::min(9, lane.height);
        scene.crosses.push_back({x, lane.top + (lane.height - side) / 2, side, side});
        x += side + 5;
    }
    if (!lane.hasText()) return;
    auto result = resultText(request);
    if (!isNamed)
        result = (requestName(lane.context.store, request) + QStringLiteral("  ") + result).trimmed();
    const auto style =
        request.isAbandoned() || request.status >= 400 ? TextStyle::Abandoned : lane.durationStyle();
    const int width = widthOf(style, result);
    if (result.isEmpty() || x + width > limit) return;
    scene.texts.push_back(
        {{x, lane.top, width + 1, lane.height}, result, style, Qt::AlignLeft | Qt::AlignVCenter});
}

void addFade(const LaneScene& lane, const trace::Request& request)
{
    if (!request.isInFlight()) return;
    const auto& context = lane.context;
    const auto bar = context.visibleRect(request.begin(), context.endOf(request), lane.top, lane.height);
    const int right = context.column(context.endOf(request));
    if (bar.width() < 2 * kFadeWidth || right > context.scene.plotArea.right()) return;
    context.scene.fades.push_back({right - kFadeWidth, lane.top, kFadeWidth, lane.height});
}

void addOutlineAndTarget(const LaneScene& lane, const trace::Request& request)
{
    const auto& context = lane.context;
    auto& scene = context.scene;
    auto bar = context.visibleRect(request.begin(), context.endOf(request), lane.top, lane.height);
    if (bar.width() <= 0) return;
    if (bar.width() < kTickWidth) bar.setWidth(kTickWidth);
    scene.targets.push_back({bar, request.id, true});
    const auto outline = bar.adjusted(-2, -2, 2, 2);
    if (request.id == context.options.selected)
        scene.outlines.push_back({outline, OutlineKind::Selected});
    else if (request.id == context.options.hovered)
        scene.outlines.push_back({outline, OutlineKind::Hovered});
}

void addLane(const LaneScene& lane, const Lane& requests)
{
    const auto& context = lane.context;
    const auto visible = context.visibleRequests(requests);
    SpanMerger merger;
    std::vector<trace::Segment> segments;
    for (std::size_t i = 0; i < visible.size(); ++i) {
        const auto& request = context.store.requests()[visible[i]];
        segments.clear();
        trace::appendSegments(request, context.options.now, segments);
        if (segments.empty()) continue;
        addSpans(lane, request, segments, merger);
        const auto mark = addStartMark(lane, request);
        const bool isNamed = lane.hasText() && addLabels(lane, request, segments, mark);
        const bool isLast = i + 1 == visible.size();
        const int limit = isLast ? context.scene.plotArea.right() + kLabelMargin
                                 : context.column(context.store.requests()[visible[i + 1]].begin()) - 4;
        const int right = std::max(context.column(context.endOf(request)), mark ? *mark + kMarkWidth - 3 : 0);
        addResult(lane, request, isNamed, right + kLabelMargin, limit);
        addFade(lane, request);
        addOutlineAndTarget(lane, request);
    }
    addBars(lane, merger.spans());
}

void addLaneName(const LaneScene& lane, const Lane& requests)
{
    if (lane.isNamedOnBars || requests.empty() || !lane.hasText()) return;
    const auto& request = lane.context.store.requests()[requests.front()];
    const auto style = lane.height >= kLargeTextFrom ? TextStyle::LaneName : TextStyle::SmallLaneName;
    lane.context.scene.texts.push_back({{20, lane.top, lane.context.scene.plotArea.left() - 24, lane.height},
                                        requestName(lane.context.store, request),
                                        style,
                                        Qt::AlignLeft | Qt::AlignVCenter});
}

} // namespace

QString requestName(const trace::Store& store, const trace::Request& request)
{
    const auto number = QStringLiteral("#%1").arg(trace::number(request.id));
    return store.path(request.route) == "/healthcheck" ? tr("%1 health").arg(number) : number;
}

QStringList segmentLabels(const trace::Request& request, const trace::Segment& segment)
{
    const auto state = text(trace::name(segment.state));
    const bool hasStep = segment.step < request.steps.size();
    const auto step = hasStep ? text(trace::label(request.steps[segment.step])) : QString();
    switch (segment.state) {
    case trace::State::Queued:
    case trace::State::Ready:
        return {state + QLatin1Char(' ') + durationText(segment.length()), state};
    case trace::State::Waiting:
        if (hasStep) return {state + QStringLiteral(": ") + step, step};
        return {state};
    case trace::State::Running:
    case trace::State::Blocking:
        return {hasStep ? step : state};
    }
    return {};
}

QString resultText(const trace::Request& request)
{
    QStringList parts;
    const bool isImpatient = request.isClientGone || request.failure == trace::Failure::TimedOut;
    if (request.isAbandoned())
        parts << (isImpatient ? tr("abandoned") : text(trace::describe(request.failure)));
    if (!request.isAbandoned() && request.status >= 400) parts << QString::number(request.status);
    if (!request.isInFlight()) parts << durationText(request.end() - request.begin());
    return parts.join(QStringLiteral(" · "));
}

void addRequestLanes(const SceneContext& context, const Track& track, const LaneRows& rows, LaneNames names)
{
    const auto& scene = context.scene;
    for (std::size_t i = 0; i < track.lanes.size(); ++i) {
        const int rowTop = rows.top + static_cast<int>(i) * rows.pitch;
        if (!context.isOnScreen(rowTop, rows.pitch)) continue;
        const bool isNamedOnBars = names == LaneNames::OnBars || track.lanes[i].size() > 1;
        const LaneScene lane{context, rows.barTop(i), rows.barHeight, isNamedOnBars};
        if (rows.pitch >= kTextFrom && names == LaneNames::Beside) {
            const QLine line(scene.trackArea.left() + 2 * kLabelMargin, rowTop + rows.pitch - 1,
                             scene.plotArea.right(), rowTop + rows.pitch - 1);
            context.scene.lines.push_back({line, LineKind::LaneLine});
        }
        addLaneName(lane, track.lanes[i]);
        addLane(lane, track.lanes[i]);
    }
}

} // namespace ui
