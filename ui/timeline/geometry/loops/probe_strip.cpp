#include "ui/timeline/geometry/loops/probe_strip.h"

#include "engine/analysis/verdicts/health_checks.h"
#include "ui/text/duration_text.h"
#include "ui/text/tr.h"

#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr int kDotsTop = 10; // of the strip to the middle of the dots
constexpr int kDotPitch = 7; // dots closer together than that become one
constexpr int kTextTop = 17;
constexpr int kTextHeight = 14;

using Silences = std::span<const analysis::HealthSilence>;

bool isInside(Silences silences, trace::Time time)
{
    const auto beginOf = [](const analysis::HealthSilence& silence) { return silence.stretch.begin; };
    const auto after = std::ranges::upper_bound(silences, time, {}, beginOf);
    return after != silences.begin() && time < std::prev(after)->stretch.end;
}

/// Who was asked while nobody was answered had a late answer, too, however soon the silence ended after it.
void addDots(const SceneContext& context, std::span<const std::uint32_t> visible, Silences silences)
{
    auto& probes = context.scene.probes;
    const int y = context.scene.probeArea.top() + kDotsTop;
    for (const auto row : visible) {
        const auto& probe = context.store.requestAt(row);
        SceneProbe dot{{context.column(probe.sent), y},
                       kindOf(probe, context.options.now, context.options.loadBalancer.interval)};
        if (dot.kind == ProbeKind::Answered && isInside(silences, probe.sent)) dot.kind = ProbeKind::Late;
        if (!probes.empty() && dot.centre.x() - probes.back().centre.x() < kDotPitch)
            probes.back().kind = std::max(probes.back().kind, dot.kind);
        else
            probes.push_back(dot);
    }
}

/// The longest first. A server of several workers is removed as a whole.
QStringList silenceTexts(const SceneContext& context, const analysis::Stretch& stretch)
{
    const auto length = durationText(stretch.length());
    const auto silence = tr("no answer for %1").arg(length);
    const auto removed = analysis::removalIn(stretch, context.options.loadBalancer);
    if (!trace::isSet(removed)) return {silence, length};
    const auto when = durationText(removed - context.origin);
    const auto whole = context.tracks.workers().size() == 1
                           ? tr("no answer for %1: a load balancer would have removed this worker at %2")
                           : tr("no answer for %1: a load balancer would have removed this server at %2");
    return {whole.arg(length, when), tr("no answer for %1: removed at %2").arg(length, when), silence,
            length};
}

void addSilenceTexts(const SceneContext& context, Silences silences)
{
    const auto& area = context.scene.probeArea;
    int free = area.left();
    for (const auto& [check, stretch, isOpen] : silences) {
        if (!context.isVisible(stretch.begin, stretch.end)) continue;
        const auto rect = context.visibleRect(stretch.begin, stretch.end, area.top() + kTextTop, kTextHeight);
        for (const auto& text : silenceTexts(context, stretch)) {
            const int width = context.widthOf(TextStyle::ProbeGap, text) + 2;
            if (width > rect.width() || rect.left() < free) continue;
            context.scene.probeTexts.push_back({rect, text, TextStyle::ProbeGap, Qt::AlignCenter});
            free = rect.right();
            break;
        }
    }
}

} // namespace

ProbeKind kindOf(const trace::Request& probe, trace::Time now, trace::Duration patience)
{
    switch (analysis::fateOf(probe, now, patience)) {
    case analysis::CheckFate::Answered: return ProbeKind::Answered;
    case analysis::CheckFate::Open: return ProbeKind::Open;
    case analysis::CheckFate::Late: return ProbeKind::Late;
    case analysis::CheckFate::Unanswered: break;
    }
    return ProbeKind::Unanswered;
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
        context.tracks.health().probes(),
        [&](std::uint32_t row) { return context.store.requestAt(row).sent; },
        [&](std::uint32_t row) { return context.store.requestAt(row).sent; });
    std::vector<const trace::Request*> checks;
    for (const auto row : context.tracks.health().checks())
        checks.push_back(&context.store.requestAt(row));
    const auto silencesUntil = [&](trace::Time now) {
        return analysis::healthSilences(checks, now, context.options.loadBalancer.interval);
    };
    const auto silences = silencesUntil(context.options.now);
    addDots(context, visible, silences);
    addSilenceTexts(context, context.options.moment ? silencesUntil(*context.options.moment) : silences);
}

} // namespace ui
