#include "engine/trace/file/reading/holding_reader.h"

#include "engine/trace/file/reading/file_head.h"
#include "engine/trace/file/reading/problem.h"
#include "engine/trace/file/reading/trace_limits.h"

#include <algorithm>
#include <limits>

namespace trace {

namespace {

WorkerId watchedWorker(const Argument& argument)
{
    return WorkerId(
        static_cast<std::uint16_t>(wholeNumber(argument.key, argument.text, 1, limits::kMostWorkers)));
}

int positiveIn(const Argument& argument)
{
    return static_cast<int>(
        wholeNumber(argument.key, argument.text, 0, std::numeric_limits<std::int32_t>::max()));
}

Duration durationIn(const Argument& argument)
{
    const auto time = parseMicroseconds(argument.text);
    if (!time || *time < Duration::zero())
        throw BadFile(trace::marked("\"%1\" must be a number of microseconds, not below 0"),
                      argument.text.data(), {std::string(argument.key)});
    return *time;
}

/// "4 5"
std::vector<RequestId> suspectsIn(const Argument& argument)
{
    std::vector<RequestId> suspects;
    auto text = argument.text;
    while (!text.empty()) {
        if (suspects.size() >= limits::kMostSuspects)
            throw BadFile(trace::marked("a holding has too many suspects"), argument.text.data());
        const auto gap = std::min(text.find(' '), text.size());
        suspects.push_back(RequestId(static_cast<std::uint32_t>(
            wholeNumber(argument.key, text.substr(0, gap), 1, limits::kMostRequestNumber))));
        text.remove_prefix(std::min(gap + 1, text.size()));
    }
    return suspects;
}

bool takeSource(SourceLine& line, std::string_view key, const Argument& argument)
{
    if (key == "file")
        line.file = argument.text;
    else if (key == "function")
        line.function = argument.text;
    else if (key == "line")
        line.line = positiveIn(argument);
    else
        return false;
    return true;
}

} // namespace

HoldingReader::HoldingReader()
{
    m_list.beStrict();
    m_object.beStrict();
    m_callers.beStrict();
    m_caller.beStrict();
}

Holding HoldingReader::holding(const std::vector<Argument>& args, Time begin, Time end)
{
    Holding holding;
    holding.begin = begin;
    holding.end = end;
    for (const auto& argument : args)
        takeFact(holding, argument);
    return holding;
}

void HoldingReader::takeFact(Holding& holding, const Argument& argument)
{
    const auto key = argument.key;
    if (key == "worker")
        holding.worker = watchedWorker(argument);
    else if (key == "begin_within")
        holding.beginWithin = durationIn(argument);
    else if (key == "end_within")
        holding.endWithin = durationIn(argument);
    else if (key == "waiting")
        holding.isWaiting = wholeNumber(key, argument.text, 0, 1) == 1;
    else if (key == "call")
        holding.call = argument.text;
    else if (key == "target")
        holding.target = argument.text;
    else if (key == "suspects")
        holding.suspects = suspectsIn(argument);
    else if (key == "lines")
        m_list.objects(argument.text, [&](std::string_view object) {
            if (holding.lines.size() >= limits::kMostLines)
                throw BadFile(trace::marked("a holding has too many lines"), argument.text.data());
            holding.lines.push_back(line(object));
        });
}

HeldLine HoldingReader::line(std::string_view object)
{
    constexpr std::string_view kBelow = "below_";
    HeldLine line;
    for (const auto& argument : m_object.arguments(object)) {
        const auto key = argument.key;
        if (takeSource(line.own, key, argument)) continue;
        if (key == "held") line.time = durationIn(argument);
        if (key == "callers") line.callers = callersIn(argument);
        if (!key.starts_with(kBelow)) continue;
        if (!line.below) line.below.emplace();
        takeSource(*line.below, key.substr(kBelow.size()), argument);
    }
    return line;
}

std::vector<SourceLine> HoldingReader::callersIn(const Argument& list)
{
    std::vector<SourceLine> callers;
    m_callers.objects(list.text, [&](std::string_view object) {
        if (callers.size() >= limits::kMostCallers)
            throw BadFile(trace::marked("a line of a holding has too many callers"), list.text.data());
        auto& caller = callers.emplace_back();
        for (const auto& argument : m_caller.arguments(object))
            takeSource(caller, argument.key, argument);
    });
    return callers;
}

WorkerName HoldingReader::worker(std::string_view object)
{
    WorkerName name;
    for (const auto& argument : m_object.arguments(object)) {
        if (argument.key == "worker") name.worker = watchedWorker(argument);
        if (argument.key == "pid") name.pid = positiveIn(argument);
        if (argument.key == "command") name.command = argument.text;
        if (argument.key == "folder") name.folder = argument.text;
        if (argument.key == "synchronous")
            name.isSynchronous = wholeNumber(argument.key, argument.text, 0, 1) == 1;
    }
    if (name.worker == WorkerId::None)
        throw BadFile(trace::marked("each of the \"watched\" needs \"worker\", its number"), object.data());
    return name;
}

} // namespace trace
