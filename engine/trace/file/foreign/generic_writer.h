#pragma once

#include "engine/trace/file/text/json_text.h"
#include "engine/trace/generic_track.h"

#include <functional>
#include <map>
#include <tuple>

namespace trace {

/// Writes tracks of another program as that program wrote them: in its processes and threads, with its
/// categories. Opened again they are the same tracks.
class GenericWriter
{
public:
    /// `flush` is called between events, for what is written need not stay.
    GenericWriter(const GenericTracks& all, Time zero, JsonText& json, std::function<void()> flush);

    void write();

private:
    /// Where a span that names its arrow begins.
    using Place = std::tuple<std::uint32_t, std::uint32_t, Time>; // track, lane

    struct Binding
    {
        std::uint32_t number = 0;
        bool isFrom = false;
        bool isTo = false;
    };

    void writeNames();
    void writeSpans(std::uint32_t row);
    void writeSamples(const GenericTrack& track);
    void writeOperations(const GenericTrack& track);
    void writeFlows();

    void writeName(std::string_view what, const GenericTrack& track, bool isThread, std::string_view name);
    void writeIndex(std::string_view what, const GenericTrack& track, bool isThread, std::size_t index);
    void beginMetadata(std::string_view what, const GenericTrack& track, bool isThread);
    void beginSpan(char phase, const GenericTrack& track, const GenericSpan& span, Time time);
    void beginEvent(char phase, const GenericTrack& track, std::string_view thread, std::string_view name,
                    Time time);
    void writeDetail(const GenericSpan& span);
    void writeWord(std::string_view key, std::string_view word);
    void writeBinding(const Place& place);
    void endEvent();

    const GenericTracks& m_all;
    const Time m_zero;
    JsonText& m_json;
    const std::function<void()> m_flush;
    std::map<Place, Binding> m_bindings;
};

} // namespace trace
