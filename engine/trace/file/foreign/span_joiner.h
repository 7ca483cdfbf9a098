#pragma once

#include "engine/trace/generic_track.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace trace {

/// The begin or the end of a span, or a step within it, that still looks for its other side.
struct SpanMark
{
    enum class Kind : std::uint8_t { Begin, End, StepBegins, StepEnds, EmptyBegin };

    Time time = kUnset;
    std::uint32_t track = 0; ///< where the span is drawn if it begins here
    std::uint32_t name = 0;
    std::uint32_t detail = GenericSpan::kNoDetail;
    std::uint32_t category = GenericLabel::kNoCategory;
    Kind kind = Kind::Begin;
    bool isNamed = true; ///< an end need not say what ends
};

/// Joins the marks of one thread or one asynchronous operation to spans: an end belongs to the innermost open
/// span of its name, of its own track first. Ends of other names than any belong to what nobody else has
/// ended.
class SpanJoiner
{
public:
    struct Joined
    {
        Time begin = kUnset;
        Time end = kUnset;
        std::uint32_t name = 0;
        std::uint32_t category = GenericLabel::kNoCategory;
        std::uint32_t detail = GenericSpan::kNoDetail;
        std::uint32_t track = 0;
    };

    /// `marks` in any order; at the same time in that of the file. Valid until the next call.
    const std::vector<Joined>& join(std::vector<SpanMark>& marks);

    /// Ends and steps of the last call that belong to nothing.
    std::uint64_t leftOver() const { return m_leftOver; }

private:
    /// A span that has no end yet: rows of m_spans and of the marks.
    struct Open
    {
        std::size_t span;
        std::size_t mark;
    };

    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

    void joinByName(std::vector<SpanMark>& marks);
    void take(std::vector<SpanMark>& marks, std::size_t row);
    void begin(const SpanMark& mark, std::size_t row);
    void end(std::vector<SpanMark>& marks, std::size_t row);
    void takeStep(const SpanMark& mark);
    bool endInnermost(const SpanMark& mark);
    bool joinWithLater(std::vector<SpanMark>& marks, std::size_t row);
    bool renameStrays(std::vector<SpanMark>& marks) const;
    void endStep(Time time);
    std::size_t add(const SpanMark& mark, Time begin, Time end);

    std::vector<Joined> m_spans;
    std::vector<Open> m_open;
    std::vector<std::size_t> m_strays; ///< ends whose name no open span has
    std::size_t m_step = kNone;        ///< the one that is under way
    Time m_lastStep = kUnset;
    std::uint64_t m_leftOver = 0;
};

} // namespace trace
