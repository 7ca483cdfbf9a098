#include "engine/trace/file/reading/events/event_batches.h"

#include "engine/trace/byte_order_mark.h"
#include "engine/trace/file/reading/events/event_scan.h"
#include "engine/trace/file/reading/problem.h"
#include "engine/trace/file/words.h"

#include <utility>

namespace trace {

namespace {

bool isWanted(std::string_view key)
{
    return key == words::kOurKey || key == "otherData";
}

} // namespace

void EventBatches::beStrict()
{
    m_isStrict = true;
    m_cursor.tolerateDamage(false);
}

EventBatches::Piece EventBatches::next()
{
    try {
        return readNext();
    } catch (const BadFile& problem) {
        if (m_isStrict || !m_hasList) throw;
        m_cursor.noteDamage(problem.what());
        m_where = Where::End;
        m_cursor.stopKeeping();
        return {};
    }
}

EventBatches::Piece EventBatches::readNext()
{
    m_cursor.beginPart();
    if (m_where == Where::Start) begin();
    while (m_where == Where::Members) {
        auto member = readMember();
        if (member.kind == Piece::Kind::Member) return member;
    }
    if (m_where == Where::Events) return readEvents();
    return {};
}

void EventBatches::begin()
{
    if (!m_cursor.hasChar()) JsonCursor::fail(trace::marked("the file is empty"));
    const auto text = m_cursor.start();
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        JsonCursor::fail(trace::marked("it is written in UTF-16; a trace in JSON is in UTF-8"));
    if (text.starts_with(kByteOrderMark)) m_cursor.pass(kByteOrderMark.size());
    m_cursor.skipSpace();
    const char c = m_cursor.hasChar() ? m_cursor.here() : ' ';
    if (c != '{' && c != '[')
        JsonCursor::fail(trace::marked("it is not a trace: a trace in JSON begins with { or ["));
    m_isObject = c == '{';
    if (!m_isObject) return beginList();
    m_cursor.pass();
    m_where = Where::Members;
    m_cursor.skipSpace();
    if (m_cursor.peek(trace::marked("a key or }")) == '}') {
        m_cursor.pass();
        checkEnd();
    }
}

/// Its bracket is here.
void EventBatches::beginList()
{
    m_where = Where::Events;
    m_hasList = true;
    m_cursor.tolerateDamage(!m_isStrict);
    m_cursor.endPart();
    m_cursor.beginPart();
}

/// A piece of kind End stands for a member that nobody wants.
EventBatches::Piece EventBatches::readMember()
{
    m_cursor.skipSpace();
    while (!m_isStrict && m_cursor.peek(trace::marked("a key or }")) == ',') {
        m_cursor.pass();
        m_cursor.skipSpace();
    }
    if (!m_isStrict && m_cursor.peek(trace::marked("a key or }")) == '}') {
        m_cursor.noteDamage(trace::phrase("there is a comma too many"));
        m_cursor.pass();
        checkEnd();
        return {};
    }
    auto key = readKey();
    m_cursor.skipSpace();
    m_cursor.expect(':', trace::marked("a colon after the key"));
    m_cursor.skipSpace();
    if (key != "traceEvents") return readValue(std::move(key));
    if (m_cursor.peek(trace::marked("[, the list of events")) != '[')
        JsonCursor::fail(trace::marked("\"traceEvents\" must be a list: expected ["));
    beginList();
    return {};
}

std::string EventBatches::readKey()
{
    if (m_cursor.peek(trace::marked("a key in double quotes")) != '"')
        JsonCursor::fail(trace::marked("expected a key in double quotes"));
    m_cursor.keepFromHere();
    m_cursor.passString();
    m_cursor.stopKeeping();
    const auto quoted = m_cursor.passed();
    return std::string(quoted.substr(1, quoted.size() - 2));
}

EventBatches::Piece EventBatches::readValue(std::string key)
{
    const bool isKept = isWanted(key);
    m_cursor.keepFromHere();
    if (!isKept) m_cursor.stopKeeping();
    m_cursor.passValue();
    const auto length = m_cursor.passed().size();
    endMember();
    m_cursor.stopKeeping();
    m_cursor.endPart();
    if (!isKept) return {};
    return {Piece::Kind::Member, std::move(key), m_cursor.inMemory().substr(0, length)};
}

/// The comma to the next member, or the end of all.
void EventBatches::endMember()
{
    m_cursor.skipSpace();
    const char c = m_cursor.peek(trace::marked("a comma or }"));
    m_where = Where::Members;
    if (c == '"' && !m_isStrict) return m_cursor.noteDamage(trace::phrase("a comma is missing"));
    if (c != ',' && c != '}') JsonCursor::fail(trace::marked("expected a comma or }"));
    m_cursor.pass();
    if (c == '}') checkEnd();
}

void EventBatches::checkEnd()
{
    m_cursor.skipSpace();
    if (m_cursor.hasChar()) JsonCursor::fail(trace::marked("something follows the end of the trace"));
    m_where = Where::End;
}

/// From the bracket or the comma before the next event on, as many as are in memory.
EventBatches::Piece EventBatches::readEvents()
{
    m_cursor.keepPart();
    EventScan scan(m_isStrict);
    while (true) {
        const auto found = scan.look(m_cursor.inMemory());
        m_cursor.goTo(scan.looked());
        if (found == EventScan::Found::TooDeep) JsonCursor::failForDepth();
        if (found == EventScan::Found::EndOfList) return endEvents();
        if (scan.comma() > 0) return {Piece::Kind::Events, {}, m_cursor.cutList(scan.comma())};
        if (!m_cursor.fill()) return endOfFile(scan.depth());
    }
}

EventBatches::Piece EventBatches::endEvents()
{
    if (m_cursor.here() != ']') JsonCursor::fail(trace::marked("expected ] or another event"));
    const auto length = m_cursor.passed().size();
    m_cursor.pass();
    // What comes after it is looked at now, while the events are still kept.
    readRest();
    const auto events = m_cursor.cutList(length);
    m_cursor.endPart();
    return {Piece::Kind::Events, {}, events};
}

void EventBatches::readRest()
{
    try {
        if (m_isObject)
            endMember();
        else
            checkEnd();
    } catch (const BadFile& problem) {
        if (m_isStrict) throw;
        m_cursor.noteDamage(problem.what());
        m_where = Where::End;
    }
}

/// Programs that die while they write a plain list leave its end off, and the format allows it.
EventBatches::Piece EventBatches::endOfFile(int depth)
{
    const auto text = m_cursor.inMemory();
    const bool isCut = depth > 0 || m_cursor.passed().size() < text.size();
    const auto* problem =
        isCut        ? trace::marked("the file ends too early, in the middle of an event")
        : m_isObject ? trace::marked("the file ends too early: expected ], the end of the list of events")
                     : nullptr;
    if (problem != nullptr && m_isStrict) JsonCursor::fail(problem);
    if (problem != nullptr) m_cursor.noteDamage(trace::phrase(problem));
    m_where = Where::End;
    return {Piece::Kind::Events, {}, m_cursor.cutList(text.size()), isCut};
}

} // namespace trace
