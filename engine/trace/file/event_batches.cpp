#include "engine/trace/file/event_batches.h"

#include "engine/trace/file/problem.h"
#include "engine/trace/file/words.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace trace {

namespace {

constexpr std::size_t kUsualBuffer = std::size_t{512} * 1024;
constexpr std::size_t kLargestPiece = std::size_t{64} * 1024 * 1024;
constexpr std::uint64_t kLargestText = std::uint64_t{8} * 1024 * 1024 * 1024;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isWanted(std::string_view key)
{
    return key == words::kOurKey || key == "otherData";
}

} // namespace

EventBatches::EventBatches(InputFile& input)
    : m_input(input)
    , m_buffer(kUsualBuffer + kPadding)
{}

EventBatches::Piece EventBatches::next()
{
    m_kept = m_next;
    m_at = std::max(m_at, m_kept);
    if (m_where == Where::Start) begin();
    while (m_where == Where::Members) {
        auto member = readMember();
        if (member.kind == Piece::Kind::Member) return member;
    }
    if (m_where == Where::Events) return readEvents();
    return {};
}

std::string EventBatches::placeOf(const char* at) const
{
    const auto* begin = m_buffer.data();
    const bool isInside = at != nullptr && at >= begin && at <= begin + m_end;
    const auto offset = isInside ? static_cast<std::size_t>(at - begin) : m_at;
    const auto lines = m_linesBefore + static_cast<std::uint64_t>(std::count(begin, begin + offset, '\n'));
    return "line " + std::to_string(lines + 1) + " (byte " + std::to_string(m_bytesBefore + offset) + ")";
}

void EventBatches::fail(const std::string& problem) const
{
    throw BadFile(problem);
}

/// Makes room by forgetting what is not needed any more, and reads on. False at the file's end.
bool EventBatches::fill()
{
    if (!m_isKeeping) m_kept = m_at;
    const auto kept = static_cast<std::ptrdiff_t>(m_kept);
    m_linesBefore += static_cast<std::uint64_t>(std::count(m_buffer.begin(), m_buffer.begin() + kept, '\n'));
    m_bytesBefore += m_kept;
    std::memmove(m_buffer.data(), m_buffer.data() + m_kept, m_end - m_kept);
    m_at -= m_kept;
    m_end -= m_kept;
    m_kept = 0;
    m_next = 0;
    if (m_end + kPadding == m_buffer.size()) {
        if (m_end >= kLargestPiece) fail("there is one value of more than 64 MB");
        m_buffer.resize(2 * m_end + kPadding);
    }
    const auto count = m_input.read(m_buffer.data() + m_end, m_buffer.size() - kPadding - m_end);
    m_end += count;
    if (count == 0 && !m_input.problem().empty()) fail(m_input.problem());
    if (m_bytesBefore + m_end > kLargestText) fail("it holds more than 8 GB of text");
    return count > 0;
}

char EventBatches::peek(const char* expected)
{
    if (!hasChar()) fail(std::string("the file ends too early: expected ") + expected);
    return m_buffer[m_at];
}

void EventBatches::expect(char c, const char* expected)
{
    if (peek(expected) != c) fail(std::string("expected ") + expected);
    ++m_at;
}

void EventBatches::skipSpace()
{
    while (hasChar() && isSpace(m_buffer[m_at]))
        ++m_at;
}

void EventBatches::begin()
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (!hasChar()) fail("the file is empty");
    if (std::string_view(m_buffer.data(), m_end).starts_with(kByteOrderMark)) m_at += kByteOrderMark.size();
    skipSpace();
    const char c = hasChar() ? m_buffer[m_at] : ' ';
    if (c != '{' && c != '[') fail("it is no trace: expected { or [, with which a trace in JSON begins");
    m_isObject = c == '{';
    if (!m_isObject) {
        m_where = Where::Events;
        m_kept = m_at;
        return;
    }
    ++m_at;
    m_where = Where::Members;
    skipSpace();
    if (peek("a key or }") == '}') {
        ++m_at;
        checkEnd();
    }
}

/// A piece of kind End stands for a member that nobody wants.
EventBatches::Piece EventBatches::readMember()
{
    skipSpace();
    auto key = readKey();
    skipSpace();
    expect(':', "a colon after the key");
    skipSpace();
    if (key == "traceEvents") {
        if (peek("[, the list of events") != '[') fail("\"traceEvents\" must be a list: expected [");
        m_where = Where::Events;
        m_kept = m_at;
        return {};
    }
    return readValue(std::move(key));
}

std::string EventBatches::readKey()
{
    if (peek("a key in double quotes") != '"') fail("expected a key in double quotes");
    m_kept = m_at;
    m_isKeeping = true;
    passString();
    m_isKeeping = false;
    return {m_buffer.data() + m_kept + 1, m_at - m_kept - 2};
}

EventBatches::Piece EventBatches::readValue(std::string key)
{
    m_kept = m_at;
    m_isKeeping = isWanted(key);
    passValue();
    const auto length = m_at - m_kept;
    endMember();
    const bool isWhole = std::exchange(m_isKeeping, false);
    m_next = m_at;
    if (!isWhole) return {};
    return {Piece::Kind::Member, std::move(key), {m_buffer.data() + m_kept, length}};
}

/// The comma to the next member, or the end of all.
void EventBatches::endMember()
{
    skipSpace();
    const char c = peek("a comma or }");
    if (c != ',' && c != '}') fail("expected a comma or }");
    ++m_at;
    m_where = Where::Members;
    if (c == '}') checkEnd();
}

void EventBatches::checkEnd()
{
    skipSpace();
    if (hasChar()) fail("something follows the end of the trace");
    m_where = Where::End;
}

void EventBatches::passValue()
{
    const char c = peek("a value");
    if (c == '"')
        passString();
    else if (c == '{' || c == '[')
        passContainer();
    else
        passScalar();
}

void EventBatches::passString()
{
    constexpr auto kExpected = "the end of a text, a double quote";
    ++m_at;
    while (peek(kExpected) != '"') {
        if (m_buffer[m_at] == '\\') {
            ++m_at;
            peek(kExpected);
        }
        ++m_at;
    }
    ++m_at;
}

void EventBatches::passScalar()
{
    const auto begin = m_at;
    const auto isOver = [](char c) { return isSpace(c) || c == ',' || c == '}' || c == ']'; };
    if (isOver(m_buffer[begin])) fail("expected a value");
    while (hasChar() && !isOver(m_buffer[m_at]))
        ++m_at;
}

void EventBatches::passContainer()
{
    int depth = 0;
    do {
        switch (peek("the end of a list or an object")) {
        case '"': passString(); continue;
        case '{':
        case '[': goDeeper(depth); break;
        case '}':
        case ']': --depth; break;
        default: break;
        }
        ++m_at;
    } while (depth > 0);
}

void EventBatches::goDeeper(int& depth)
{
    if (++depth > kDeepest) fail("it is nested more than " + std::to_string(kDeepest) + " deep");
}

} // namespace trace
