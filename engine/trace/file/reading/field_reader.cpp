#include "engine/trace/file/reading/field_reader.h"

#include "engine/trace/file/reading/problem.h"
#include "engine/trace/file/text/loose_json.h"
#include "engine/trace/file/text/loose_text.h"

#include <algorithm>

namespace trace {

namespace {

namespace json = simdjson::ondemand;

constexpr std::size_t kMostShown = 40; // of a wrong value

std::string_view trimmedToken(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

[[noreturn]] void refuse(const FieldFault& fault)
{
    throw BadFile(trace::marked("\"%1\" must be %2, not %3"), fault.token.data(),
                  {fault.key, trace::phrase(fault.expected),
                   readableText(trimmedToken(fault.token.substr(0, kMostShown)))});
}

/// What stands between the quotes of a text as it is written.
std::string_view insideOf(std::string_view token)
{
    const auto text = trimmedToken(token);
    return text.size() >= 2 && text.ends_with('"') ? text.substr(1, text.size() - 2) : text.substr(1);
}

/// A text without any escapes, as it stands; nothing for what is not. Where a colon follows, which is wrong,
/// the parser has to read it: it would pass over it as a key.
std::optional<std::string_view> plainTextIn(std::string_view token)
{
    if (!token.starts_with('"') || *token.end() == ':') return {};
    const auto quoted = trimmedToken(token);
    if (quoted.size() < 2 || !quoted.ends_with('"') || quoted.find('\\') != std::string_view::npos) return {};
    return quoted.substr(1, quoted.size() - 2);
}

/// With escapes resolved; nothing for what is no text. Texts that are not quite right are kept in `loose`.
std::optional<std::string_view> textIn(json::value& value, std::string_view token,
                                       std::deque<std::string>* loose)
{
    if (const auto plain = plainTextIn(token)) return plain;
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

std::string_view objectOf(json::value& value)
{
    json::object object;
    std::string_view text;
    json::json_type type{};
    const bool isObject = !value.type().get(type) && type == json::json_type::object;
    if (!isObject || value.get_object().get(object) || object.raw_json().get(text)) return {};
    return text;
}

std::string_view jsonOf(json::value& value, json::json_type type, std::string_view token)
{
    json::object object;
    json::array array;
    std::string_view text;
    if (type == json::json_type::object && !value.get_object().get(object) && !object.raw_json().get(text))
        return text;
    if (type == json::json_type::array && !value.get_array().get(array) && !array.raw_json().get(text))
        return text;
    return trimmedToken(token);
}

/// A number beyond what doubles hold.
bool isHuge(std::string_view number)
{
    return !number.empty() && number.find_first_not_of("-+.eE0123456789") == std::string_view::npos &&
           number.find_first_of("0123456789") != std::string_view::npos;
}

bool isTrue(std::string_view token)
{
    return token.starts_with("true") || token.starts_with("\"true\"") || token.starts_with('1');
}

} // namespace

Argument argumentOf(std::string_view key, json::value value, std::deque<std::string>* loose)
{
    const auto token = value.raw_json_token();
    json::json_type type{};
    if (value.type().get(type)) {
        if (loose == nullptr) throw BadFile(simdjson::error_message(simdjson::TAPE_ERROR), token.data());
        return {key, trimmedToken(token), Argument::Kind::Other};
    }
    if (type == json::json_type::string) {
        const auto text = textIn(value, token, loose);
        if (!text) refuse({"args", trace::marked("a text"), token});
        return {key, *text, Argument::Kind::Text};
    }
    if (type == json::json_type::number) return {key, trimmedToken(token), Argument::Kind::Number};
    return {key, jsonOf(value, type, token), Argument::Kind::Other};
}

void FieldReader::read(json::field& field)
{
    auto& value = field.value();
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

void FieldReader::finish()
{
    if (m_time) m_event.time = m_time->rounded();
    if (m_length) m_event.length = m_length->rounded();
    if (m_time && m_length) m_event.end = (*m_time + *m_length).rounded();
}

/// What says to which other events this one belongs.
void FieldReader::readLink(json::raw_json_string key, json::value& value, std::string_view token)
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

void FieldReader::readId2(json::value& value, std::string_view token)
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

void FieldReader::readPhase(json::value& value, std::string_view token)
{
    const auto phase = textIn(value, token, m_loose);
    if (phase && phase->size() == 1)
        m_event.phase = phase->front();
    else
        tell({"ph", trace::marked("one letter"), token});
}

/// Numbers are names, too.
std::string_view FieldReader::nameOf(const char* key, json::value& value, std::string_view token)
{
    if (const auto text = textIn(value, token, m_loose)) return *text;
    if (m_loose != nullptr && isPlainWord(token)) return trimmedToken(token);
    tell({key, trace::marked("a text"), token});
    return {};
}

/// pid, tid and id are numbers in some programs and texts in others; the same one either way.
std::string_view FieldReader::wordOf(const char* key, json::value& value, std::string_view token)
{
    if (const auto text = textIn(value, token, m_loose)) return *text;
    const auto word = trimmedToken(token);
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

std::optional<FineTime> FieldReader::timeOf(const char* key, json::value& value, std::string_view token,
                                            FieldFault& fault)
{
    auto number = trimmedToken(token);
    if (number.starts_with('"')) {
        const auto text = textIn(value, token, m_loose);
        number = text ? trimmedToken(*text) : std::string_view();
        number.remove_prefix(std::min(number.find_first_not_of(" \t\r\n"), number.size()));
    }
    auto time = parseFineTime(number);
    if (!time) {
        const bool isNumber = jsonNumber(number).has_value() || isHuge(number);
        fault = {key,
                 isNumber ? trace::marked("a time within 79 years")
                          : trace::marked("a number of microseconds"),
                 token};
        if (m_loose == nullptr) refuse(fault);
    }
    return time;
}

void FieldReader::tell(const FieldFault& fault)
{
    if (m_loose == nullptr) refuse(fault);
    if (m_event.otherFault.key == nullptr) m_event.otherFault = fault;
}

} // namespace trace
