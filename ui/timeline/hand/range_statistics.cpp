#include "ui/timeline/hand/range_statistics.h"

#include "engine/trace/history.h"
#include "ui/text/duration_text.h"
#include "ui/text/engine_words.h"
#include "ui/text/tr.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace ui {

namespace {

std::optional<trace::Duration> percentile(const std::vector<trace::Duration>& sorted, double part)
{
    if (sorted.empty()) return std::nullopt;
    const auto rank = static_cast<std::size_t>(std::ceil(part * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

void addStates(trace::StateTimes& times, const trace::Request& request, trace::Time begin, trace::Time end,
               trace::Time now, std::vector<trace::Segment>& segments)
{
    segments.clear();
    trace::appendSegments(request, now, segments);
    for (const auto& segment : segments) {
        const auto inside = std::min(segment.end, end) - std::max(segment.begin, begin);
        if (inside.count() > 0) times[static_cast<std::size_t>(segment.state)] += inside;
    }
}

} // namespace

RangeStatistics measureRange(const trace::Store& store, trace::Time begin, trace::Time end, trace::Time now)
{
    RangeStatistics result;
    result.length = end - begin;
    result.isCoarse = begin < store.forgottenBefore();
    std::vector<trace::Duration> latencies;
    std::vector<trace::Segment> segments;
    for (const auto& recorded : store.requests()) {
        const bool isSent = trace::isSet(recorded.begin()) && recorded.begin() <= now;
        if (recorded.isProbe || !isSent || recorded.begin() >= end) continue;
        const bool isOver = !recorded.isInFlight() && recorded.end() <= now;
        const auto request = isOver ? recorded : trace::asOf(recorded, now);
        const auto ended = request.isInFlight() ? now : request.end();
        if (ended <= begin) continue;
        ++result.requests;
        addStates(result.inStates, request, begin, end, now, segments);
        if (request.outcome() == trace::Outcome::Answered && ended <= end)
            latencies.push_back(ended - request.begin());
    }
    std::ranges::sort(latencies);
    result.median = percentile(latencies, 0.5);
    result.p99 = percentile(latencies, 0.99);
    return result;
}

QString rangeText(const RangeStatistics& statistics)
{
    const auto count = statistics.requests;
    QStringList parts{durationText(statistics.length),
                      count == 1 ? tr("1 request") : tr("%1 requests").arg(countText(count))};
    const auto total =
        std::accumulate(statistics.inStates.begin(), statistics.inStates.end(), trace::Duration(0));
    for (const auto state : trace::kStates) {
        const auto time = statistics.inStates[static_cast<std::size_t>(state)];
        if (time.count() == 0) continue;
        const auto share = 100.0 * static_cast<double>(time.count()) / static_cast<double>(total.count());
        parts << tr("%1 %2 %").arg(stateName(state)).arg(decimalText(share, share < 9.95 ? 1 : 0));
    }
    if (statistics.median && statistics.p99)
        parts << tr("p50 %1, p99 %2").arg(durationText(*statistics.median), durationText(*statistics.p99));
    if (statistics.isCoarse) parts << tr("without what is kept coarse");
    return parts.join(QStringLiteral(" · "));
}

} // namespace ui
