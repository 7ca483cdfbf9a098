#include "engine/trace/file/reading/event_parser.h"

#include "engine/trace/file/reading/event_splitter.h"
#include "engine/trace/file/reading/json_cursor.h"
#include "engine/trace/file/reading/problem.h"
#include "engine/trace/file/text/loose_json.h"
#include "engine/trace/file/text/loose_text.h"

#include <simdjson.h>

#include <algorithm>

namespace trace {

namespace {

namespace json = simdjson::ondemand;

constexpr std::size_t kMostShown = 40; // of a wrong value

static_assert(JsonCursor::kPadding >= simdjson::SIMDJSON_PADDING);

std::string_view trimmed(std::string_view text)
{
    const auto end = text.find_last_not_of(" \t\r\n");
    return text.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

[[noreturn]] void refuse(const FieldFault& fault)
{
    throw BadFile(
        trace::marked("\"%1\" must be %2, not %3"), fault.token.data(),
        {fault.key, trace::phrase(fault.expected), readableText(trimmed(fault.token.substr(0, kMostShown)))});
}

/// Unless there was an error, what was asked for.
template <typename Result>
auto valueOf(Result result, const char* at)
{
    if (result.error()) throw BadFile(simdjson::error_message(result.error()), at);
    return std::move(result).value_unsafe();
}

/// What stands between the quotes of a text as it is written.
std::string_view insideOf(std::string_view token)
{
    const auto text = trimmed(token);
    return text.size() >= 2 && text.ends_with('"') ? text.substr(1, text.size() - 2) : text.substr(1);
}

/// With escapes resolved; nothing for what is no text. Texts that are not quite right are kept in `loose`.
std::optional<std::string_view> textIn(json::value value, std::string_view token,
                                       std::deque<std::string>* loose)
{
    std::string_view text;
    if (!value.get_string().get(text)) return text;
    if (loose == nullptr || !token.starts_with('"')) return {};
    return loose->emplace_back(looseText(insideOf(token)));
}

bool isPlainWord(std::string_view token)
{
    constexpr std::string_view kBegins = "-0123456789tf"; // numbers, true, false
    return !token.empty() && kBegins.find(token.front()) != std::string_view::npos;
}

std::string_view objectOf(json::value value)
{
    json::object object;
    std::string_view text;
    json::json_type type{};
    const bool isObject = !value.type().get(type) && type == json::json_type::object;
    if (!isObject || value.get_object().get(object) || object.raw_json().get(text)) return {};
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

Argument argumentOf(std::string_view key, json::value value, std::deque<std::string>* loose)
{
    const auto token = value.raw_json_token();
    json::json_type type{};
    if (value.type().get(type)) {
        if (loose == nullptr) throw BadFile(simdjson::error_message(simdjson::TAPE_ERROR), token.data());
        return {key, trimmed(token), Argument::Kind::Other};
    }
    if (type == json::json_type::string) {
        const auto text = textIn(value, token, loose);
        if (!text) refuse({"args", trace::marked("a text"), token});
        return {key, *text, Argument::Kind::Text};
    }
    if (type == json::json_type::number) return {key, trimmed(token), Argument::Kind::Number};
    return {key, jsonOf(value, type, token), Argument::Kind::Other};
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

/// Puts what the fields say into an event.
class FieldReader
{
public:
    /// Without `loose` it throws BadFile for the first thing that is wrong.
    FieldReader(EventFields& event, std::deque<std::string>* loose)
        : m_event(event)
        , m_loose(loose)
    {}

    void read(json::field field)
    {
        auto value = field.value();
        const auto token = value.raw_json_token();
        const auto key = field.key();
        switch (*key.raw()) {
        case 'p':
            if (key == "ph") return readPhase(value, token);
            if (key == "pid") m_event.process = wordOf("pid", value, token);
            return;
        case 't':
            if (key == "ts") m_time = timeOf("ts", value, token, m_event.timeFault);
            if (key == "tid") m_event.thread = wordOf("tid", value, token);
            if (key == "tdur" && !m_hasLength) m_length = timeOf("tdur", value, token, m_event.otherFault);
            return;
        case 'd':
            if (key != "dur") return;
            m_hasLength = true;
            m_length = timeOf("dur", value, token, m_event.lengthFault);
            return;
        case 'n':
            if (key == "name") m_event.name = nameOf("name", value, token);
            return;
        case 'c':
            if (key == "cat") m_event.category = nameOf("cat", value, token);
            return;
        case 'a':
            if (key == "args") m_event.args = objectOf(value); // some programs put a list there
            return;
        default: readLink(key, value, token);
        }
    }

    void finish()
    {
        if (m_time) m_event.time = m_time->rounded();
        if (m_length) m_event.length = m_length->rounded();
        if (m_time && m_length) m_event.end = (*m_time + *m_length).rounded();
    }

private:
    /// What says to which other events this one belongs.
    void readLink(json::raw_json_string key, json::value value, std::string_view token)
    {
        if (key == "id" && !m_hasId2)
            m_event.id = wordOf("id", value, token);
        else if (key == "id2")
            readId2(value, token);
        else if (key == "scope")
            m_event.scope = wordOf("scope", value, token);
        else if (key == "bp")
            m_event.binding = nameOf("bp", value, token);
        else if (key == "bind_id")
            m_event.spanBinding = wordOf("bind_id", value, token);
        else if (key == "flow_in")
            m_event.flowsIn = isTrue(token);
        else if (key == "flow_out")
            m_event.flowsOut = isTrue(token);
    }

    void readId2(json::value value, std::string_view token)
    {
        json::object ids;
        json::json_type type{};
        if (value.type().get(type) || type != json::json_type::object || value.get_object().get(ids))
            return tell({"id2", trace::marked("an object"), token});
        for (auto id : ids) {
            if (id.error()) return; // the caller meets it again
            auto inner = id.value_unsafe();
            const bool isLocal = inner.key() == "local";
            if (!isLocal && inner.key() != "global") continue;
            m_hasId2 = true;
            m_event.isIdLocal = isLocal;
            const auto innerToken = inner.value().raw_json_token();
            m_event.id = wordOf("id2", inner.value(), innerToken);
        }
    }

    void readPhase(json::value value, std::string_view token)
    {
        const auto phase = textIn(value, token, m_loose);
        if (phase && phase->size() == 1)
            m_event.phase = phase->front();
        else
            tell({"ph", trace::marked("one letter"), token});
    }

    /// Numbers are names, too.
    std::string_view nameOf(const char* key, json::value value, std::string_view token)
    {
        if (const auto text = textIn(value, token, m_loose)) return *text;
        if (m_loose != nullptr && isPlainWord(token)) return trimmed(token);
        tell({key, trace::marked("a text"), token});
        return {};
    }

    /// pid, tid and id are numbers in some programs and texts in others; the same one either way.
    std::string_view wordOf(const char* key, json::value value, std::string_view token)
    {
        if (const auto text = textIn(value, token, m_loose)) return *text;
        const auto word = trimmed(token);
        if (!isPlainWord(word)) {
            tell({key, trace::marked("a number or a text"), token});
            return {};
        }
        if (m_loose == nullptr || word.find_first_of(".eE") == std::string_view::npos) return word;
        const auto number = parseFineTime(word); // of any unit
        const bool isWhole = number && number->picoseconds == 0 && number->nanoseconds.count() % 1000 == 0;
        if (!isWhole) return word;
        return m_loose->emplace_back(std::to_string(number->nanoseconds.count() / 1000));
    }

    std::optional<FineTime> timeOf(const char* key, json::value value, std::string_view token,
                                   FieldFault& fault)
    {
        auto number = trimmed(token);
        if (number.starts_with('"')) {
            const auto text = textIn(value, token, m_loose);
            number = text ? trimmed(*text) : std::string_view();
            number.remove_prefix(std::min(number.find_first_not_of(" \t\r\n"), number.size()));
        }
        auto time = parseFineTime(number);
        if (time) return time;
        const bool isNumber = jsonNumber(number).has_value() || isHuge(number);
        fault = {key,
                 isNumber ? trace::marked("a time within 79 years")
                          : trace::marked("a number of microseconds"),
                 token};
        if (m_loose == nullptr) refuse(fault);
        return {};
    }

    /// A number beyond what doubles hold.
    static bool isHuge(std::string_view number)
    {
        return !number.empty() && number.find_first_not_of("-+.eE0123456789") == std::string_view::npos &&
               number.find_first_of("0123456789") != std::string_view::npos;
    }

    static bool isTrue(std::string_view token)
    {
        return token.starts_with("true") || token.starts_with("\"true\"") || token.starts_with('1');
    }

    void tell(const FieldFault& fault)
    {
        if (m_loose == nullptr) refuse(fault);
        if (m_event.otherFault.key == nullptr) m_event.otherFault = fault;
    }

    EventFields& m_event;
    std::deque<std::string>* m_loose;
    std::optional<FineTime> m_time;
    std::optional<FineTime> m_length;
    bool m_hasLength = false;
    bool m_hasId2 = false;
};

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
        if (event.at == nullptr) event.at = field.value_unsafe().key().raw();
        reader.read(field.value_unsafe());
    }
    reader.finish();
    return {};
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
    const auto* place = text.data() + 1;
    json::document document;
    const auto fail = [&](const std::string& what, const char* at) {
        if (m_isStrict) throw BadFile(what, at);
        m_slip = {what, at};
        return place;
    };
    if (const auto error = m_parsers->events.iterate(padded(text)).get(document)) {
        if (error == simdjson::UTF8_ERROR)
            return fail(trace::phrase("it is not valid UTF-8"), firstInvalid(text));
        return fail(simdjson::error_message(error), text.data());
    }
    const auto here = [&] {
        const char* at = nullptr;
        return document.current_location().get(at) ? place : at;
    };
    json::array events;
    if (const auto error = document.get_array().get(events))
        return fail(simdjson::error_message(error), place);
    for (auto element : events) {
        json::object object;
        if (element.get_object().get(object))
            return fail(trace::phrase("an event must be an object: expected {"), here());
        EventFields event;
        if (const auto error = readEvent(object, event, loose))
            return fail(simdjson::error_message(error.code), here());
        use.event(event);
        m_loose.clear();
        place = here();
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
