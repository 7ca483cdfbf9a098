#include "engine/trace/file/reading/file_head.h"

#include "engine/trace/file/reading/holding_reader.h"
#include "engine/trace/file/reading/past_reader.h"
#include "engine/trace/file/reading/problem.h"
#include "engine/trace/file/reading/trace_limits.h"
#include "engine/trace/file/words.h"
#include "engine/trace/store.h"

#include <algorithm>
#include <charconv>

namespace trace {

namespace {

/// In nanoseconds, and a text, for JavaScript's numbers are not exact there.
Time parseZero(const Argument& argument)
{
    std::int64_t nanoseconds = 0;
    const auto* end = argument.text.data() + argument.text.size();
    const auto result = std::from_chars(argument.text.data(), end, nanoseconds);
    if (argument.kind != Argument::Kind::Text || result.ec != std::errc() || result.ptr != end)
        throw BadFile(trace::marked("\"zero_ns\" must be a whole number of nanoseconds as a text"),
                      argument.text.data());
    return timeAfter(Time(), Duration(nanoseconds), argument.text.data());
}

void parsePaths(EventParser& parser, const Argument& argument, FileHead& head)
{
    parser.texts(argument.text, [&](std::string_view path) {
        if (head.paths.size() >= Store::kMostPaths)
            throw BadFile(trace::marked("there are too many paths"), argument.text.data());
        head.paths.emplace_back(path);
    });
}

/// "when late when late", in nanoseconds from zero on.
std::vector<LagSample> parseLags(const Argument& argument, Time zero)
{
    std::vector<std::int64_t> numbers;
    const auto* at = argument.text.data();
    const auto* end = at + argument.text.size();
    while (at < end && numbers.size() < 2 * WorkerTrace::kMostLags) {
        const auto [after, problem] = std::from_chars(at, end, numbers.emplace_back());
        if (problem != std::errc() || after == end || *after != ' ' || numbers.back() < 0)
            throw BadFile(
                trace::marked("\"lags_ns\" must be pairs of whole numbers, each with a space behind it"), at);
        at = after + 1;
    }
    if (at < end || numbers.size() % 2 != 0)
        throw BadFile(trace::marked("\"lags_ns\" has an odd number or too many of them"),
                      argument.text.data());
    std::vector<LagSample> lags;
    for (std::size_t i = 0; i < numbers.size(); i += 2)
        lags.push_back(
            {timeAfter(zero, Duration(numbers[i]), argument.text.data()), Duration(numbers[i + 1])});
    if (!std::ranges::is_sorted(lags, {}, &LagSample::time))
        throw BadFile(trace::marked("\"lags_ns\" must be in order of time"), argument.text.data());
    return lags;
}

void parseWorker(const std::vector<Argument>& facts, FileHead& head, const char* at)
{
    auto& worker = head.workers.emplace_back();
    for (const auto& fact : facts) {
        if (fact.key == "worker")
            worker.id = WorkerId(
                static_cast<std::uint16_t>(wholeNumber(fact.key, fact.text, 1, limits::kMostWorkers)));
        else if (fact.key == "worst_lag")
            worker.worstLag = timeIn(fact);
        else if (fact.key == "lags_ns")
            worker.lags = parseLags(fact, head.zero);
    }
    if (worker.id == WorkerId::None)
        throw BadFile(trace::marked("each of the \"workers\" needs \"worker\", its number"), at);
}

void parseFact(const Argument& fact, FileHead& head)
{
    if (fact.key == "version" && wholeNumber(fact.key, fact.text, 1, 1'000'000) > words::kVersion)
        throw BadFile(trace::marked("it was written by a newer version of Await and See"), fact.text.data());
    if (fact.key == "events") head.eventCount = wholeNumber(fact.key, fact.text, 0, limits::kMostCounted);
    if (fact.key == "first_request")
        head.firstRequest = RequestId(
            static_cast<std::uint32_t>(wholeNumber(fact.key, fact.text, 1, limits::kMostRequestNumber)));
    if (fact.key == "dropped") head.droppedEvents = wholeNumber(fact.key, fact.text, 0, limits::kMostCounted);
}

void parseWatched(EventParser& parser, const Argument& argument, FileHead& head)
{
    HoldingReader reader;
    parser.objects(argument.text, [&](std::string_view worker) { head.watched.name(reader.worker(worker)); });
}

Participant parseParticipant(const std::vector<Argument>& facts, const char* at)
{
    Participant participant;
    for (const auto& fact : facts) {
        if (fact.key == "participant")
            participant.id = ParticipantId{
                static_cast<std::uint16_t>(wholeNumber(fact.key, fact.text, 1, limits::kMostParticipants))};
        else if (fact.key == "colour")
            participant.colour = static_cast<std::uint8_t>(
                wholeNumber(fact.key, fact.text, 0, kParticipantColours.size() - 1));
        else if (fact.key == "name")
            participant.name = fact.text;
    }
    if (participant.id == ParticipantId::None)
        throw BadFile(trace::marked("each of the \"participants\" needs \"participant\", its number"), at);
    return participant;
}

void parseParticipants(EventParser& parser, const Argument& argument, FileHead& head)
{
    std::vector<Participant> all;
    parser.objects(argument.text, [&](std::string_view text) {
        EventParser innermost;
        innermost.beStrict();
        all.push_back(parseParticipant(innermost.arguments(text), text.data()));
    });
    head.participants = Participants(std::move(all));
}

} // namespace

FileHead parseFileHead(std::string_view text)
{
    EventParser parser;
    EventParser inner;
    FileHead head;
    parser.beStrict();
    inner.beStrict();
    const auto facts = parser.arguments(text);
    for (const auto& fact : facts)
        if (fact.key == "zero_ns") head.zero = parseZero(fact);
    for (const auto& fact : facts) {
        parseFact(fact, head);
        if (fact.key == "origin") head.origin = timeAfter(head.zero, timeIn(fact));
        if (fact.key == "latest") head.latest = timeAfter(head.zero, timeIn(fact));
        if (fact.key == "forgotten_before") head.forgottenBefore = timeAfter(head.zero, timeIn(fact));
        if (fact.key == "paths") parsePaths(inner, fact, head);
        if (fact.key == "watched") parseWatched(inner, fact, head);
        if (fact.key == "participants") parseParticipants(inner, fact, head);
        if (fact.key == "past") readPast(inner, fact, head.zero, head.past);
        if (fact.key == "past_workers") readPastWorkers(inner, fact, head.zero, head.past);
        if (fact.key == "past_routes") readPastRoutes(inner, fact, head.past);
        if (fact.key == "workers")
            inner.objects(fact.text, [&](std::string_view worker) {
                EventParser innermost;
                innermost.beStrict();
                parseWorker(innermost.arguments(worker), head, worker.data());
            });
    }
    return head;
}

Duration timeIn(const Argument& argument)
{
    const auto time = parseMicroseconds(argument.text);
    if (argument.kind != Argument::Kind::Number || !time)
        throw BadFile(trace::marked("\"%1\" must be a number of microseconds"), argument.text.data(),
                      {std::string(argument.key)});
    return *time;
}

std::string parseScenarioText(std::string_view otherData)
{
    EventParser parser;
    for (const auto& fact : parser.arguments(otherData))
        if (fact.key == "scenario" && fact.text.starts_with('{')) return std::string(fact.text);
    return {};
}

bool isShowable(Time time)
{
    // The difference of any two times must fit a clock of 64 bits.
    constexpr Time kFarthest(Duration(4'500'000'000'000'000'000));
    return time <= kFarthest && time >= Time(-kFarthest.time_since_epoch());
}

Time timeAfter(Time base, Duration offset, const char* at)
{
    const auto time = base + offset; // both fit: see parseMicroseconds()
    if (!isShowable(time)) throw BadFile(trace::marked("a time is more than 140 years away"), at);
    return time;
}

std::uint64_t wholeNumber(std::string_view key, std::string_view number, std::uint64_t least,
                          std::uint64_t most)
{
    const auto value = parseWhole(number, most);
    if (!value || *value < least)
        throw BadFile(trace::marked("\"%1\" must be a whole number from %2 to %3, not %4"), number.data(),
                      {std::string(key), std::to_string(least), std::to_string(most),
                       std::string(number.substr(0, 40))});
    return *value;
}

} // namespace trace
