#include "engine/trace/file/reading/events/event_parser.h"

#include "engine/trace/file/reading/events/event_scan.h"
#include "engine/trace/file/reading/events/event_splitter.h"
#include "engine/trace/file/reading/field_reader.h"
#include "engine/trace/file/reading/json_cursor.h"
#include "engine/trace/file/reading/problem.h"
#include "engine/trace/file/text/loose_json.h"
#include "engine/trace/file/text/loose_text.h"

#include <simdjson.h>

#include <algorithm>
#include <utility>

namespace trace {

namespace {

namespace json = simdjson::ondemand;

static_assert(JsonCursor::kPadding >= simdjson::SIMDJSON_PADDING);

/// Unless there was an error, what was asked for.
template <typename Result>
auto valueOf(Result result, const char* at)
{
    if (result.error()) throw BadFile(simdjson::error_message(result.error()), at);
    return std::move(result).value_unsafe();
}

simdjson::padded_string_view padded(std::string_view text)
{
    return simdjson::padded_string_view(text.data(), text.size(), text.size() + simdjson::SIMDJSON_PADDING);
}

/// The same text with room behind it for simdjson.
std::string_view withPadding(std::string& text)
{
    const auto size = text.size();
    text.append(JsonCursor::kPadding, ' ');
    return std::string_view(text).substr(0, size);
}

/// The first character that is no UTF-8. Slow, but asked for once.
const char* firstInvalid(std::string_view text)
{
    const auto lengthOf = [](unsigned char lead) -> std::size_t {
        return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    };
    while (!text.empty()) {
        const auto length = std::min(lengthOf(static_cast<unsigned char>(text.front())), text.size());
        if (!simdjson::validate_utf8(text.data(), length)) break;
        text.remove_prefix(length);
    }
    return text.data();
}

/// What the error is at, or null where there is none.
struct ReadError
{
    simdjson::error_code code = simdjson::SUCCESS;

    explicit operator bool() const { return code != simdjson::SUCCESS; }
};

ReadError readEvent(json::object object, EventFields& event, std::deque<std::string>* loose)
{
    FieldReader reader(event, loose);
    for (auto field : object) {
        if (field.error()) return {field.error()};
        json::field&& its = std::move(field).value_unsafe(); // no copy: see FieldReader
        if (event.at == nullptr) event.at = its.key().raw();
        reader.read(its);
    }
    reader.finish();
    return {};
}

/// The place behind an event that was read without an error, of which the first key is known: by its brackets
/// alone, as the parser saw it, which passes over what nobody asks for.
const char* behind(const char* firstKey, const char* end)
{
    do
        --firstKey;
    while (*firstKey != '{');
    const std::string_view text(firstKey, end);
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"') at = std::min(endOfQuotes(text, at), text.size()) - 1;
        if (c == '{' || c == '[') ++depth;
        if ((c == '}' || c == ']') && --depth == 0) return firstKey + at + 1;
    }
    return end;
}

} // namespace

struct EventParser::Parsers
{
    json::parser events;
    json::parser arguments;
};

EventParser::EventParser()
    : m_parsers(std::make_unique<Parsers>())
{}

EventParser::~EventParser() = default;

void EventParser::parse(std::string_view text, const EventUse& use, bool isCut)
{
    m_slip = {};
    // In what is cut, simdjson would take the bracket at its end for another one's.
    const auto* wrong = isCut ? text.data() + 1 : parseList(text, use);
    if (wrong == nullptr) return;
    if (isCut) m_slip = {trace::phrase("the end of an event is missing"), wrong};
    const auto end = text.size() - 1; // where the bracket is
    parseSingly(text.substr(0, end).substr(static_cast<std::size_t>(wrong - text.data())), use, isCut);
}

/// In one go. Returns the place behind the last event that was used where something is wrong, else null.
const char* EventParser::parseList(std::string_view text, const EventUse& use)
{
    auto* loose = m_isStrict ? nullptr : &m_loose;
    const char* lastUsed = nullptr; // the first key of the last event that has any
    json::document document;
    const auto place = [&] {
        return lastUsed != nullptr ? behind(lastUsed, text.data() + text.size()) : text.data() + 1;
    };
    const auto fail = [&](const std::string& what, const char* at) {
        if (m_isStrict) throw BadFile(what, at);
        m_slip = {what, at};
        return place();
    };
    if (const auto error = m_parsers->events.iterate(padded(text)).get(document)) {
        if (error == simdjson::UTF8_ERROR)
            return fail(trace::phrase("it is not valid UTF-8"), firstInvalid(text));
        return fail(simdjson::error_message(error), text.data());
    }
    const auto here = [&] {
        const char* at = nullptr;
        return document.current_location().get(at) ? place() : at;
    };
    json::array events;
    if (const auto error = document.get_array().get(events))
        return fail(simdjson::error_message(error), place());
    for (auto element : events) {
        json::object object;
        if (element.get_object().get(object))
            return fail(trace::phrase("an event must be an object: expected {"), here());
        EventFields event;
        if (const auto error = readEvent(object, event, loose))
            return fail(simdjson::error_message(error.code), here());
        use.event(event);
        m_loose.clear();
        if (event.at != nullptr) lastUsed = event.at;
    }
    return nullptr;
}

/// Event by event, each mended where it has to be.
void EventParser::parseSingly(std::string_view text, const EventUse& use, bool isCut)
{
    EventSplitter splitter(text);
    bool isWhole = true;
    while (const auto part = splitter.next()) {
        isWhole = part->isWhole && (part->isObject || !splitter.isAtEnd());
        if (!part->isObject) {
            if (part->text.find("null") != 0)
                use.broken(trace::marked("an event must be an object: expected {"));
        } else if (!part->isWhole) {
            if (!isCut || !splitter.isAtEnd()) use.broken(trace::marked("the end of an event is missing"));
        } else if (!parseOne(part->text, use)) {
            m_mended = mendedJson(part->text).value_or(std::string());
            if (m_mended.empty() || !parseOne(withPadding(m_mended), use))
                use.broken(trace::marked("an event is no JSON"));
        }
    }
    m_slip.isCutEvent = isCut && !isWhole;
}

bool EventParser::parseOne(std::string_view text, const EventUse& use)
{
    json::document document;
    json::object object;
    EventFields event;
    m_loose.clear();
    if (m_parsers->events.iterate(padded(text)).get(document) || document.get_object().get(object) ||
        readEvent(object, event, &m_loose))
        return false;
    use.event(event);
    return true;
}

const std::vector<Argument>& EventParser::arguments(std::string_view object)
{
    m_arguments.clear();
    m_looseArguments.clear();
    if (object.empty() || readArguments(object)) return m_arguments;
    if (m_isStrict) throw BadFile(trace::marked("expected a whole object"), object.data());
    m_arguments.clear();
    m_mendedArguments = mendedJson(object).value_or(std::string());
    if (m_mendedArguments.empty() || !readArguments(withPadding(m_mendedArguments))) m_arguments.clear();
    return m_arguments;
}

bool EventParser::readArguments(std::string_view object)
{
    json::document document;
    json::object members;
    if (m_parsers->arguments.iterate(padded(object)).get(document) || document.get_object().get(members))
        return false;
    for (auto member : members) {
        std::string_view key;
        if (member.error() || member.unescaped_key().get(key)) return false;
        m_arguments.push_back(
            argumentOf(key, member.value_unsafe().value(), m_isStrict ? nullptr : &m_looseArguments));
    }
    return true;
}

void EventParser::texts(std::string_view array, const std::function<void(std::string_view)>& use)
{
    auto document = valueOf(m_parsers->arguments.iterate(padded(array)), array.data());
    json::array elements;
    if (document.get_array().get(elements))
        throw BadFile(trace::marked("expected a list of texts"), array.data());
    for (auto element : elements) {
        std::string_view text;
        if (element.get_string().get(text))
            throw BadFile(trace::marked("expected a list of texts"), array.data());
        use(text);
    }
}

void EventParser::objects(std::string_view array, const std::function<void(std::string_view)>& use)
{
    auto document = valueOf(m_parsers->arguments.iterate(padded(array)), array.data());
    json::array elements;
    if (document.get_array().get(elements))
        throw BadFile(trace::marked("expected a list of objects"), array.data());
    for (auto element : elements) {
        json::object object;
        std::string_view text;
        if (element.get_object().get(object) || object.raw_json().get(text))
            throw BadFile(trace::marked("expected a list of objects"), array.data());
        use(text);
    }
}

} // namespace trace
