#include "engine/trace/file/event_parser.h"

#include "engine/trace/file/event_batches.h"
#include "engine/trace/file/problem.h"

#include <simdjson.h>

#include <algorithm>

namespace trace {

namespace {

namespace json = simdjson::ondemand;

constexpr std::size_t kMostShown = 40; // of a wrong value

static_assert(EventBatches::kPadding >= simdjson::SIMDJSON_PADDING);

std::string_view trimmed(std::string_view text)
{
    const auto end = text.find_last_not_of(" \t\r\n");
    return text.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

std::string shown(std::string_view token)
{
    return std::string(trimmed(token.substr(0, kMostShown)));
}

[[noreturn]] void refuse(std::string_view key, const char* expected, std::string_view token)
{
    throw BadFile(trace::marked("\"%1\" must be %2, not %3"), token.data(),
                  {std::string(key), trace::phrase(expected), shown(token)});
}

/// Unless there was an error, what was asked for.
template <typename Result>
auto valueOf(Result result, const char* at)
{
    if (result.error()) throw BadFile(simdjson::error_message(result.error()), at);
    return std::move(result).value_unsafe();
}

std::string_view textOf(std::string_view key, json::value value, std::string_view token)
{
    std::string_view text;
    if (value.get_string().get(text)) refuse(key, trace::marked("a text"), token);
    return text;
}

/// pid, tid and id are numbers in some programs and texts in others.
std::string_view wordOf(std::string_view key, json::value value, std::string_view token)
{
    const auto type = valueOf(value.type(), token.data());
    if (type == json::json_type::string) return textOf(key, value, token);
    if (type != json::json_type::number) refuse(key, trace::marked("a number or a text"), token);
    return trimmed(token);
}

std::optional<Duration> timeOf(std::string_view key, json::value value, std::string_view token)
{
    double checked = 0; // that it is a number at all
    if (value.get_double().get(checked)) refuse(key, trace::marked("a number of microseconds"), token);
    const auto time = parseMicroseconds(trimmed(token));
    if (!time) refuse(key, trace::marked("a time within 79 years"), token);
    return time;
}

std::string_view objectOf(std::string_view key, json::value value, std::string_view token)
{
    const auto type = valueOf(value.type(), token.data());
    if (type == json::json_type::null) return {};
    if (type != json::json_type::object) return {}; // some programs put a list there
    json::object object;
    std::string_view text;
    if (value.get_object().get(object) || object.raw_json().get(text))
        refuse(key, trace::marked("an object"), token);
    return text;
}

std::string_view jsonOf(json::value value, json::json_type type, std::string_view token)
{
    json::object object;
    json::array array;
    std::string_view text;
    if (type == json::json_type::object && !value.get_object().get(object) && !object.raw_json().get(text))
        return text;
    if (type == json::json_type::array && !value.get_array().get(array) && !array.raw_json().get(text))
        return text;
    return trimmed(token);
}

Argument argumentOf(std::string_view key, json::value value)
{
    const auto token = value.raw_json_token();
    const auto type = valueOf(value.type(), token.data());
    if (type == json::json_type::string) return {key, textOf(key, value, token), Argument::Kind::Text};
    if (type == json::json_type::number) return {key, trimmed(token), Argument::Kind::Number};
    return {key, jsonOf(value, type, token), Argument::Kind::Other};
}

simdjson::padded_string_view padded(std::string_view text)
{
    return simdjson::padded_string_view(text.data(), text.size(), text.size() + simdjson::SIMDJSON_PADDING);
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

char phaseOf(json::value value, std::string_view token)
{
    const auto phase = textOf("ph", value, token);
    if (phase.size() != 1) refuse("ph", trace::marked("one letter"), token);
    return phase.front();
}

void read(EventFields& event, json::field field)
{
    auto value = field.value();
    const auto token = value.raw_json_token();
    const auto is = [&](const char* name) { return field.key() == name; };
    if (is("ph"))
        event.phase = phaseOf(value, token);
    else if (is("ts"))
        event.time = timeOf("ts", value, token);
    else if (is("dur"))
        event.length = timeOf("dur", value, token);
    else if (is("name"))
        event.name = textOf("name", value, token);
    else if (is("cat"))
        event.category = textOf("cat", value, token);
    else if (is("pid"))
        event.process = wordOf("pid", value, token);
    else if (is("tid"))
        event.thread = wordOf("tid", value, token);
    else if (is("id"))
        event.id = wordOf("id", value, token);
    else if (is("args"))
        event.args = objectOf("args", value, token);
    else if (is("bp"))
        event.binding = textOf("bp", value, token);
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

void EventParser::parse(std::string_view text, const std::function<void(const EventFields&)>& use)
{
    auto parsed = m_parsers->events.iterate(padded(text));
    if (parsed.error() == simdjson::UTF8_ERROR)
        throw BadFile(trace::marked("it is not valid UTF-8"), firstInvalid(text));
    auto document = valueOf(std::move(parsed), text.data());
    const auto here = [&] {
        const char* at = nullptr;
        return document.current_location().get(at) ? text.data() : at;
    };
    json::array events;
    if (const auto error = document.get_array().get(events)) throw BadFile(simdjson::error_message(error));
    for (auto element : events) {
        json::object object;
        if (element.get_object().get(object))
            throw BadFile(trace::marked("an event must be an object: expected {"), here());
        EventFields event;
        for (auto field : object) {
            if (field.error()) throw BadFile(simdjson::error_message(field.error()), here());
            if (event.at == nullptr) event.at = field.value_unsafe().key().raw();
            read(event, field.value_unsafe());
        }
        use(event);
    }
}

const std::vector<Argument>& EventParser::arguments(std::string_view object)
{
    m_arguments.clear();
    if (object.empty()) return m_arguments;
    auto document = valueOf(m_parsers->arguments.iterate(padded(object)), object.data());
    json::object members;
    if (document.get_object().get(members))
        throw BadFile(trace::marked("expected a whole object"), object.data());
    for (auto member : members) {
        if (member.error()) throw BadFile(simdjson::error_message(member.error()), object.data());
        const auto key = valueOf(member.unescaped_key(), object.data());
        m_arguments.push_back(argumentOf(key, valueOf(member.value(), object.data())));
    }
    return m_arguments;
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
