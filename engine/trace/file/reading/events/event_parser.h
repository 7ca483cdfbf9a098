#pragma once

#include "engine/trace/event.h"

#include <deque>
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

/// A number of microseconds as it is written: so exact that sums are rounded once.
struct FineTime
{
    Duration nanoseconds{0}; ///< rounded down
    int picoseconds = 0;     ///< above them, 0 to 999

    Duration rounded() const { return nanoseconds + Duration(picoseconds >= 500 ? 1 : 0); }
};

inline FineTime operator+(const FineTime& a, const FineTime& b)
{
    const int sum = a.picoseconds + b.picoseconds;
    return {a.nanoseconds + b.nanoseconds + Duration(sum / 1000), sum % 1000};
}

/// That a field is not what it must be.
struct FieldFault
{
    const char* key = nullptr; ///< null: nothing is wrong
    const char* expected = nullptr;
    std::string_view token{}; ///< what stands there
};

/// What is understood of one event; views into the piece of text that it stands in, or into the parser.
struct EventFields
{
    char phase = 0;
    std::string_view category;
    std::string_view name;    ///< its data() is null where there is none
    std::string_view process; ///< pid and tid as they are written, for some programs use words
    std::string_view thread;
    std::string_view id;
    std::string_view scope;       ///< ids of one scope are others than those of another one
    bool isIdLocal = false;       ///< another process has ids of its own
    std::optional<Duration> time; ///< microseconds in the file
    std::optional<Duration> length;
    std::optional<Duration> end;  ///< time and length, rounded together
    std::string_view binding;     ///< "bp": to which span an arrow leads
    std::string_view spanBinding; ///< "bind_id": the arrow that leads from or to this span
    bool flowsOut = false;
    bool flowsIn = false;
    std::string_view args;    ///< an object's text, or empty
    const char* at = nullptr; ///< its first key, to tell where it is; null for an empty object
    FieldFault timeFault;     ///< of "ts"
    FieldFault lengthFault;   ///< of "dur"
    FieldFault otherFault;    ///< the first of any other field
};

/// What becomes of the elements of a list of events.
struct EventUse
{
    std::function<void(const EventFields&)> event;
    std::function<void(const char* reason)> broken; ///< of what is no event, a marked phrase
};

/// Reads events forgivingly: what is not quite JSON or of a wrong kind is told beside what is understood.
/// Uses simdjson, which stays in the .cpp file, for it is a large header.
class EventParser
{
public:
    EventParser();
    ~EventParser();

    /// From now on it throws BadFile, with the place, for what is no JSON and for values of a wrong kind.
    void beStrict() { m_isStrict = true; }

    /// `text` is a list of events with JsonCursor::kPadding bytes after it. `isCut`: its last event may
    /// lack its end, which is not told of it.
    void parse(std::string_view text, const EventUse& use, bool isCut = false);

    /// What was wrong first with the JSON that was parsed last, and where; empty where it was right.
    struct Slip
    {
        std::string what;
        const char* at = nullptr;
        bool isCutEvent = false; ///< nothing was wrong but that the last event lacks its end
    };
    const Slip& slip() const { return m_slip; }

    /// The members of an object that stood in an event. Valid until the next call.
    const std::vector<Argument>& arguments(std::string_view object);

    /// The elements of an array within a text that is being parsed: of texts, and of objects.
    void texts(std::string_view array, const std::function<void(std::string_view)>& use);
    void objects(std::string_view array, const std::function<void(std::string_view)>& use);

private:
    struct Parsers;

    const char* parseList(std::string_view text, const EventUse& use);
    void parseSingly(std::string_view text, const EventUse& use, bool isCut);
    bool parseOne(std::string_view text, const EventUse& use);
    bool readArguments(std::string_view object);

    std::unique_ptr<Parsers> m_parsers;
    std::vector<Argument> m_arguments;
    std::deque<std::string> m_loose; ///< texts of the event that are not as they are written
    std::deque<std::string> m_looseArguments;
    std::string m_mended; ///< the event
    std::string m_mendedArguments;
    Slip m_slip;
    bool m_isStrict = false;
};

/// Exact, whatever the number of digits and the exponent. Nothing for what is no number or is beyond what a
/// clock can show. Pure.
std::optional<FineTime> parseFineTime(std::string_view number);

/// The same, to the nanosecond.
std::optional<Duration> parseMicroseconds(std::string_view number);

/// A whole number from 0 to `most`. Pure.
std::optional<std::uint64_t> parseWhole(std::string_view number, std::uint64_t most);

} // namespace trace
