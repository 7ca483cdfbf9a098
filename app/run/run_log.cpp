#include "app/run/run_log.h"

#include "app/log/log_fact.h"
#include "ui/log/log_panel.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace app {

namespace {

using trace::Event;
using trace::EventKind;

constexpr std::size_t kMostRequests = 10'000;

using Line = std::pair<trace::Time, QString>;

/// Those that the log tells of, in the order in which they are told where they happen at the same time.
std::vector<Event> loggedEvents(const trace::Request& request)
{
    std::vector<Event> events{{.time = request.started, .kind = EventKind::HandlerStarted}};
    for (const auto& step : request.steps)
        events.push_back({.time = step.ended,
                          .value = step.status,
                          .kind = EventKind::StepEnded,
                          .step = step.kind,
                          .index = step.index,
                          .failure = step.failure});
    events.push_back({.time = request.finished, .value = request.status, .kind = EventKind::HandlerFinished});
    events.push_back({.time = request.failed, .kind = EventKind::RequestFailed, .failure = request.failure});
    std::erase_if(events, [](const Event& event) { return !trace::isSet(event.time); });
    return events;
}

void appendLogLines(std::vector<Line>& lines, const trace::Request& request, trace::Time zero)
{
    for (const auto& event : loggedEvents(request)) {
        const auto fact = factOf(event, request);
        if (fact.text.empty()) continue;
        const auto call = fact.call > 0 ? QStringLiteral("call %1: ").arg(fact.call) : QString();
        const auto text = call + QString::fromStdString(fact.text);
        lines.emplace_back(event.time, QStringLiteral("%1 #%2 %3")
                                           .arg(ui::logTimeSinceZero(event.time - zero))
                                           .arg(trace::number(request.id))
                                           .arg(text));
    }
}

} // namespace

QStringList logOf(const trace::Store& store)
{
    const auto& requests = store.requests();
    std::vector<Line> lines;
    for (auto i = requests.size() - std::min(requests.size(), kMostRequests); i < requests.size(); ++i)
        if (trace::isSet(requests[i].begin())) appendLogLines(lines, requests[i], store.origin());
    std::ranges::stable_sort(lines, {}, &Line::first);
    QStringList texts;
    for (const auto& [time, text] : lines)
        texts << text;
    return texts;
}

} // namespace app
