#pragma once

#include "app/scenario/json_tree.h"
#include "app/scenario/scenario.h"
#include "engine/settings/setting.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What a scenario's file may say beside its settings, and the sentences about what it may not.
namespace app {

struct Text
{};
struct Object
{};
struct List
{};

/// Which values a key may have.
using Allowed = std::variant<settings::Whole, settings::OneOf, settings::YesNo, Text, Object, List>;

Allowed allowedOf(const settings::Setting& setting);

/// One number of an arrival.
struct ArrivalKey
{
    std::string_view name;
    settings::Whole allowed;
    void (*set)(Arrival&, std::int64_t);
};

inline constexpr std::string_view kArrivalPath = "path";

/// The numbers of an arrival; besides these it has kArrivalPath.
std::span<const ArrivalKey> arrivalKeys();

/// The value of a setting as JSON has it.
settings::Value valueOf(const JsonNode& node);

/// True for a text that may be a name.
bool isName(std::string_view text);

/// Without an end: "\"calls\" must be a whole number from 1 to 100, not 0". The name is for lupdate, which
/// takes what a function that returns a std::string says to be of std's context.
using Sentence = std::string;

Sentence wrongValue(std::string_view key, const Allowed& allowed, const settings::Value& given);
Sentence unknownKey(std::string_view key, const std::vector<std::string_view>& known);
Sentence repeatedKey(std::string_view key);

/// Nothing where somebody serves the path. `paths` are the rows of a trace's table; those that begin with a
/// slash are served.
std::optional<std::string> pathProblem(std::string_view path, const std::vector<std::string>& paths);
/// A scenario without anybody who arrives.
Sentence noArrivals();
Sentence missingPath(const std::vector<std::string>& paths);

/// A run must end, and fit into memory. `total` counts the requests up to and with this arrival's.
std::optional<std::string> sizeProblem(const Arrival& arrival, std::int64_t total);

/// The same of a value in a file.
ScenarioError wrongValue(const JsonNode& node, const Allowed& allowed);

/// Gives each member of an object to `take`, until one of them is wrong. Unknown and repeated keys are.
std::optional<ScenarioError>
readMembers(const JsonNode& object, const std::vector<std::string_view>& known,
            const std::function<std::optional<ScenarioError>(const JsonNode&)>& take);

/// `"a", "b" or "c"`.
std::string quotedList(std::span<const std::string_view> words);

/// ` (did you mean "…"?)`, or nothing where no word is near.
std::string suggestion(std::string_view typed, const std::vector<std::string_view>& words);

} // namespace app
