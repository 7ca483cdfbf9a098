#include "engine/trace/file/reading/event_batches.h"

#include "engine/trace/byte_order_mark.h"
#include "engine/trace/file/reading/problem.h"
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
    try {
        return readNext();
    } catch (const BadFile& problem) {
        if (m_isStrict || !m_hasList) throw;
        noteDamage(problem.what());
        m_where = Where::End;
        m_isKeeping = false;
        return {};
    }
}

void EventBatches::noteDamage(const std::string& what)
{
    if (m_damage.empty()) m_damage = placeOf(nullptr) + ": " + what;
}

EventBatches::Piece EventBatches::readNext()
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
    return filled(trace::phrase("line %1 (byte %2)"),
                  {std::to_string(lines + 1), std::to_string(m_bytesBefore + offset)});
}

void EventBatches::fail(const char* phrase, std::initializer_list<std::string> parts) const
{
    throw BadFile(phrase, nullptr, parts);
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
        if (m_end >= kLargestPiece) fail(trace::marked("there is one value of more than 64 MB"));
        m_buffer.resize(2 * m_end + kPadding);
    }
    const auto count = m_input.read(m_buffer.data() + m_end, m_buffer.size() - kPadding - m_end);
    m_end += count;
    if (count == 0 && !m_input.problem().empty()) {
        if (m_isStrict || !m_hasList) throw BadFile(m_input.problem(), nullptr);
        noteDamage(m_input.problem());
    }
    if (m_bytesBefore + m_end > kLargestText) fail(trace::marked("it holds more than 8 GB of text"));
    return count > 0;
}

char EventBatches::peek(const char* expected)
{
    if (!hasChar()) fail(trace::marked("the file ends too early: expected %1"), {phrase(expected)});
    return m_buffer[m_at];
}

void EventBatches::expect(char c, const char* expected)
{
    if (peek(expected) != c) fail(trace::marked("expected %1"), {phrase(expected)});
    ++m_at;
}

void EventBatches::skipSpace()
{
    while (hasChar() && isSpace(m_buffer[m_at]))
        ++m_at;
}

void EventBatches::begin()
{
    if (!hasChar()) fail(trace::marked("the file is empty"));
    const std::string_view text(m_buffer.data(), m_end);
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        fail(trace::marked("it is written in UTF-16; a trace in JSON is in UTF-8"));
    if (text.starts_with(kByteOrderMark)) m_at += kByteOrderMark.size();
    skipSpace();
    const char c = hasChar() ? m_buffer[m_at] : ' ';
    if (c != '{' && c != '[') fail(trace::marked("it is not a trace: a trace in JSON begins with { or ["));
    m_isObject = c == '{';
    if (!m_isObject) {
        m_where = Where::Events;
        m_hasList = true;
        m_kept = m_at;
        return;
    }
    ++m_at;
    m_where = Where::Members;
    skipSpace();
    if (peek(trace::marked("a key or }")) == '}') {
        ++m_at;
        checkEnd();
    }
}

/// A piece of kind End stands for a member that nobody wants.
EventBatches::Piece EventBatches::readMember()
{
    skipSpace();
    while (!m_isStrict && peek(trace::marked("a key or }")) == ',') {
        ++m_at;
        skipSpace();
    }
    if (!m_isStrict && peek(trace::marked("a key or }")) == '}') {
        noteDamage(trace::phrase("there is a comma too many"));
        ++m_at;
        checkEnd();
        return {};
    }
    auto key = readKey();
    skipSpace();
    expect(':', trace::marked("a colon after the key"));
    skipSpace();
    if (key == "traceEvents") {
        if (peek(trace::marked("[, the list of events")) != '[')
            fail(trace::marked("\"traceEvents\" must be a list: expected ["));
        m_where = Where::Events;
        m_hasList = true;
        m_kept = m_at;
        return {};
    }
    return readValue(std::move(key));
}

std::string EventBatches::readKey()
{
    if (peek(trace::marked("a key in double quotes")) != '"')
        fail(trace::marked("expected a key in double quotes"));
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
    const char c = peek(trace::marked("a comma or }"));
    m_where = Where::Members;
    if (c == '"' && !m_isStrict) return noteDamage(trace::phrase("a comma is missing"));
    if (c != ',' && c != '}') fail(trace::marked("expected a comma or }"));
    ++m_at;
    if (c == '}') checkEnd();
}

void EventBatches::checkEnd()
{
    skipSpace();
    if (hasChar()) fail(trace::marked("something follows the end of the trace"));
    m_where = Where::End;
}

void EventBatches::passValue()
{
    const char c = peek(trace::marked("a value"));
    if (c == '"')
        passString();
    else if (c == '{' || c == '[')
        passContainer();
    else
        passScalar();
}

void EventBatches::passString()
{
    constexpr auto kExpected = trace::marked("the end of a text, a double quote");
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
    if (isOver(m_buffer[begin])) fail(trace::marked("expected a value"));
    while (hasChar() && !isOver(m_buffer[m_at]))
        ++m_at;
}

void EventBatches::passContainer()
{
    int depth = 0;
    do {
        switch (peek(trace::marked("the end of a list or an object"))) {
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

void EventBatches::goDeeper(int& depth) const
{
    if (++depth > kDeepest) fail(trace::marked("it is nested more than %1 deep"), {std::to_string(kDeepest)});
}

} // namespace trace
