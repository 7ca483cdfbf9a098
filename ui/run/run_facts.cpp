#include "ui/run/run_facts.h"

#include "ui/text/duration_text.h"
#include "ui/text/tr.h"

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kLong = 100s;
constexpr int kOneUnit = 100; // times: what differs more is told each in its own unit

} // namespace

QString frameTimeText(std::chrono::nanoseconds time)
{
    const std::chrono::duration<double, std::milli> milliseconds = time;
    return time.count() == 0 ? tr("–") : tr("%1 ms").arg(decimalText(milliseconds.count(), 1));
}

QString latencyText(const trace::LatencyDistribution& latencies)
{
    const auto middle = latencies.percentile(0.50);
    const auto worst = latencies.percentile(0.99);
    if (!middle || !worst) return tr("–");
    const auto both = [&](const QString& unit, trace::Duration each, int decimals) {
        const auto text = [&](trace::Duration duration) {
            return decimalText(std::chrono::duration<double>(duration) / std::chrono::duration<double>(each),
                               decimals);
        };
        return unit.arg(text(*middle), text(*worst));
    };
    if (*worst >= kLong || *middle * kOneUnit < *worst)
        return tr("%1 / %2").arg(shortDurationText(*middle), shortDurationText(*worst));
    if (*worst >= 1s) return both(tr("%1 / %2 s"), 1s, 2);
    if (*worst >= 1ms) return both(tr("%1 / %2 ms"), 1ms, 1);
    return both(tr("%1 / %2 µs"), 1us, 0);
}

RunFacts describeRun(const analysis::RunCounts& counts, std::uint64_t events, quint64 droppedEvents)
{
    RunFacts facts;
    facts.requests = countText(counts.sent);
    facts.inFlight = countText(counts.inFlight);
    facts.latency = latencyText(counts.latencies);
    facts.events = tr("%1 / %2").arg(countText(events), countText(droppedEvents));
    return facts;
}

RunFacts describeRun(const trace::Store& store, const trace::LatencyDistribution& latencies,
                     quint64 droppedEvents)
{
    return describeRun({store.sentCount(), store.sentInFlight(), latencies}, store.eventCount(),
                       droppedEvents);
}

} // namespace ui
