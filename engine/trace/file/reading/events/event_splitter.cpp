#include "engine/trace/file/reading/events/event_splitter.h"

#include "engine/trace/file/reading/events/event_scan.h"

#include <algorithm>

namespace trace {

namespace {

constexpr std::string_view kBlanks = " \n\r\t";
constexpr std::string_view kBesidesEvents = " \n\r\t,:]}";

/// A line after the first that holds an event, as most programs write them.
std::size_t nextLineWithEvent(std::string_view text)
{
    for (auto line = text.find('\n'); line != std::string_view::npos; line = text.find('\n', line + 1)) {
        const auto begin = text.find_first_not_of(kBesidesEvents, line);
        if (begin == std::string_view::npos) break;
        const auto end = text.find('\n', begin);
        if (text[begin] == '{' && text.substr(begin, end - begin).find("\"ph\"") != std::string_view::npos)
            return begin;
    }
    return std::string_view::npos;
}

} // namespace

std::optional<EventSplitter::Part> EventSplitter::next()
{
    const auto begin = std::min(m_rest.find_first_not_of(kBesidesEvents), m_rest.size());
    m_rest.remove_prefix(begin);
    if (m_rest.empty()) return {};
    return m_rest.front() == '{' ? takeObject() : takeJunk();
}

EventSplitter::Part EventSplitter::takeJunk()
{
    std::size_t at = 0;
    std::size_t lists = 0; // that are open
    for (; at < m_rest.size() && (lists > 0 || m_rest[at] != ',') && m_rest[at] != '{'; ++at) {
        if (m_rest[at] == '[') ++lists;
        if (m_rest[at] == ']' && lists > 0) --lists;
        if (m_rest[at] == '"') at = std::min(endOfQuotes(m_rest, at), m_rest.size()) - 1;
    }
    const Part part{m_rest.substr(0, at), false, true};
    m_rest.remove_prefix(at);
    return part;
}

/// In an object a bracket stands after a colon: where it does not, the object was broken off and another one
/// begins.
EventSplitter::Part EventSplitter::takeObject()
{
    char before = ' '; // what is no space
    m_open.clear();
    for (std::size_t at = 0; at < m_rest.size();) {
        const char c = m_rest[at];
        if (c == '"') {
            at = endOfQuotes(m_rest, at);
            if (at == std::string_view::npos) break;
            before = c;
            continue;
        }
        if (c == '{' && !m_open.empty() && m_open.back() == '{' && before != ':') return takeBroken(at);
        if (c == '{' || c == '[') m_open.push_back(c);
        if (c == ']' && std::ranges::find(m_open, '[') == m_open.end()) return takeBroken(at);
        if (c == '}' || c == ']') {
            while (m_open.back() != (c == '}' ? '{' : '['))
                m_open.pop_back();
            m_open.pop_back();
            if (m_open.empty()) return takeWhole(at + 1);
        }
        if (kBlanks.find(c) == std::string_view::npos) before = c;
        ++at;
    }
    const auto line = m_restarts++ < kMostRestarts ? nextLineWithEvent(m_rest) : std::string_view::npos;
    return takeBroken(std::min(line, m_rest.size()));
}

EventSplitter::Part EventSplitter::takeWhole(std::size_t length)
{
    const Part part{m_rest.substr(0, length), true, true};
    m_rest.remove_prefix(length);
    return part;
}

EventSplitter::Part EventSplitter::takeBroken(std::size_t length)
{
    const Part part{m_rest.substr(0, length), true, false};
    m_rest.remove_prefix(length);
    return part;
}

} // namespace trace
