#include "app/scenario/pretty_json.h"

#include "engine/trace/file/text/clean_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace app {

namespace {

namespace json = boost::json;

bool isNested(const json::value& value)
{
    return (value.is_array() && !value.get_array().empty()) ||
           (value.is_object() && !value.get_object().empty());
}

std::string fixedNumber(double number)
{
    if (!std::isfinite(number)) return "null"; // JSON has no such numbers
    std::array<char, 400> text;                // room for the largest double
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, 6);
    std::string digits(text.data(), end);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return digits;
}

class Writer
{
public:
    void write(const json::value& value)
    {
        if (value.is_object())
            write(value.get_object(), '{', '}',
                  [](const auto& member) -> const json::value& { return member.value(); });
        else if (value.is_array())
            write(value.get_array(), '[', ']', [](const auto& item) -> const json::value& { return item; });
        else
            m_text += value.is_double() ? fixedNumber(value.get_double()) : json::serialize(value);
    }

    std::string take() { return std::move(m_text); }

private:
    template <class Container, class ValueOf>
    void write(const Container& container, char open, char close, ValueOf valueOf)
    {
        m_text += open;
        const bool isTall = std::ranges::any_of(container, isNested, valueOf);
        const char* separator = "";
        ++m_depth;
        for (const auto& item : container) {
            m_text += separator;
            separator = ",";
            startItem(isTall);
            writeKey(item);
            write(valueOf(item));
        }
        --m_depth;
        if (!container.empty()) startItem(isTall);
        m_text += close;
    }

    void writeKey(const json::value&) {}
    void writeKey(const json::key_value_pair& member) { m_text += json::serialize(member.key()) + ": "; }

    void startItem(bool isTall)
    {
        if (isTall)
            m_text += '\n' + std::string(2 * m_depth, ' ');
        else
            m_text += ' ';
    }

    std::string m_text;
    std::size_t m_depth = 0;
};

} // namespace

std::string prettyJson(const json::value& value)
{
    Writer writer;
    writer.write(value);
    return trace::cleaned(writer.take(), [](char32_t) { return true; }) + '\n';
}

} // namespace app
