#include "app/lessons/lesson_scenario.h"

#include "app/scenario/scenario_keys.h"
#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/measures/measure.h"
#include "engine/settings/route.h"
#include "engine/settings/setting.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <utility>

namespace app {

namespace {

using analysis::parseCount;
using analysis::parseDuration;
using analysis::trimmed;

constexpr std::string_view kAt = "at ";

bool isArrival(const LessonSetting& setting)
{
    return setting.key.starts_with(kAt);
}

const LessonSetting* find(const std::vector<LessonSetting>& settings, std::string_view key)
{
    const auto found = std::ranges::find(settings, key, &LessonSetting::key);
    return found == settings.end() ? nullptr : &*found;
}

std::int64_t inMilliseconds(trace::Duration time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

/// What a lesson writes as "300 ms", "40" or "drain"; nothing where it is no such thing at all.
std::optional<settings::Value> valueOf(const settings::Setting& setting, const std::string& text)
{
    if (setting.unit == settings::Unit::Milliseconds) {
        const auto time = parseDuration(text);
        return time ? std::optional<settings::Value>(inMilliseconds(*time)) : std::nullopt;
    }
    if (!std::holds_alternative<settings::Whole>(setting.allowed)) return settings::fromText(text);
    const auto count = parseCount(text);
    return count ? std::optional<settings::Value>(static_cast<std::int64_t>(*count)) : std::nullopt;
}

std::string expected(settings::Unit unit)
{
    return unit == settings::Unit::Milliseconds ? analysis::phrase("a time such as \"0.5 s\" or \"300 ms\"")
                                                : analysis::phrase("a whole number");
}

std::optional<LessonError> readSetting(const LessonSetting& line, const settings::Setting& setting,
                                       settings::SetUp& setUp)
{
    const auto value = valueOf(setting, line.value);
    if (!value)
        return LessonError{line.line, analysis::filled(analysis::phrase("\"%1\" must be %2, not \"%3\""),
                                                       {line.key, expected(setting.unit), line.value})};
    if (!settings::assign(setUp, setting, *value)) return {};
    return LessonError{line.line, wrongValue(line.key, allowedOf(setting), *value)};
}

LessonError wrongArrival(const LessonSetting& line)
{
    return {line.line, analysis::filled(
                           analysis::phrase(
                               "an arrival is \"- at 0.3 s: /all-async\" or \"- at 0 s: 40 /all-async every "
                               "10 ms\", not \"- %1\""),
                           {line.key + ": " + line.value})};
}

std::optional<trace::Duration> parseEvery(std::string_view words)
{
    constexpr std::string_view kEvery = "every ";
    if (words.empty()) return trace::Duration(0);
    return words.starts_with(kEvery) ? parseDuration(words.substr(kEvery.size())) : std::nullopt;
}

/// "at 0 s": "40 /sync-threadpool every 10 ms"
std::optional<Arrival> parseArrival(const LessonSetting& line)
{
    const auto at = parseDuration(std::string_view(line.key).substr(kAt.size()));
    std::string_view rest = line.value;
    const auto slash = rest.find('/');
    const auto count = parseCount(trimmed(rest.substr(0, slash)));
    if (!at || slash == std::string_view::npos || (slash > 0 && !count)) return {};
    rest.remove_prefix(slash);
    const auto path = rest.substr(0, rest.find(' '));
    const auto every = parseEvery(trimmed(rest.substr(path.size())));
    if (!every) return {};
    using std::chrono::milliseconds;
    return Arrival{milliseconds(inMilliseconds(*at)), std::string(path),
                   static_cast<unsigned>(count.value_or(1)), milliseconds(inMilliseconds(*every))};
}

/// The number of an arrival that is not allowed, if one is.
std::optional<std::string> rangeProblem(const Arrival& arrival)
{
    using std::chrono::milliseconds;
    const std::array<std::int64_t, 3> numbers{floor<milliseconds>(arrival.at).count(), arrival.count,
                                              arrival.every.count()};
    const auto keys = arrivalKeys();
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (!settings::accepted(keys[i].allowed, numbers[i]))
            return wrongValue(keys[i].name, keys[i].allowed, numbers[i]);
    return {};
}

std::optional<LessonError> readArrival(const LessonSetting& line, const std::vector<std::string>& paths,
                                       std::vector<Arrival>& arrivals, std::int64_t& total)
{
    auto arrival = parseArrival(line);
    if (!arrival) return wrongArrival(line);
    total += arrival->count;
    for (auto problem : {rangeProblem(*arrival), pathProblem(arrival->path, paths)})
        if (problem) return LessonError{line.line, std::move(*problem)};
    if (auto problem = sizeProblem(*arrival, total)) return LessonError{line.line, std::move(*problem)};
    arrivals.push_back(std::move(*arrival));
    return {};
}

RunScenario written(const RunLines& run, const std::vector<std::string>& paths)
{
    Scenario scenario;
    std::int64_t total = 0;
    std::set<std::string_view> seen;
    for (const auto& line : run.settings) {
        std::optional<LessonError> error;
        if (isArrival(line))
            error = readArrival(line, paths, scenario.arrivals, total);
        else if (!seen.insert(line.key).second)
            error = LessonError{line.line, repeatedKey(line.key)};
        else if (const auto* setting = settings::findByWords(line.key))
            error = readSetting(line, *setting, scenario.setUp);
        if (error) return {{}, std::move(*error)};
    }
    if (!scenario.arrivals.empty()) return {std::move(scenario), {}};
    return {{}, {run.heading, analysis::phrase("a run needs arrivals, such as \"- at 0 s: /all-async\"")}};
}

RunScenario named(const LessonSetting& name, const RunLines& run, const std::vector<std::string>& paths)
{
    for (const auto& setting : run.settings)
        if (settings::findByWords(setting.key) != nullptr || isArrival(setting))
            return {
                {},
                {setting.line,
                 analysis::phrase("with \"scenario\" nothing else of the run can be given but \"handler\"")}};
    auto result = loadScenario(QString::fromStdString(name.value), paths);
    if (!result.scenario) return {{}, {name.line, result.error.message}};
    return {std::move(result.scenario), {}};
}

} // namespace

bool isScenarioKey(std::string_view key)
{
    return key == "scenario" || key == "handler" || key.starts_with(kAt) ||
           settings::findByWords(key) != nullptr;
}

std::string scenarioKeysInWords()
{
    std::vector<std::string_view> words{"scenario", "handler", "at 0.3 s"};
    for (const auto& setting : settings::all())
        words.push_back(setting.words);
    return quotedList(words);
}

RunLines repeatedLines(const RunLines& run, const RunLines& own)
{
    RunLines lines{own.heading, own.settings};
    const bool hasArrivals = std::ranges::any_of(own.settings, isArrival);
    for (const auto& setting : run.settings) {
        const bool isReplaced = isArrival(setting) ? hasArrivals : find(own.settings, setting.key) != nullptr;
        if (!isReplaced) lines.settings.push_back(setting);
    }
    return lines;
}

RunScenario scenarioOf(const RunLines& run, const std::vector<std::string>& paths)
{
    const auto* name = find(run.settings, "scenario");
    auto result = name == nullptr ? written(run, paths) : named(*name, run, paths);
    const auto* handler = find(run.settings, "handler");
    if (!result.scenario || handler == nullptr) return result;
    if (settings::isHealthCheck(handler->value) || std::ranges::find(paths, handler->value) == paths.end())
        return {{},
                {handler->line,
                 analysis::filled(
                     analysis::phrase("there is no handler \"%1\"; there are paths such as \"/all-async\""),
                     {handler->value})}};
    for (auto& arrival : result.scenario->arrivals)
        if (!settings::isHealthCheck(arrival.path)) arrival.path = handler->value;
    return result;
}

} // namespace app
