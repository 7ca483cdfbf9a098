#pragma once

#include "engine/trace/event.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// One member of an object such as an event's `args`. A number is as it was written, a text without its
/// quotes; anything else is Other, and its JSON.
struct Argument
{
    enum class Kind : std::uint8_t { Number, Text, Other };

    std::string_view key;
    std::string_view text;
    Kind kind = Kind::Other;
};

/// What is understood of one event; views into the piece of text that it stands in.
struct EventFields
{
    char phase = 0;
    std::string_view category;
    std::string_view name;
    std::string_view process; ///< pid and tid as they are written, for some programs use words
    std::string_view thread;
    std::string_view id;
    std::optional<Duration> time; ///< microseconds in the file
    std::optional<Duration> length;
    std::string_view binding; ///< "bp": to which span an arrow leads
    std::string_view args;    ///< an object's text, or empty
    const char* at = nullptr; ///< its first key, to tell where it is
};

/// Throws BadFile, with the place, for what is no JSON and for values of a wrong kind. Uses simdjson, which
/// stays in the .cpp file, for it is a large header.
class EventParser
{
public:
    EventParser();
    ~EventParser();

    /// `text` is an array of events with EventBatches::kPadding bytes after it.
    void parse(std::string_view text, const std::function<void(const EventFields&)>& use);

    /// The members of an object within a text that is being parsed. Valid until the next call.
    const std::vector<Argument>& arguments(std::string_view object);

    /// The elements of an array within a text that is being parsed: of texts, and of objects.
    void texts(std::string_view array, const std::function<void(std::string_view)>& use);
    void objects(std::string_view array, const std::function<void(std::string_view)>& use);

private:
    struct Parsers;
    std::unique_ptr<Parsers> m_parsers;
    std::vector<Argument> m_arguments;
};

/// A number of microseconds, exact to the nanosecond as far as it is written so. Nothing for what is no
/// number or is beyond what a clock can show. Pure.
std::optional<Duration> parseMicroseconds(std::string_view number);

/// A whole number from 0 to `most`. Pure.
std::optional<std::uint64_t> parseWhole(std::string_view number, std::uint64_t most);

} // namespace trace
