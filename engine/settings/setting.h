#pragma once

#include "engine/settings/marked.h"
#include "engine/settings/set_up.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace settings {

/// The limits that more than one setting, or more than the table, speaks of.
inline constexpr std::int64_t kMostWorkers = 64;
inline constexpr std::int64_t kLongestDelayMs = 600'000;
/// A run's last arrival is at most one hour after its first; no timeout needs to be longer.
inline constexpr std::int64_t kLongestRunMs = 3'600'000;

struct Whole
{
    std::int64_t from;
    std::int64_t to;
};
/// The words stand in the order of the enumeration's values.
struct OneOf
{
    std::span<const std::string_view> words;
    std::span<const char* const> labels; ///< the same for people, marked
};
struct YesNo
{};

/// Which values a setting may have.
using Allowed = std::variant<Whole, OneOf, YesNo>;

enum class Unit : std::uint8_t { None, Milliseconds };

/// Whose behaviour a setting changes.
enum class Part : std::uint8_t { Handlers, Server, Client, LoadBalancer, Upstream };

/// One thing that can be set. Every value is a number here: a Whole itself, the row of a OneOf, 1 for yes.
struct Setting
{
    Part part;
    std::string_view section; ///< the object around its key in a scenario's file; "" for the scenario itself
    std::string_view key;     ///< in a scenario's file: "cpu_ms"
    std::string_view words;   ///< in a lesson's file: "computing"
    const char* label;        ///< of its field, marked
    const char* explanation;  ///< what one will see, marked
    Unit unit;
    Allowed allowed;
    const char* zero;   ///< what 0 means, marked; null where it means 0
    const char* change; ///< what changing it is called in a challenge, marked; null where no request notices
    std::int64_t (*number)(const SetUp&);
    void (*setNumber)(SetUp&, std::int64_t);
};

/// Everything that can be set but who arrives when. A new setting is a row here, and its use in the engine.
std::span<const Setting> all();

/// Null where there is none.
const Setting* find(std::string_view section, std::string_view key);
const Setting* findByWords(std::string_view words);

/// What somebody gave for a setting, as it was written; std::monostate is none of the three.
using Value = std::variant<std::monostate, std::int64_t, bool, std::string>;

/// What a typed word means: a number, true or false, else the word itself.
Value fromText(std::string_view text);

/// The number of an allowed value; nothing where it is not allowed.
std::optional<std::int64_t> accepted(const Allowed& allowed, const Value& value);

/// What a file says of a setting.
Value valueOf(const Setting& setting, const SetUp& setUp);

/// Why a value cannot be taken. The caller knows where it stands, and says so.
struct Problem
{
    const Setting* setting = nullptr; ///< null where there is no such setting
};

/// Sets one thing. Where it cannot, the set-up stays as it was.
std::optional<Problem> assign(SetUp& setUp, const Setting& setting, const Value& value);
std::optional<Problem> assign(SetUp& setUp, std::string_view section, std::string_view key,
                              const Value& value);

/// In the table's order.
std::vector<const Setting*> differences(const SetUp& one, const SetUp& other);

/// What is different for the requests, by the table's `change`; each once.
std::vector<std::string> changes(const SetUp& one, const SetUp& other);

/// Everything that changes() may name.
std::vector<std::string> changeNames();

} // namespace settings
