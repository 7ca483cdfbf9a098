#include "ui/timeline/geometry/flow_arrows.h"

#include "ui/style/theme.h"
#include "ui/text/duration_text.h"
#include "ui/timeline/scene/lane_finder.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kLanding = 14; // right of where the victim could go on, clear of its handler's mark
constexpr qreal kHead = 6;   // of the arrow
constexpr int kThinBar = 14; // an arrow ends in the middle of a thinner one: there is no room between two
constexpr int kBesideArrow = 5;
constexpr int kHintHeight = 17;
constexpr int kUnderline = 3;        // of what was stolen
constexpr qreal kShortestReach = 12; // of an arrow's bends from one track to another
constexpr qreal kLongestReach = 80;
constexpr qreal kRise = 12;
constexpr int kShareHeight = 15; // of how long it took
constexpr int kShareFrom = 11;   // height of a bar that it may cover
constexpr int kShareMargin = 5;
constexpr int kShareGap = 3; // to the arrow

/// What lies between is shaded only where the culprit held the loop for nearly all of it.
bool isSolid(const analysis::Flow& flow)
{
    return flow.stolen >= flow.shared.length() / 10 * 9;
}

/// Where its letters are.
QRect inkOf(const SceneContext& context, const SceneText& text)
{
    const auto width = std::min(context.widthOf(text.style, text.text), text.rect.width());
    return {text.rect.left(), text.rect.top(), width, text.rect.height()};
}

/// What a bar says of its wait, which the shares say in more detail. Whose bar it is stays.
bool givesWay(const SceneText& text)
{
    const bool isOnBar = text.style == TextStyle::BarLabel || text.style == TextStyle::SmallBarLabel;
    return isOnBar && !text.text.startsWith(QLatin1Char('#'));
}

bool isFree(const SceneContext& context, const QRect& place)
{
    const auto& scene = context.scene;
    const auto isInTheWay = [&](const SceneText& text) {
        return !givesWay(text) && inkOf(context, text).intersects(place);
    };
    const auto isTaken = [&](const SceneFlow& other) { return other.sharePlace.intersects(place); };
    return std::ranges::none_of(scene.texts, isInTheWay) && std::ranges::none_of(scene.flows, isTaken);
}

/// The culprit and how long it took, or that alone, where the victim's bar has room for it before the arrow.
void addShare(const SceneContext& context, const analysis::Flow& flow, const QRect& victim, SceneFlow& added)
{
    if (!added.isArrow || victim.height() < kShareFrom) return;
    const auto length = durationText(flow.stolen);
    const auto named = QStringLiteral("#%1  %2").arg(trace::number(flow.culprit)).arg(length);
    const int first = std::max(context.column(flow.shared.begin), context.scene.plotArea.left());
    for (const auto& text : {named, length}) {
        const int width = context.widthOf(TextStyle::Pill, text) + 2 * kShareMargin;
        const QRect place(added.from.x() - kShareGap - width, victim.center().y() - kShareHeight / 2, width,
                          kShareHeight);
        if (place.left() < first || !isFree(context, place)) continue;
        std::erase_if(context.scene.texts, [&](const SceneText& label) {
            return givesWay(label) && inkOf(context, label).intersects(place);
        });
        added.sharePlace = place;
        added.share = text;
        return;
    }
}

/// What has not happened yet has no arrow.
std::optional<SceneFlow> flowBetween(const SceneContext& context, const analysis::Flow& flow)
{
    if (flow.shared.end > context.told()) return std::nullopt;
    const auto barOfRequest = [&](trace::RequestId id) {
        return barOf(context.store, context.scene, context.options.now, id);
    };
    const auto culprit = barOfRequest(flow.culprit);
    const auto victim = barOfRequest(flow.victim);
    if (!culprit || !victim || culprit->top() == victim->top()) return std::nullopt;
    SceneFlow added;
    if (isSolid(flow) && context.isVisible(flow.shared.begin, flow.shared.end)) {
        added.stolen =
            context.visibleRect(flow.shared.begin, flow.shared.end, victim->top(), victim->height());
    }
    const int x = context.column(flow.shared.end);
    const bool isDown = culprit->top() < victim->top();
    added.from = {x, culprit->center().y()};
    const bool isThin = victim->height() < kThinBar;
    const int edge = isDown ? victim->top() : victim->bottom() + 1;
    added.to = {x + (isThin ? kLanding / 2 : kLanding), isThin ? victim->center().y() : edge};
    added.isArrow = context.scene.plotArea.left() <= x && x <= context.scene.plotArea.right();
    addShare(context, flow, *victim, added);
    return added;
}

/// A duration behind the culprit's bar steps aside for the arrow that leaves there.
void makeWay(std::vector<SceneText>& texts, const SceneFlow& flow)
{
    const int reach = flow.to.x() - flow.from.x() + kBesideArrow;
    for (auto& text : texts) {
        const bool isBehindBar = text.style == TextStyle::Duration || text.style == TextStyle::SmallDuration;
        const int distance = text.rect.left() - flow.from.x();
        const bool isBeside = text.rect.top() <= flow.from.y() && flow.from.y() <= text.rect.bottom();
        if (isBehindBar && isBeside && 0 <= distance && distance < reach)
            text.rect.translate(reach - distance, 0);
    }
}

qreal headLength(const SceneFlow& flow)
{
    return std::clamp(std::abs(flow.to.y() - flow.from.y()) * 0.5, 2.0, kHead);
}

/// A line with a head that points along `direction`, a unit along an axis.
struct Arrow
{
    QPainterPath line;
    QPointF tip;
    QPointF direction;
    qreal head = kHead; ///< its length; 0: none
};

Arrow blameArrow(const SceneFlow& flow)
{
    const QPointF direction(0, flow.from.y() < flow.to.y() ? 1 : -1);
    const qreal head = headLength(flow);
    const QPointF end = QPointF(flow.to) - direction * head;
    const auto reach = (end - QPointF(flow.from)) * 0.6; // of a quarter of an ellipse
    QPainterPath line(flow.from);
    line.cubicTo(QPointF(flow.from) + QPointF(reach.x(), 0), end - QPointF(0, reach.y()), end);
    return {line, flow.to, direction, head};
}

/// Leaves to the right and comes from the left, as time goes.
Arrow genericArrow(const SceneArrow& arrow)
{
    const QPointF direction(1, 0);
    const qreal head = arrow.hasHead ? kHead : 0;
    const QPointF end = QPointF(arrow.to) - direction * head;
    const qreal reach = std::clamp((end.x() - arrow.from.x()) / 2.0, kShortestReach, kLongestReach);
    const qreal rise = arrow.from.y() == arrow.to.y() ? kRise : 0; // off the bar that both ends are on
    QPainterPath line(arrow.from);
    line.cubicTo(QPointF(arrow.from) + QPointF(reach, -rise), end - QPointF(reach, rise), end);
    return {line, arrow.to, direction, head};
}

QPolygonF headOf(const Arrow& arrow)
{
    const QPointF back = arrow.tip - arrow.direction * arrow.head;
    const QPointF side = QPointF(arrow.direction.y(), arrow.direction.x()) * arrow.head * 0.7;
    return {{arrow.tip, back - side, back + side}};
}

/// On a ground that makes it stand out from the bars that it crosses.
void paintArrow(QPainter& painter, const Arrow& arrow, const QColor& colour, const QColor& ground)
{
    const bool isSmall = arrow.head > 0 && arrow.head < kHead;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ground, isSmall ? 2.5 : 4));
    painter.drawPath(arrow.line);
    painter.setPen(QPen(colour, isSmall ? 1.2 : 2));
    painter.drawPath(arrow.line);
    if (arrow.head == 0) return;
    painter.setBrush(colour);
    painter.setPen(QPen(ground, 0.7));
    painter.drawPolygon(headOf(arrow));
}

void shade(QPainter& painter, const QRect& bar, const QColor& colour)
{
    if (bar.isEmpty()) return;
    auto veil = colour;
    veil.setAlpha(0x48);
    painter.fillRect(bar, veil);
    const int line = std::clamp(bar.height() / 4, 1, kUnderline);
    painter.fillRect(QRect(bar.left(), bar.bottom() - line + 1, bar.width(), line), colour);
}

void paintShare(QPainter& painter, const SceneFlow& flow, const Theme& theme)
{
    if (flow.sharePlace.isEmpty()) return;
    painter.setPen(theme.warning);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(flow.sharePlace).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(fontOf(TextStyle::Pill));
    painter.setPen(theme.text);
    painter.drawText(flow.sharePlace, Qt::AlignCenter, flow.share);
}

/// What there is to say of the arrows.
QString hintOf(const SceneContext& context)
{
    const auto& flows = context.options.flows;
    if (!flows.shown.empty() && context.scene.flows.empty() && !context.scene.folds.empty())
        return QCoreApplication::translate("ui::FlowArrows",
                                           "Arrows lead from lane to lane: expand the tracks to see them");
    const auto limit = QString::fromStdString(flows.limit);
    const bool isThen = context.options.moment && !limit.isEmpty();
    return isThen ? QCoreApplication::translate("ui::FlowArrows", "The whole run: %1").arg(limit) : limit;
}

/// In the row of the flags, at its end.
void addHint(const SceneContext& context, const QString& text)
{
    if (text.isEmpty()) return;
    auto& scene = context.scene;
    const int width = context.widthOf(TextStyle::Caption, text) + 2;
    const QRect place(scene.plotArea.right() - width, scene.trackArea.top() + 4, width, kHintHeight);
    scene.texts.push_back({place, text, TextStyle::Caption, Qt::AlignLeft | Qt::AlignVCenter});
}

} // namespace

void addFlows(const SceneContext& context)
{
    for (const auto& flow : context.options.flows.shown)
        if (const auto added = flowBetween(context, flow)) {
            context.scene.flows.push_back(*added);
            if (added->isArrow) makeWay(context.scene.texts, *added);
        }
    addHint(context, hintOf(context));
}

void paintFlows(QPainter& painter, const Scene& scene, const Theme& theme)
{
    for (const auto& flow : scene.flows)
        shade(painter, flow.stolen, theme.warning);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& arrow : scene.arrows)
        paintArrow(painter, genericArrow(arrow), theme.accent, theme.panel);
    for (const auto& flow : scene.flows)
        if (flow.isArrow) paintArrow(painter, blameArrow(flow), theme.warning, theme.panel);
    for (const auto& flow : scene.flows)
        paintShare(painter, flow, theme);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace ui
