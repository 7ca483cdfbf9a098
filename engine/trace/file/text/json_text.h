#pragma once

#include "engine/trace/event.h"

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

namespace trace {

/// Writes JSON text piece by piece; who calls sees to what belongs together, and this to commas, quotes and
/// escapes.
class JsonText
{
public:
    void open(char bracket)
    {
        separate();
        m_text += bracket;
        m_isFirst = true;
    }

    void close(char bracket)
    {
        m_text += bracket;
        m_isFirst = false;
    }

    /// `name` needs no escapes.
    void key(std::string_view name)
    {
        separate();
        m_text += '"';
        m_text += name;
        m_text += "\":";
        m_isFirst = true; // no comma before the value
    }

    /// A key that may need escapes.
    void textKey(std::string_view name)
    {
        text(name);
        m_text += ':';
        m_isFirst = true;
    }

    /// U+FFFD is written for what is no UTF-8.
    void text(std::string_view value);

    /// `value` is JSON already.
    void raw(std::string_view value)
    {
        separate();
        m_text += value;
    }

    template <std::integral Number>
    void number(Number value)
    {
        char digits[24];
        separate();
        m_text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    }

    /// In microseconds, the unit of trace files, to the nanosecond.
    void microseconds(Duration value);

    void member(std::string_view name, std::string_view value)
    {
        key(name);
        text(value);
    }

    void member(std::string_view name, Duration value)
    {
        key(name);
        microseconds(value);
    }

    template <std::integral Number>
    void member(std::string_view name, Number value)
    {
        key(name);
        number(value);
    }

    void newLine() { m_lineIsDue = true; }

    std::string_view written() const { return m_text; }
    void forget() { m_text.clear(); }

private:
    void separate();

    std::string m_text;
    bool m_isFirst = true;
    bool m_lineIsDue = false;
};

} // namespace trace
