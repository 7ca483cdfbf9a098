#include "engine/trace/file/writing/holding_text.h"

#include "engine/trace/file/words.h"

namespace trace {

namespace {

/// "poll() reports.py:42", as far as it is known.
std::string titleOf(const Holding& holding)
{
    std::string title = holding.call.empty() ? "held" : holding.call + "()";
    if (!holding.lines.empty()) title += ' ' + shortLabel(holding.lines.front().own);
    return title;
}

/// "4 5"
std::string suspectsText(const Holding& holding)
{
    std::string text;
    for (const auto suspect : holding.suspects)
        text += (text.empty() ? "" : " ") + std::to_string(number(suspect));
    return text;
}

void writeSource(JsonText& json, const SourceLine& line, std::string_view prefix)
{
    json.member(std::string(prefix) + "file", line.file);
    json.member(std::string(prefix) + "function", line.function);
    json.member(std::string(prefix) + "line", line.line);
}

void writeCallers(JsonText& json, const std::vector<SourceLine>& callers)
{
    if (callers.empty()) return;
    json.key("callers");
    json.open('[');
    for (const auto& caller : callers) {
        json.open('{');
        writeSource(json, caller, "");
        json.close('}');
    }
    json.close(']');
}

void writeLines(JsonText& json, const std::vector<HeldLine>& lines)
{
    if (lines.empty()) return;
    const auto& longest = lines.front().own;
    json.member("held at",
                longest.function.empty() ? label(longest) : label(longest) + ' ' + longest.function + "()");
    json.key("lines");
    json.open('[');
    for (const auto& line : lines) {
        json.open('{');
        writeSource(json, line.own, "");
        if (line.below) writeSource(json, *line.below, "below_");
        json.member("held", line.time);
        writeCallers(json, line.callers);
        json.close('}');
    }
    json.close(']');
}

} // namespace

void writeHolding(EventText& events, const Holding& holding, ViewerPlace place)
{
    auto& json = events.json();
    events.beginSpan(words::kHolding, titleOf(holding), place, holding.begin, holding.end);
    events.beginArgs();
    json.member("worker", number(holding.worker));
    if (holding.beginWithin != Duration::zero()) json.member("begin_within", holding.beginWithin);
    if (holding.endWithin != Duration::zero()) json.member("end_within", holding.endWithin);
    if (holding.isWaiting) json.member("waiting", 1);
    if (!holding.call.empty()) json.member("call", holding.call);
    if (!holding.target.empty()) json.member("target", holding.target);
    if (!holding.suspects.empty()) json.member("suspects", suspectsText(holding));
    writeLines(json, holding.lines);
    events.end();
}

void writeWatchedWorkers(JsonText& json, const Watched& watched)
{
    if (watched.isEmpty()) return;
    json.key("watched");
    json.open('[');
    for (const auto& worker : watched.workers()) {
        json.open('{');
        json.member("worker", number(worker.worker));
        json.member("pid", worker.pid);
        json.member("command", worker.command);
        if (!worker.folder.empty()) json.member("folder", worker.folder);
        if (worker.isSynchronous) json.member("synchronous", 1);
        json.close('}');
    }
    json.close(']');
}

std::string viewerName(const Watched& watched, WorkerId worker)
{
    const auto name = "Worker " + std::to_string(watched.numberOf(worker));
    const auto* known = watched.worker(worker);
    return known == nullptr || known->command.empty() ? name : name + " (" + known->command + ')';
}

} // namespace trace
