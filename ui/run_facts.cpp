#include "ui/run_facts.h"

#include "ui/timeline/duration_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

using namespace std::chrono_literals;

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::RunFacts", text);
}

QString latencyText(const analysis::LatencyDistribution& latencies)
{
    const auto middle = latencies.percentile(0.50);
    const auto worst = latencies.percentile(0.99);
    if (!middle || !worst) return tr("–");
    const bool isLong = *worst >= 1s;
    const auto text = [isLong](trace::Duration duration) {
        const std::chrono::duration<double> seconds = duration;
        return decimalText(isLong ? seconds.count() : seconds.count() * 1000, isLong ? 2 : 1);
    };
    return (isLong ? tr("%1 / %2 s") : tr("%1 / %2 ms")).arg(text(*middle), text(*worst));
}

} // namespace

QString frameTimeText(std::chrono::nanoseconds time)
{
    const std::chrono::duration<double, std::milli> milliseconds = time;
    return time.count() == 0 ? tr("–") : tr("%1 ms").arg(decimalText(milliseconds.count(), 1));
}

RunFacts describeRun(const trace::Store& store, const analysis::LatencyDistribution& latencies,
                     quint64 droppedEvents)
{
    RunFacts facts;
    facts.requests = countText(store.requests().size());
    facts.inFlight = countText(store.inFlight());
    facts.latency = latencyText(latencies);
    facts.events = tr("%1 / %2").arg(countText(store.eventCount()), countText(droppedEvents));
    return facts;
}

} // namespace ui
