#include "ui/timeline/probe_strip.h"

#include "ui/timeline/duration_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr int kDotsTop = 10; // of the strip to the middle of the dots
constexpr int kDotPitch = 7; // dots closer together than that become one
constexpr int kTextTop = 17;
constexpr int kTextHeight = 14;

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::ProbeStrip", text);
}

/// What comes after `now` has not happened.
bool isAnswered(const trace::Request& probe, trace::Time now)
{
    return trace::isSet(probe.received) && probe.received <= now;
}

trace::Time endOf(const trace::Request& probe, trace::Time now)
{
    return isAnswered(probe, now) ? probe.received : now;
}

bool isInside(std::span<const ProbeGap> gaps, trace::Time time)
{
    const auto after = std::ranges::upper_bound(gaps, time, {}, &ProbeGap::begin);
    return after != gaps.begin() && time < std::prev(after)->end;
}

/// Who was asked while nobody was answered had a late answer, too, however soon the silence ended after it.
void addDots(const SceneContext& context, std::span<const std::uint32_t> visible,
             std::span<const ProbeGap> gaps)
{
    auto& probes = context.scene.probes;
    const int y = context.scene.probeArea.top() + kDotsTop;
    for (const auto row : visible) {
        const auto& probe = context.store.requests()[row];
        SceneProbe dot{{context.column(probe.sent), y},
                       kindOf(probe, context.options.now, context.options.loadBalancer.interval)};
        if (dot.kind == ProbeKind::Answered && isInside(gaps, probe.sent)) dot.kind = ProbeKind::Late;
        if (!probes.empty() && dot.centre.x() - probes.back().centre.x() < kDotPitch)
            probes.back().kind = std::max(probes.back().kind, dot.kind);
        else
            probes.push_back(dot);
    }
}

/// The longest first. A server of several workers is removed as a whole.
QStringList gapTexts(const SceneContext& context, const ProbeGap& gap)
{
    const auto& loadBalancer = context.options.loadBalancer;
    const auto length = durationText(gap.end - gap.begin);
    const auto silence = tr("no answer for %1").arg(length);
    const auto removed = loadBalancer.failures * loadBalancer.interval;
    if (gap.end - gap.begin < removed) return {silence, length};
    const auto when = durationText(gap.begin + removed - context.origin);
    const auto whole = context.tracks.workers().size() == 1
                           ? tr("no answer for %1: a load balancer would have removed this worker at %2")
                           : tr("no answer for %1: a load balancer would have removed this server at %2");
    return {whole.arg(length, when), tr("no answer for %1: removed at %2").arg(length, when), silence,
            length};
}

void addGapTexts(const SceneContext& context, std::span<const ProbeGap> gaps)
{
    const auto& area = context.scene.probeArea;
    int free = area.left();
    for (const auto& gap : gaps) {
        if (!context.isVisible(gap.begin, gap.end)) continue;
        const auto rect = context.visibleRect(gap.begin, gap.end, area.top() + kTextTop, kTextHeight);
        for (const auto& text : gapTexts(context, gap)) {
            const int width = context.widthOf(TextStyle::ProbeGap, text) + 2;
            if (width > rect.width() || rect.left() < free) continue;
            context.scene.probeTexts.push_back(
                {rect, text, TextStyle::ProbeGap, Qt::AlignCenter, trace::State::Running});
            free = rect.right();
            break;
        }
    }
}

} // namespace

ProbeKind kindOf(const trace::Request& probe, trace::Time now, trace::Duration patience)
{
    if (isAnswered(probe, now))
        return probe.received - probe.sent > patience ? ProbeKind::Late : ProbeKind::Answered;
    const bool hasFailed = trace::isSet(probe.failed) && probe.failed <= now;
    const bool hasTime = !hasFailed && now - probe.sent <= patience;
    return hasTime ? ProbeKind::Open : ProbeKind::Unanswered;
}

std::vector<ProbeGap> probeGaps(const trace::Store& store, std::span<const std::uint32_t> probes,
                                trace::Time now, trace::Duration patience)
{
    std::vector<ProbeGap> gaps;
    bool isInGap = false;
    for (const auto row : probes) {
        const auto& probe = store.requests()[row];
        if (probe.sent > now) break;
        const bool isBad = kindOf(probe, now, patience) >= ProbeKind::Late;
        const auto end = std::max(endOf(probe, now), probe.sent);
        const bool isAnswerSince = isInGap && gaps.back().end <= probe.sent;
        if (isBad && (!isInGap || isAnswerSince))
            gaps.push_back({probe.sent, end});
        else if (isInGap)
            // The first answer ends the silence, whichever probe it belongs to.
            gaps.back().end = isAnswered(probe, now) ? std::min(gaps.back().end, end) : gaps.back().end;
        isInGap = isBad;
    }
    return gaps;
}

void addProbes(const SceneContext& context)
{
    const auto& scene = context.scene;
    if (scene.probeArea.isEmpty()) return;
    context.scene.probeTexts.push_back({{20, scene.probeArea.top() + 1, scene.plotArea.left() - 24, 18},
                                        tr("Health probe"),
                                        TextStyle::LaneName,
                                        Qt::AlignLeft | Qt::AlignVCenter});
    const auto visible = context.visibleRows(
        context.tracks.probes(), [&](std::uint32_t row) { return context.store.requests()[row].sent; },
        [&](std::uint32_t row) { return context.store.requests()[row].sent; });
    const auto gapsUntil = [&](trace::Time now) {
        return probeGaps(context.store, context.tracks.probes(), now, context.options.loadBalancer.interval);
    };
    const auto gaps = gapsUntil(context.options.now);
    addDots(context, visible, gaps);
    addGapTexts(context, context.options.moment ? gapsUntil(*context.options.moment) : gaps);
}

} // namespace ui
