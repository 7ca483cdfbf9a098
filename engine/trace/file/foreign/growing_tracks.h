#pragma once

#include "engine/trace/file/foreign/generic_names.h"
#include "engine/trace/file/foreign/generic_texts.h"
#include "engine/trace/file/foreign/span_joiner.h"
#include "engine/trace/generic_track.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// The tracks of another program while its events come in, in any order: threads, counters, and kinds of
/// asynchronous operations.
class GrowingTracks
{
public:
    static constexpr std::uint32_t kNoTrack = 0xffffffff; ///< there are too many

    /// The track of an event; a new one where there is none yet.
    std::uint32_t thread(const EventFields& event);
    std::uint32_t async(const EventFields& event);
    std::uint32_t counter(const EventFields& event, std::string_view series);

    void add(std::uint32_t track, const GenericSpan& span) { m_tracks[track].spans.push_back(span); }

    /// `mark` knows its track. Of a thread, and of the asynchronous operation that `event` belongs to.
    void add(const SpanMark& mark) { m_tracks[mark.track].marks.push_back(mark); }
    void addToOperation(const EventFields& event, const SpanMark& mark, GenericTexts& texts);

    /// A moment of the operation that `event` belongs to.
    void addMoment(const EventFields& event, std::uint32_t track, Time moment, GenericTexts& texts);

    /// Joins the marks and appends each track that has anything to `finished`, in the order of `names`.
    /// Returns where each track stands there, or FlowEvents::kNowhere.
    std::vector<std::uint32_t> finish(const GenericNames& names, GenericTexts& texts,
                                      std::vector<GenericTrack>& finished);

    /// Ends that no begin was found for; known after finish().
    std::uint64_t notShown() const { return m_notShown; }

private:
    enum class Kind : std::uint8_t { Thread, Async, Counter };

    struct Growing
    {
        Kind kind = Kind::Thread;
        std::string process;
        std::string thread;
        std::string name; ///< empty for a thread
        std::vector<GenericSpan> spans;
        std::vector<SpanMark> marks;
    };

    struct RecentThread
    {
        std::string process;
        std::string thread;
        std::uint32_t track = kNoTrack;
    };

    std::uint32_t trackOf(const std::string& key, Kind kind, std::string_view process,
                          std::string_view thread, std::string_view name);
    std::uint32_t operationOf(const EventFields& event, GenericTexts& texts);
    void joinAll(GenericTexts& texts);
    std::vector<std::uint32_t> inOrder(const GenericNames& names) const;
    static void endCounter(std::vector<GenericSpan>& samples);
    static GenericTrack finish(Growing& track, const GenericNames& names, const GenericTexts& texts);

    std::vector<Growing> m_tracks;
    TextRows m_trackRows;
    std::vector<std::vector<SpanMark>> m_operations; ///< asynchronous ones
    TextRows m_operationRows;
    std::string m_key; ///< kept for its memory
    std::array<RecentThread, 16> m_recentThreads;
    std::uint64_t m_notShown = 0;
};

/// What tells ids apart besides their texts.
std::string idOf(const EventFields& event);

} // namespace trace
