#pragma once

#include "app/json_tree.h"
#include "app/scenario.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What the tables of scenario keys are made of, and how a JSON object is read with such a table.
namespace app {

struct Whole
{
    std::int64_t from;
    std::int64_t to;
};
struct OneOf
{
    std::span<const std::string_view> words;
};
struct YesNo
{};
struct Text
{};
struct Object
{};
struct List
{};

/// Which values a key may have.
using Allowed = std::variant<Whole, OneOf, YesNo, Text, Object, List>;

/// A value that is allowed. `number` is a Whole, the row of a OneOf, 1 for yes; what else there is stands in
/// `node`.
struct Accepted
{
    std::int64_t number;
    const JsonNode& node;

    unsigned count() const { return static_cast<unsigned>(number); }
    bool isYes() const { return number == 1; }
    std::chrono::milliseconds milliseconds() const { return std::chrono::milliseconds(number); }
};

/// One key of an object that fills a `Target`.
template <class Target>
struct Key
{
    std::string_view name;
    Allowed allowed;
    void (*set)(Target&, const Accepted&);
};

/// Nothing where `node` is not allowed.
std::optional<Accepted> accept(const Allowed& allowed, const JsonNode& node);

ScenarioError wrongValue(const JsonNode& node, const Allowed& allowed);
ScenarioError unknownKey(const JsonNode& node, const std::vector<std::string_view>& known);
ScenarioError repeatedKey(const JsonNode& node);

inline constexpr std::array<std::string_view, 3> kAcceptPolicies{"drain", "one",
                                                                 "reuseport"}; // as in AcceptPolicy
inline constexpr std::array<std::string_view, 3> kFaults{"none", "close-in-body", "garbage"}; // as in Fault

/// `"a", "b" or "c"`.
std::string quotedList(std::span<const std::string_view> words);

/// ` (did you mean "…"?)`, or nothing where no word is near.
std::string suggestion(std::string_view typed, const std::vector<std::string_view>& words);

template <class Target>
std::vector<std::string_view> namesOf(std::span<const Key<Target>> keys)
{
    std::vector<std::string_view> names;
    for (const auto& key : keys)
        names.push_back(key.name);
    return names;
}

/// Fills `target` from the object `node`; the first thing that is wrong with it, if any.
template <class Target>
std::optional<ScenarioError> readObject(const JsonNode& node, std::span<const Key<Target>> keys,
                                        Target& target)
{
    if (node.kind != JsonNode::Kind::Object) return wrongValue(node, Object{});
    std::vector<bool> isSeen(keys.size());
    for (const auto& child : node.children) {
        const auto key = std::ranges::find(keys, child.key, &Key<Target>::name);
        if (key == keys.end()) return unknownKey(child, namesOf(keys));
        const auto row = static_cast<std::size_t>(key - keys.begin());
        if (isSeen[row]) return repeatedKey(child);
        isSeen[row] = true;
        const auto accepted = accept(key->allowed, child);
        if (!accepted) return wrongValue(child, key->allowed);
        key->set(target, *accepted);
    }
    return {};
}

} // namespace app
