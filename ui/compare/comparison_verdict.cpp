#include "ui/compare/comparison_verdict.h"

#include "ui/text/duration_text.h"
#include "ui/text/tr.h"

namespace ui {

namespace {

using namespace std::chrono_literals;
using analysis::Comparison;

/// What two runs of the very same may differ by.
bool isNothingToSpeakOf(const Comparison& comparison)
{
    constexpr int kNoisePart = 50;
    const auto perRequest = static_cast<std::int64_t>(comparison.counted) * trace::Duration(2ms);
    return abs(comparison.saved) <= std::max(comparison.waitedBefore / kNoisePart, perRequest);
}

QString lastResponseText(const Comparison& comparison)
{
    const auto after = durationText(comparison.lastAfter);
    const auto before = durationText(comparison.lastBefore);
    if (after == before) return tr("last response after %1, both times").arg(after);
    return tr("last response after %1 instead of %2").arg(after, before);
}

ComparisonVerdict verdictOfSaved(const Comparison& comparison, const QString& name)
{
    const auto amount = durationText(abs(comparison.saved));
    if (isNothingToSpeakOf(comparison))
        return {tr("%1 saved no waiting to speak of").arg(name), lastResponseText(comparison), Tone::Neutral};
    if (comparison.saved.count() > 0)
        return {tr("%1 saved %2 of waiting in total").arg(name, amount), lastResponseText(comparison),
                Tone::Better};
    return {tr("%1 cost %2 more waiting in total").arg(name, amount), lastResponseText(comparison),
            Tone::Worse};
}

/// Of those that were answered both times.
QString othersText(const Comparison& comparison)
{
    if (comparison.counted == 0) return tr("no request was answered in both runs");
    const auto who = comparison.counted == 1
                         ? tr("the one answered both times")
                         : tr("the %1 answered both times").arg(countText(comparison.counted));
    if (isNothingToSpeakOf(comparison)) return tr("%1 waited as long as before").arg(who);
    const auto amount = durationText(abs(comparison.saved));
    return (comparison.saved.count() > 0 ? tr("%1 waited %2 less in total")
                                         : tr("%1 waited %2 more in total"))
        .arg(who, amount);
}

ComparisonVerdict verdictOfFailures(const Comparison& comparison, const QString& name)
{
    const auto all = comparison.pairs.size();
    if (comparison.failedAfter == 0)
        return {tr("%1 answered all %2 requests; %3 failed before")
                    .arg(name)
                    .arg(all)
                    .arg(comparison.failedBefore),
                othersText(comparison), Tone::Better};
    if (comparison.failedAfter == comparison.failedBefore)
        return {tr("%1 of %2 requests failed both times").arg(comparison.failedAfter).arg(all),
                othersText(comparison), Tone::Neutral};
    const bool isBetter = comparison.failedAfter < comparison.failedBefore;
    return {tr("%1: %2 of %3 requests failed; %4 before")
                .arg(name)
                .arg(comparison.failedAfter)
                .arg(all)
                .arg(comparison.failedBefore == 0 ? tr("none") : QString::number(comparison.failedBefore)),
            othersText(comparison), isBetter ? Tone::Better : Tone::Worse};
}

} // namespace

ComparisonVerdict verdictOf(const Comparison& comparison, const ComparisonWords& words)
{
    const auto& name = words.after.name;
    const auto all = comparison.pairs.size();
    if (!comparison.isComplete)
        return {tr("A part of these runs was forgotten"),
                tr("the trace keeps fewer events than they recorded"), Tone::Neutral};
    if (comparison.open > 0)
        return {tr("Running: the same arrivals, %1").arg(name),
                tr("%1 of %2 requests have ended").arg(all - comparison.open).arg(all), Tone::Neutral};
    if (comparison.failedBefore + comparison.failedAfter > 0) return verdictOfFailures(comparison, name);
    return verdictOfSaved(comparison, name);
}

} // namespace ui
