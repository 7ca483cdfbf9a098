#pragma once

#include "engine/trace/event.h"

#include <concepts>
#include <string>
#include <string_view>

namespace trace {

/// Writes comma-separated values as RFC 4180 has them, but for its line ends.
class CsvText
{
public:
    /// Quoted where it must be, and clean.
    void text(std::string_view value);

    /// What somebody typed: no spreadsheet takes it for a formula.
    void typedText(std::string_view value);

    /// Empty for 0, which stands for "none".
    template <std::integral Number>
    void number(Number value)
    {
        text(value == 0 ? std::string() : std::to_string(value));
    }

    /// With all nine decimals.
    void seconds(Duration value);

    void endLine()
    {
        m_text += '\n';
        m_isFirst = true;
    }

    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
    bool m_isFirst = true;
};

} // namespace trace
