#include "engine/trace/file/csv.h"

#include "engine/trace/file/foreign/generic_csv.h"
#include "engine/trace/file/output_file.h"
#include "engine/trace/file/text/csv_text.h"
#include "engine/trace/file/words.h"
#include "engine/trace/phrase.h"
#include "engine/trace/segment.h"

#include <algorithm>
#include <vector>

namespace trace {

namespace {

constexpr std::array kRequestColumns{"number", "path", "worker", "status", "outcome", "failure", "probe"};
constexpr std::array kParticipantColumns{"participant", "name"};
constexpr std::array kEventColumns{"time_s", "event", "request", "worker", "step", "index", "value", "path"};
constexpr std::array<std::string_view, 3> kOutcomes{"in flight", "answered", "failed"}; // as in Outcome

/// One line of the events.
struct Line
{
    Time time;
    std::string_view event;
    RequestId request = RequestId::None;
    WorkerId worker = WorkerId::None;
    std::string_view step{};
    std::uint8_t index = 0;
    std::uint32_t status = 0;
    std::string_view path{};
};

/// Files may tell who sent the requests.
bool tellsParticipants(const Store& store)
{
    return !store.participants().isEmpty() && store.participants().areKeptInFiles();
}

void addHeader(CsvText& csv, const Store& store)
{
    for (const auto* column : kRequestColumns)
        csv.text(column);
    if (tellsParticipants(store))
        for (const auto* column : kParticipantColumns)
            csv.text(column);
    for (const auto& moment : words::kRequestMoments)
        csv.text(std::string(moment.name) + "_s");
    csv.text("total_s");
    for (const auto state : store.watched().states())
        csv.text(keyOf(state) + "_s");
    csv.endLine();
}

void addRequest(CsvText& csv, const Store& store, const Request& request, Time now)
{
    csv.number(number(request.id));
    csv.text(store.path(request.route));
    csv.number(number(request.worker));
    csv.number(request.status);
    csv.text(kOutcomes[static_cast<std::size_t>(request.outcome())]);
    csv.text(request.failure == Failure::None ? std::string_view() : describe(request.failure));
    csv.text(request.isProbe ? "yes" : "no");
    if (tellsParticipants(store)) {
        csv.number(number(request.participant));
        csv.typedText(store.participants().keptName(request.participant));
    }
    for (const auto& moment : words::kRequestMoments) {
        const auto time = request.*moment.time;
        if (isSet(time))
            csv.seconds(time - store.origin());
        else
            csv.text({});
    }
    csv.seconds((request.isInFlight() ? now : request.end()) - request.begin());
    const auto times = timeInStates(request, now);
    for (const auto state : store.watched().states())
        csv.seconds(times[static_cast<std::size_t>(state)]);
    csv.endLine();
}

void addLines(std::vector<Line>& lines, const Request& request, const Step& step)
{
    for (const auto& [name, time] : words::kStepMoments)
        if (isSet(step.*time))
            lines.push_back({.time = step.*time,
                             .event = name,
                             .request = request.id,
                             .worker = request.worker,
                             .step = words::kStepKinds[static_cast<std::size_t>(step.kind)],
                             .index = step.index,
                             .status = time == &Step::ended ? step.status : std::uint32_t{0}});
}

void addLines(std::vector<Line>& lines, const Store& store, const Request& request)
{
    const auto statusAt = [&](Time Request::*time) {
        return time == &Request::received || time == &Request::finished ? request.status : std::uint32_t{0};
    };
    for (const auto& [name, time] : words::kRequestMoments)
        if (isSet(request.*time))
            lines.push_back({.time = request.*time,
                             .event = name,
                             .request = request.id,
                             .worker = request.worker,
                             .status = statusAt(time),
                             .path = store.path(request.route)});
    for (const auto& step : request.steps)
        addLines(lines, request, step);
}

void addLines(std::vector<Line>& lines, const WorkerTrace& worker)
{
    for (const auto& period : worker.busy) {
        lines.push_back({.time = period.begin, .event = "loop busy", .worker = worker.id});
        if (isSet(period.end))
            lines.push_back({.time = period.end, .event = "loop idle", .worker = worker.id});
    }
}

void addLines(std::vector<Line>& lines, const UpstreamCall& call)
{
    lines.push_back(
        {.time = call.arrived, .event = "upstream arrived", .request = call.request, .index = call.index});
    if (isSet(call.answered))
        lines.push_back({.time = call.answered,
                         .event = "upstream answered",
                         .request = call.request,
                         .index = call.index,
                         .status = call.status});
}

std::vector<Line> linesOf(const Store& store)
{
    std::vector<Line> lines;
    for (const auto& request : store.requests())
        addLines(lines, store, request);
    for (const auto& worker : store.workers())
        addLines(lines, worker);
    for (const auto& call : store.upstreamCalls())
        addLines(lines, call);
    for (const auto& change : store.changes()) {
        const auto word = std::ranges::find(words::kChanges, change.kind, &words::ChangeWord::kind)->word;
        const bool isHandler = change.kind == EventKind::HandlerChosen;
        lines.push_back({.time = change.time,
                         .event = word,
                         .status = change.value,
                         .path = isHandler ? store.path(change.route) : std::string_view()});
    }
    std::ranges::stable_sort(lines, {}, &Line::time);
    return lines;
}

} // namespace

std::string requestsCsv(const Store& store, Time now)
{
    if (store.isForeign()) return spansCsv(store);
    CsvText csv;
    addHeader(csv, store);
    for (const auto& request : store.requests())
        if (isSet(request.begin())) addRequest(csv, store, request, now);
    return csv.take();
}

std::string eventsCsv(const Store& store)
{
    if (store.isForeign()) return spanEventsCsv(store);
    CsvText csv;
    for (const auto* column : kEventColumns)
        csv.text(column);
    csv.endLine();
    const auto origin = isSet(store.origin()) ? store.origin() : Time();
    for (const auto& line : linesOf(store)) {
        csv.seconds(line.time - origin);
        csv.text(line.event);
        csv.number(number(line.request));
        csv.number(number(line.worker));
        csv.text(line.step);
        csv.number(line.index);
        csv.number(line.status);
        csv.text(line.path);
        csv.endLine();
    }
    return csv.take();
}

std::string saveText(const std::string& file, const std::string& text)
{
    OutputFile out(file);
    out.write(text);
    const auto problem = out.commit();
    if (problem.empty()) return {};
    return filled(trace::phrase("%1 could not be written: %2."), {file, problem});
}

} // namespace trace
