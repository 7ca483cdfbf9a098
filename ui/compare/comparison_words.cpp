#include "ui/compare/comparison_words.h"

#include "engine/settings/route.h"
#include "ui/text/duration_text.h"
#include "ui/text/tr.h"
#include "ui/timeline/geometry/change_flags.h"

#include <algorithm>

namespace ui {

namespace {

/// What is different between two set-ups.
struct Differences
{
    Differences(const ComparedSetUp& before, const ComparedSetUp& after)
        : handler(before.handlers != after.handlers)
        , workers(before.workers != after.workers)
        , accept(before.accept != after.accept)
        , delay(before.delay != after.delay)
    {}

    bool handler;
    bool workers;
    bool accept;
    bool delay;

    int count() const { return int(handler) + int(workers) + int(accept) + int(delay); }
};

QString countWord(std::size_t count)
{
    const QStringList words =
        tr("no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve").split(u',');
    if (count < static_cast<std::size_t>(words.size())) return words[static_cast<qsizetype>(count)];
    return countText(count);
}

QString handlerTitle(const QStringList& handlers)
{
    if (handlers.isEmpty()) return tr("Health checks");
    return handlers.size() == 1 ? routeTitle(handlers.constFirst().toStdString()) : tr("Several handlers");
}

QString workersText(int workers)
{
    return workers == 1 ? tr("1 worker") : tr("%1 workers").arg(workers);
}

QString acceptText(settings::AcceptPolicy accept)
{
    switch (accept) {
    case settings::AcceptPolicy::Drain: return tr("accepting all that wait");
    case settings::AcceptPolicy::One: return tr("accepting one per wakeup");
    case settings::AcceptPolicy::ReusePort: return tr("a socket per worker");
    }
    return {};
}

QString delayText(std::chrono::milliseconds delay)
{
    return tr("upstream delay %1").arg(durationText(delay));
}

/// What tells a run from the other one.
QStringList differing(const ComparedSetUp& setUp, const Differences& differences)
{
    QStringList parts;
    if (differences.handler) parts << handlerTitle(setUp.handlers);
    if (differences.workers) parts << workersText(setUp.workers);
    if (differences.accept) parts << acceptText(setUp.accept);
    if (differences.delay) parts << delayText(setUp.delay);
    return parts;
}

QString withFirstLetter(const QString& text, bool isCapital)
{
    const bool isAcronym = text.size() > 1 && text[1].isUpper();
    if (text.isEmpty() || isAcronym) return text;
    return (isCapital ? text[0].toUpper() : text[0].toLower()) + text.sliced(1);
}

RunWords wordsOf(const ComparedSetUp& setUp, const Differences& differences, const QString& otherwise)
{
    RunWords words;
    const auto parts = differing(setUp, differences);
    words.title = parts.isEmpty() ? otherwise : withFirstLetter(parts.join(QStringLiteral(" · ")), true);
    words.caption = setUp.handlers.isEmpty() ? QString::fromUtf8(settings::kHealthPath)
                                             : setUp.handlers.join(QStringLiteral(", "));
    if (setUp.isChanged) words.caption += tr(" · the set-up was changed on the way");
    QStringList names;
    for (const auto& part : parts)
        names << withFirstLetter(part, false);
    words.name = parts.isEmpty() || setUp.isChanged ? withFirstLetter(otherwise, false)
                                                    : names.join(QStringLiteral(", "));
    return words;
}

QString whatDiffers(const Differences& differences)
{
    if (differences.count() == 0) return tr("twice");
    if (differences.count() > 1) return tr("two set-ups");
    if (differences.handler) return tr("two handlers");
    if (differences.workers) return tr("two numbers of workers");
    return differences.accept ? tr("two ways to accept") : tr("two upstream delays");
}

QString titleOf(std::size_t arrivals, const Differences& differences)
{
    const auto what = whatDiffers(differences);
    if (arrivals == 1) return tr("The same arrival, %1").arg(what);
    return tr("The same %1 arrivals, %2").arg(countWord(arrivals), what);
}

/// A client of ours stands in for whoever sent these.
QString fromOutsideText(const analysis::Comparison& comparison)
{
    const auto count = std::ranges::count_if(
        comparison.pairs, [](const analysis::ArrivalPair& pair) { return pair.before->isFromOutside(); });
    return count > 0 ? tr("%1 from outside at first").arg(countText(count)) : QString();
}

QString subtitleOf(const ComparedSetUp& before, const ComparedSetUp& after, const Differences& differences,
                   const analysis::Comparison& comparison)
{
    QStringList parts;
    if (!before.isChanged && !after.isChanged) {
        if (!differences.workers) parts << workersText(before.workers);
        if (!differences.accept && before.accept != settings::AcceptPolicy::Drain)
            parts << acceptText(before.accept);
        if (!differences.delay) parts << delayText(before.delay);
        if (before.calls && before.calls == after.calls)
            parts << (before.calls == 1 ? tr("1 call per request")
                                        : tr("%1 calls per request").arg(*before.calls));
    }
    if (const auto outside = fromOutsideText(comparison); !outside.isEmpty()) parts << outside;
    return (parts << tr("measured")).join(QStringLiteral(" · "));
}

} // namespace

ComparisonWords describe(const ComparedSetUp& before, const ComparedSetUp& after,
                         const analysis::Comparison& comparison)
{
    const Differences differences(before, after);
    return {titleOf(comparison.pairs.size(), differences), subtitleOf(before, after, differences, comparison),
            wordsOf(before, differences, tr("The first run")),
            wordsOf(after, differences, tr("The second run"))};
}

} // namespace ui
