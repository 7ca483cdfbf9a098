#pragma once

#include "engine/trace/file/output_file.h"
#include "engine/trace/file/text/json_text.h"
#include "engine/trace/file/writing/viewer_lanes.h"

#include <stop_token>
#include <string_view>

namespace trace {

/// Writes what all events have: their kind, name, place and time. Every time stands in the file once: at the
/// begin or the end of its span, or in `args` as microseconds after the span's begin. The caller adds members
/// with json() and keeps pairs balanced.
class EventText
{
public:
    /// Thrown by endPiece() where the writing is to stop.
    struct GivenUp
    {};

    /// `zero` is what the events' times count from.
    EventText(OutputFile& out, Time zero, const std::stop_token& giveUp);

    JsonText& json() { return m_json; }
    Time zero() const { return m_zero; }

    void begin(char phase, std::string_view category, std::string_view name, ViewerPlace place, Time time);

    /// A span that has not ended is a begin without an end: nothing is made up.
    void beginSpan(std::string_view category, std::string_view name, ViewerPlace place, Time begin, Time end);

    void beginArgs();

    /// With its `args`, and without.
    void end();
    void endWithoutArgs() { m_json.close('}'); }

    /// The moments of `owner`, each once: one that is the span's begin or end is named, not repeated.
    template <typename Owner, typename Moments>
    void writeMoments(const Owner& owner, const Moments& moments, Time begin, Time end);

    /// The name of a process or a thread.
    void writeName(std::string_view what, ViewerPlace place, std::string_view name);

    /// Between events: what was written need not stay.
    void endPiece();
    void endFile();

private:
    OutputFile& m_out;
    const std::stop_token& m_giveUp;
    const Time m_zero;
    JsonText m_json;
};

/// The first one that is set, for what has no begin of its own.
template <typename Owner, typename Moments>
Time anyMoment(const Owner& owner, const Moments& moments, Time otherwise)
{
    for (const auto& moment : moments)
        if (isSet(owner.*moment.time)) return owner.*moment.time;
    return otherwise;
}

template <typename Owner, typename Moments>
void EventText::writeMoments(const Owner& owner, const Moments& moments, Time begin, Time end)
{
    const bool isSpan = isSet(begin) && isSet(end) && begin <= end;
    bool isBeginNamed = !isSet(begin);
    bool isEndNamed = !isSpan;
    const auto zero = isSet(begin) ? begin : anyMoment(owner, moments, m_zero);
    for (const auto& [name, time] : moments) {
        const auto value = owner.*time;
        if (!isSet(value)) continue;
        if (!isBeginNamed && value == begin) {
            m_json.member("from", name);
            isBeginNamed = true;
        } else if (!isEndNamed && value == end) {
            m_json.member("to", name);
            isEndNamed = true;
        } else {
            m_json.member(name, value - zero);
        }
    }
}

} // namespace trace
