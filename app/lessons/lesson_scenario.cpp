#include "app/lessons/lesson_scenario.h"

#include "app/scenario_keys.h"
#include "engine/analysis/figures/figure.h"
#include "engine/analysis/phrase.h"

#include <QString>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace app {

namespace {

using analysis::parseCount;
using analysis::parseDuration;
using analysis::trimmed;

constexpr std::string_view kHealthPath = "/healthcheck";
constexpr std::string_view kAt = "at ";

enum class Value : std::uint8_t { Count, Time, Word };

/// A key of a lesson and the one of a scenario file that it stands for.
struct KeyRow
{
    std::string_view words;
    std::string_view json;
    Value value;
    bool isUpstream = false;
};

constexpr std::array<KeyRow, 13> kKeys{{
    {"workers", "workers", Value::Count},
    {"accept", "accept", Value::Word},
    {"calls", "calls", Value::Count},
    {"computing", "cpu_ms", Value::Time},
    {"client set-up", "client_setup_ms", Value::Time},
    {"call timeout", "call_timeout_ms", Value::Time},
    {"thread pool", "threadpool_threads", Value::Count},
    {"executor", "executor_threads", Value::Count},
    {"health probe", "probe_ms", Value::Time},
    {"client timeout", "timeout_ms", Value::Time},
    {"upstream delay", "delay_ms", Value::Time, true},
    {"upstream jitter", "jitter_ms", Value::Time, true},
    {"upstream status", "status", Value::Count, true},
}};

const KeyRow* rowOf(std::string_view key)
{
    const auto row = std::ranges::find(kKeys, key, &KeyRow::words);
    return row == kKeys.end() ? nullptr : &*row;
}

bool isArrival(const LessonSetting& setting)
{
    return setting.key.starts_with(kAt);
}

const LessonSetting* find(const std::vector<LessonSetting>& settings, std::string_view key)
{
    const auto found = std::ranges::find(settings, key, &LessonSetting::key);
    return found == settings.end() ? nullptr : &*found;
}

std::string inMilliseconds(trace::Duration time)
{
    return std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
}

std::string quoted(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

/// A scenario's JSON that remembers which line of the lesson each of its lines comes from.
class ScenarioText
{
public:
    explicit ScenarioText(int heading) { open(heading, "{"); }

    std::optional<LessonError> addKey(const LessonSetting& setting, const KeyRow& row)
    {
        const auto value = jsonValue(setting.value, row.value);
        if (!value)
            return LessonError{setting.line,
                               analysis::filled(analysis::phrase("\"%1\" must be %2, not \"%3\""),
                                                {setting.key, expected(row.value), setting.value})};
        add(setting.line, separator() + quoted(row.json) + ": " + *value);
        return {};
    }

    /// "at 0 s": "40 /sync-threadpool every 10 ms"
    std::optional<LessonError> addArrival(const LessonSetting& setting)
    {
        const auto at = parseDuration(std::string_view(setting.key).substr(kAt.size()));
        std::string_view rest = setting.value;
        const auto slash = rest.find('/');
        const auto count = parseCount(trimmed(rest.substr(0, slash)));
        if (!at || slash == std::string_view::npos || (slash > 0 && !count)) return wrongArrival(setting);
        rest.remove_prefix(slash);
        const auto path = rest.substr(0, rest.find(' '));
        const auto end = trimmed(rest.substr(path.size()));
        const auto every = parseEvery(end);
        if (!every) return wrongArrival(setting);
        add(setting.line, separator() + "{\"at_ms\": " + inMilliseconds(*at) + ", \"path\": " + quoted(path) +
                              ", \"count\": " + std::to_string(count.value_or(1)) +
                              ", \"every_ms\": " + inMilliseconds(*every) + '}');
        return {};
    }

    /// What stands before an object's or a list's next entry.
    std::string separator() { return std::exchange(m_isFirst, false) ? "" : ", "; }

    void open(int line, const std::string& text)
    {
        add(line, separator() + text);
        m_isFirst = true;
    }

    void close(int line, const std::string& text)
    {
        add(line, text);
        m_isFirst = false;
    }

    void add(int line, const std::string& text)
    {
        m_text += text + '\n';
        m_lines.push_back(line);
    }

    RunScenario parse(const std::vector<std::string>& paths) const
    {
        auto result = parseScenario(m_text, paths);
        if (result.scenario) return {std::move(result.scenario), {}};
        const auto row =
            std::clamp<std::size_t>(static_cast<std::size_t>(result.error.line), 1, m_lines.size()) - 1;
        return {{}, {m_lines[row], inLessonWords(result.error.message)}};
    }

private:
    static std::optional<std::string> jsonValue(std::string_view value, Value kind)
    {
        if (kind == Value::Word) return quoted(value);
        if (kind == Value::Time) {
            const auto time = parseDuration(value);
            return time ? std::optional(inMilliseconds(*time)) : std::nullopt;
        }
        const auto count = parseCount(value);
        return count ? std::optional(std::to_string(*count)) : std::nullopt;
    }

    static std::string expected(Value kind)
    {
        return kind == Value::Time ? analysis::phrase("a time such as \"0.5 s\" or \"300 ms\"")
                                   : analysis::phrase("a whole number");
    }

    static std::optional<trace::Duration> parseEvery(std::string_view words)
    {
        constexpr std::string_view kEvery = "every ";
        if (words.empty()) return trace::Duration(0);
        return words.starts_with(kEvery) ? parseDuration(words.substr(kEvery.size())) : std::nullopt;
    }

    static LessonError wrongArrival(const LessonSetting& setting)
    {
        return {setting.line,
                analysis::filled(
                    analysis::phrase(
                        "an arrival is \"- at 0.3 s: /all-async\" or \"- at 0 s: 40 /all-async every "
                        "10 ms\", not \"- %1\""),
                    {setting.key + ": " + setting.value})};
    }

    /// What a scenario's file calls "delay_ms" is the "upstream delay" here.
    static std::string inLessonWords(const std::string& message)
    {
        auto text = QString::fromStdString(message);
        for (const auto& row : kKeys)
            text.replace(QString::fromStdString(quoted(row.json)), QString::fromStdString(quoted(row.words)));
        return text.toStdString();
    }

    std::string m_text;
    std::vector<int> m_lines;
    bool m_isFirst = true;
};

std::optional<LessonError> addKeys(ScenarioText& text, const RunLines& run, bool isUpstream)
{
    for (const auto& setting : run.settings) {
        const auto* row = rowOf(setting.key);
        if (row == nullptr || row->isUpstream != isUpstream) continue;
        if (auto error = text.addKey(setting, *row)) return error;
    }
    return {};
}

RunScenario written(const RunLines& run, const std::vector<std::string>& paths)
{
    ScenarioText text(run.heading);
    if (auto error = addKeys(text, run, false)) return {{}, std::move(*error)};
    text.open(run.heading, "\"upstream\": {");
    if (auto error = addKeys(text, run, true)) return {{}, std::move(*error)};
    text.close(run.heading, "}");
    text.open(run.heading, "\"arrivals\": [");
    for (const auto& setting : run.settings)
        if (isArrival(setting))
            if (auto error = text.addArrival(setting)) return {{}, std::move(*error)};
    text.close(run.heading, "]}");
    return text.parse(paths);
}

RunScenario named(const LessonSetting& name, const RunLines& run, const std::vector<std::string>& paths)
{
    for (const auto& setting : run.settings)
        if (rowOf(setting.key) != nullptr || isArrival(setting))
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
    return key == "scenario" || key == "handler" || key.starts_with(kAt) || rowOf(key) != nullptr;
}

std::string scenarioKeysInWords()
{
    std::vector<std::string_view> words{"scenario", "handler", "at 0.3 s"};
    for (const auto& row : kKeys)
        words.push_back(row.words);
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
    if (handler->value == kHealthPath || std::ranges::find(paths, handler->value) == paths.end())
        return {{},
                {handler->line,
                 analysis::filled(
                     analysis::phrase("there is no handler \"%1\"; there are paths such as \"/all-async\""),
                     {handler->value})}};
    for (auto& arrival : result.scenario->arrivals)
        if (arrival.path != kHealthPath) arrival.path = handler->value;
    return result;
}

} // namespace app
