#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace trace {

/// Finds the events in a list of which the JSON is not quite right: commas and brackets too many or missing,
/// a quote that is never closed. Slow beside a parser.
class EventSplitter
{
public:
    struct Part
    {
        std::string_view text;
        bool isObject = true; ///< else anything that stands where an event should
        bool isWhole = true;  ///< else its end is missing
    };

    explicit EventSplitter(std::string_view text)
        : m_rest(text)
    {}

    /// Nothing at the end.
    std::optional<Part> next();

    /// Whether nothing is left behind the last part.
    bool isAtEnd() const { return m_rest.empty(); }

private:
    Part takeJunk();
    Part takeObject();
    Part takeWhole(std::size_t length);
    Part takeBroken(std::size_t length);

    static constexpr int kMostRestarts = 100; // each may look at all of the rest

    std::string_view m_rest;
    int m_restarts = 0;
    std::vector<char> m_open; ///< kept for its memory
};

} // namespace trace
