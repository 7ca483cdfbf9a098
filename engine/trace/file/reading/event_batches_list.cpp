#include "engine/trace/file/reading/event_batches.h"
#include "engine/trace/file/reading/problem.h"

#include <array>

namespace trace {

namespace {

enum class Sign : std::uint8_t { Plain, Quote, Open, Close, Comma };

constexpr std::array<Sign, 256> makeSigns()
{
    std::array<Sign, 256> signs{};
    signs['"'] = Sign::Quote;
    signs['{'] = signs['['] = Sign::Open;
    signs['}'] = signs[']'] = Sign::Close;
    signs[','] = Sign::Comma;
    return signs;
}

constexpr auto kSigns = makeSigns();

Sign signOf(char c)
{
    return kSigns[static_cast<unsigned char>(c)];
}

} // namespace

/// From m_kept on, which is the bracket or the comma before the next event, as many as the buffer holds.
EventBatches::Piece EventBatches::readEvents()
{
    int depth = 0;
    m_comma = 0;
    m_at = m_kept + 1;
    m_isKeeping = true;
    while (!passInBuffer(depth)) {
        if (m_comma > 0) return cutEvents(m_kept + m_comma);
        if (!fill()) return endOfFile(depth);
    }
    return endEvents();
}

/// True at the end of the list, false at the end of the buffer.
bool EventBatches::passInBuffer(int& depth)
{
    for (; m_at < m_end; ++m_at) {
        switch (signOf(m_buffer[m_at])) {
        case Sign::Plain: break;
        case Sign::Quote:
            if (!passStringInBuffer()) return false;
            break;
        case Sign::Open:
            if (m_isStrict)
                goDeeper(depth);
            else
                ++depth;
            break;
        case Sign::Close:
            if (depth > 0)
                --depth;
            else if (m_isStrict || m_buffer[m_at] == ']')
                return true;
            break;
        case Sign::Comma:
            if (depth == 0) m_comma = m_at - m_kept;
            break;
        }
    }
    return false;
}

/// To its closing quote; stays at its opening one if the buffer ends before.
bool EventBatches::passStringInBuffer()
{
    for (auto at = m_at + 1; at < m_end; ++at) {
        if (m_buffer[at] == '\\') {
            ++at;
        } else if (m_buffer[at] == '"') {
            m_at = at;
            return true;
        }
    }
    return false;
}

/// `end` is where a comma or a bracket stands; both become brackets.
EventBatches::Piece EventBatches::cutEvents(std::size_t end)
{
    m_buffer[m_kept] = '[';
    m_buffer[end] = ']';
    m_next = end;
    m_isKeeping = false;
    return {Piece::Kind::Events, {}, {m_buffer.data() + m_kept, end + 1 - m_kept}};
}

EventBatches::Piece EventBatches::endEvents()
{
    if (m_buffer[m_at] != ']') fail(trace::marked("expected ] or another event"));
    const auto end = m_at++;
    // What comes after it is looked at now, while the events are still kept.
    const auto length = end - m_kept;
    readRest();
    auto piece = cutEvents(m_kept + length);
    m_next = m_at;
    return piece;
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
        noteDamage(problem.what());
        m_where = Where::End;
    }
}

/// Programs that die while they write a plain list leave its end off, and the format allows it.
EventBatches::Piece EventBatches::endOfFile(int depth)
{
    const bool isCut = depth > 0 || m_at < m_end;
    const auto* problem =
        isCut        ? trace::marked("the file ends too early, in the middle of an event")
        : m_isObject ? trace::marked("the file ends too early: expected ], the end of the list of events")
                     : nullptr;
    if (problem != nullptr && m_isStrict) fail(problem);
    if (problem != nullptr) noteDamage(trace::phrase(problem));
    m_where = Where::End;
    auto piece = cutEvents(m_end);
    piece.isCut = isCut;
    return piece;
}

} // namespace trace
