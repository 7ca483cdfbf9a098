#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace trace {

/// The place behind the text's closing quote, `at` being its opening one; npos where there is none.
inline std::size_t endOfQuotes(std::string_view text, std::size_t at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return std::string_view::npos;
}

/// Looks through the text of a list of events for its end and for the last comma between two events. Pure.
class EventScan
{
public:
    enum class Found : std::uint8_t { EndOfText, EndOfList, TooDeep };

    /// Strict, it looks how deep events are nested, and at which bracket the list ends.
    explicit EventScan(bool isStrict)
        : m_isStrict(isStrict)
    {}

    /// `text` is the list from its bracket on: what it was given before, and more. Looks on from where it
    /// was.
    Found look(std::string_view text);

    std::size_t looked() const { return m_looked; }
    int depth() const { return m_depth; }

    /// Where the last comma between events is; 0: there is none yet.
    std::size_t comma() const { return m_comma; }

private:
    std::size_t passBlocks(std::string_view text, std::size_t at);

    std::size_t m_looked = 1; ///< behind the bracket
    std::size_t m_comma = 0;
    std::size_t m_plainFrom = 0; ///< before it is a backslash: one character after the other
    int m_depth = 0;
    bool m_isStrict;
};

} // namespace trace
