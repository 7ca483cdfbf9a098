#include "ui/timeline/geometry/change_flags.h"

#include "engine/settings/route.h"
#include "ui/text/duration_text.h"
#include "ui/text/engine_words.h"
#include "ui/text/setting_words.h"
#include "ui/text/tr.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int kFlagHeight = 17;
constexpr int kFlagMargin = 9;

struct Flag
{
    int x;
    QStringList titles;
};

QString textOf(const Flag& flag)
{
    auto titles = flag.titles.first(std::min(flag.titles.size(), kMostFlagTitles));
    if (flag.titles.size() > kMostFlagTitles) titles << QStringLiteral("…");
    return titles.join(QStringLiteral(" · "));
}

QRect pillOf(const SceneContext& context, const Flag& flag, int top)
{
    return {flag.x + 2, top, context.widthOf(TextStyle::Pill, textOf(flag)) + 2 * kFlagMargin, kFlagHeight};
}

/// How many workers there were at the run's begin is no change.
bool isChange(const SceneContext& context, const trace::Event& change)
{
    return change.kind != trace::EventKind::WorkersChanged || change.time > context.origin;
}

/// Changes that have no room for a flag of their own share the one before. `free` is where the first may
/// begin.
std::vector<Flag> visibleFlags(const SceneContext& context, int free)
{
    std::vector<Flag> flags;
    for (const auto& change : context.store.changes()) {
        const bool isSeen = context.isVisible(change.time, change.time) && change.time <= context.told();
        if (!isSeen || !isChange(context, change)) continue;
        const int x = context.column(change.time);
        const auto title = changeTitle(context.store, change);
        const int room = flags.empty() ? free : pillOf(context, flags.back(), 0).right() + 2;
        if (flags.empty() || x + 2 >= room)
            flags.push_back({x, {title}});
        else if (!flags.back().titles.contains(title))
            flags.back().titles << title;
    }
    return flags;
}

} // namespace

QString routeTitle(std::string_view path)
{
    if (const auto* route = settings::findRoute(path)) return settingText(route->title);
    return engineText(path);
}

QString changeTitle(const trace::Store& store, const trace::Event& change)
{
    if (change.kind == trace::EventKind::HandlerChosen) return routeTitle(store.path(change.route));
    if (change.kind == trace::EventKind::DelayChanged)
        return tr("delay %1").arg(durationText(std::chrono::milliseconds(change.value)));
    return change.value == 1 ? tr("1 worker") : tr("%1 workers").arg(change.value);
}

QString forgottenTitle(const trace::Store& store, trace::Time origin)
{
    if (store.past().isEmpty()) return tr("older events are gone: only the newest ones are kept");
    return tr("before %1: kept coarse").arg(momentText(store.forgottenBefore() - origin));
}

void addForgotten(const SceneContext& context, int top)
{
    auto& scene = context.scene;
    const auto before = context.store.forgottenBefore();
    if (!trace::isSet(before) || context.column(before) <= scene.plotArea.left()) return;
    const int end = std::min(context.column(before), scene.plotArea.right());
    const QLine line(end, scene.trackArea.top(), end, scene.trackArea.bottom());
    if (context.isVisible(before, before)) scene.changeLines.push_back({line, LineKind::Change});
    const auto title = forgottenTitle(context.store, context.origin);
    const int width = context.widthOf(TextStyle::Pill, title) + 2 * kFlagMargin;
    scene.changePills.push_back({{std::max(scene.plotArea.left(), end - 2 - width), top, width, kFlagHeight},
                                 title,
                                 PillKind::Change});
}

void addChangeFlags(const SceneContext& context, int top)
{
    auto& scene = context.scene;
    const int free =
        scene.changePills.empty() ? scene.plotArea.left() : scene.changePills.back().rect.right() + 2;
    for (const auto& flag : visibleFlags(context, free)) {
        const QLine line(flag.x, scene.trackArea.top(), flag.x, scene.trackArea.bottom());
        scene.changeLines.push_back({line, LineKind::Change});
        const auto pill = pillOf(context, flag, top);
        if (pill.left() >= free && pill.right() <= scene.size.width())
            scene.changePills.push_back({pill, textOf(flag), PillKind::Change});
    }
}

} // namespace ui
