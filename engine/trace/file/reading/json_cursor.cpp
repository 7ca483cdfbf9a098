#include "engine/trace/file/reading/json_cursor.h"

#include "engine/trace/file/reading/problem.h"

#include <algorithm>
#include <cstring>

namespace trace {

namespace {

constexpr std::size_t kUsualBuffer =
    std::size_t{256} * 1024; // with all that is made of it, it stays in a cache
constexpr std::size_t kLargestPiece = std::size_t{64} * 1024 * 1024;
constexpr std::uint64_t kLargestText = std::uint64_t{32} * 1024 * 1024 * 1024;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// From one to the next, for most lines are long.
std::uint64_t linesIn(std::string_view text)
{
    std::uint64_t lines = 0;
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        ++lines;
    return lines;
}

} // namespace

JsonCursor::JsonCursor(InputFile& input)
    : m_input(input)
    , m_buffer(kUsualBuffer + kPadding)
{}

void JsonCursor::noteDamage(const std::string& what)
{
    if (m_damage.empty()) m_damage = placeOf(nullptr) + ": " + what;
}

char JsonCursor::peek(const char* expected)
{
    if (!hasChar()) fail(trace::marked("the file ends too early: expected %1"), {phrase(expected)});
    return here();
}

void JsonCursor::expect(char c, const char* expected)
{
    if (peek(expected) != c) fail(trace::marked("expected %1"), {phrase(expected)});
    ++m_at;
}

void JsonCursor::skipSpace()
{
    while (hasChar() && isSpace(here()))
        ++m_at;
}

void JsonCursor::passValue()
{
    const char c = peek(trace::marked("a value"));
    if (c == '"')
        passString();
    else if (c == '{' || c == '[')
        passContainer();
    else
        passScalar();
}

void JsonCursor::passString()
{
    constexpr auto kExpected = trace::marked("the end of a text, a double quote");
    ++m_at;
    while (peek(kExpected) != '"') {
        if (here() == '\\') {
            ++m_at;
            peek(kExpected);
        }
        ++m_at;
    }
    ++m_at;
}

void JsonCursor::passScalar()
{
    const auto isOver = [](char c) { return isSpace(c) || c == ',' || c == '}' || c == ']'; };
    if (isOver(here())) fail(trace::marked("expected a value"));
    while (hasChar() && !isOver(here()))
        ++m_at;
}

void JsonCursor::passContainer()
{
    int depth = 0;
    do {
        switch (peek(trace::marked("the end of a list or an object"))) {
        case '"': passString(); continue;
        case '{':
        case '[':
            if (++depth > kDeepest) failForDepth();
            break;
        case '}':
        case ']': --depth; break;
        default: break;
        }
        ++m_at;
    } while (depth > 0);
}

void JsonCursor::keepFromHere()
{
    m_kept = m_at;
    m_isKeeping = true;
}

std::string_view JsonCursor::cutList(std::size_t offset)
{
    m_buffer[m_kept] = '[';
    m_buffer[m_kept + offset] = ']';
    m_next = m_kept + offset;
    m_isKeeping = false;
    return {m_buffer.data() + m_kept, offset + 1};
}

void JsonCursor::beginPart()
{
    m_kept = m_next;
    m_at = std::max(m_at, m_kept);
}

bool JsonCursor::fill()
{
    if (!m_isKeeping) m_kept = m_at;
    m_linesBefore += linesIn({m_buffer.data(), m_kept});
    m_bytesBefore += m_kept;
    std::memmove(m_buffer.data(), m_buffer.data() + m_kept, m_end - m_kept);
    m_at -= m_kept;
    m_end -= m_kept;
    m_kept = 0;
    m_next = 0;
    if (m_end + kPadding == m_buffer.size()) {
        if (m_end >= kLargestPiece) fail(trace::marked("there is one value of more than 64 MB"));
        m_buffer.resize(2 * m_end + kPadding);
    }
    const auto count = m_input.read(m_buffer.data() + m_end, m_buffer.size() - kPadding - m_end);
    m_end += count;
    if (count == 0 && !m_input.problem().empty()) {
        if (!m_toleratesDamage) throw BadFile(m_input.problem(), nullptr);
        noteDamage(m_input.problem());
    }
    if (m_bytesBefore + m_end > kLargestText) fail(trace::marked("it holds more than 32 GB of text"));
    return count > 0;
}

std::string JsonCursor::placeOf(const char* at) const
{
    const auto* begin = m_buffer.data();
    const bool isInside = at != nullptr && at >= begin && at <= begin + m_end;
    const auto offset = isInside ? static_cast<std::size_t>(at - begin) : m_at;
    const auto lines = m_linesBefore + linesIn({begin, offset});
    return filled(trace::phrase("line %1 (byte %2)"),
                  {std::to_string(lines + 1), std::to_string(m_bytesBefore + offset)});
}

void JsonCursor::fail(const char* phrase, std::initializer_list<std::string> parts)
{
    throw BadFile(phrase, nullptr, parts);
}

void JsonCursor::failForDepth()
{
    fail(trace::marked("it is nested more than %1 deep"), {std::to_string(kDeepest)});
}

} // namespace trace
