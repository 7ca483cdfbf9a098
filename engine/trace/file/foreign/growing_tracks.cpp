#include "engine/trace/file/foreign/growing_tracks.h"

#include "engine/trace/file/foreign/flow_events.h"
#include "engine/trace/file/foreign/nested_lanes.h"
#include "engine/trace/file/reading/trace_limits.h"
#include "engine/trace/file/text/loose_text.h"
#include "engine/trace/phrase.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace trace {

namespace {

/// `text` itself, or what can be read of it, kept in `room`.
std::string_view shownOf(std::string_view text, std::string& room)
{
    if (isReadable(text)) return text;
    room = readableText(text);
    return room;
}

Time orForever(Time end)
{
    return isSet(end) ? end : Time::max();
}

/// In order of time; what holds others before what it holds.
bool isBefore(const GenericSpan& a, const GenericSpan& b)
{
    if (a.begin != b.begin) return a.begin < b.begin;
    return orForever(a.end) > orForever(b.end);
}

} // namespace

std::string idOf(const EventFields& event)
{
    std::string id(event.id);
    if (!event.scope.empty()) id.append(1, kBetween).append(event.scope);
    if (event.isIdLocal) id.append(1, kBetween).append(1, kBetween).append(event.process);
    return id;
}

/// One event's thread is most often that of an event not long before. Those of a process differ at their
/// ends.
std::uint32_t GrowingTracks::thread(const EventFields& event)
{
    const auto last = event.thread.empty() ? 0U : static_cast<unsigned char>(event.thread.back());
    auto& recent = m_recentThreads[last % m_recentThreads.size()];
    const bool isIt = recent.thread == event.thread && recent.process == event.process;
    if (isIt && recent.track != kNoTrack) return recent.track;
    m_key.assign(1, 't').append(event.process).append(1, kBetween).append(event.thread);
    recent = {std::string(event.process), std::string(event.thread),
              trackOf(m_key, Kind::Thread, event.process, event.thread, {})};
    return recent.track;
}

std::uint32_t GrowingTracks::async(const EventFields& event)
{
    std::string room;
    const auto category = shownOf(event.category, room);
    const auto key = joined('a', event.process, category);
    if (!category.empty()) return trackOf(key, Kind::Async, event.process, {}, category);
    return trackOf(key, Kind::Async, event.process, {}, trace::phrase("asynchronous"));
}

/// Each series has a track.
std::uint32_t GrowingTracks::counter(const EventFields& event, std::string_view series)
{
    auto name = std::string(event.name);
    if (!event.id.empty()) (name += ' ') += event.id;
    if (series != "value" && series != event.name) (name += ": ") += series;
    std::string room;
    const auto shown = shownOf(name, room);
    return trackOf(joined('c', event.process, shown), Kind::Counter, event.process, {}, shown);
}

std::uint32_t GrowingTracks::trackOf(const std::string& key, Kind kind, std::string_view process,
                                     std::string_view thread, std::string_view name)
{
    if (const auto row = m_trackRows.find(key); row != m_trackRows.end()) return row->second;
    if (m_tracks.size() >= limits::kMostTracks) return kNoTrack;
    const auto row = static_cast<std::uint32_t>(m_tracks.size());
    m_trackRows.emplace(key, row);
    m_tracks.push_back({kind, std::string(process), std::string(thread), std::string(name), {}, {}});
    return row;
}

void GrowingTracks::addToOperation(const EventFields& event, const SpanMark& mark, GenericTexts& texts)
{
    m_operations[operationOf(event, texts)].push_back(mark);
}

void GrowingTracks::addMoment(const EventFields& event, std::uint32_t track, Time moment, GenericTexts& texts)
{
    const auto operation = operationOf(event, texts) + 1;
    const auto label = texts.labelOf({texts.nameOf(event.name), texts.categoryOf(event), operation});
    add(track, {moment, moment, label, texts.detailOf(event)});
}

/// What begins and ends under one category and id, whatever the process, unless it says that others have the
/// same id.
std::uint32_t GrowingTracks::operationOf(const EventFields& event, GenericTexts& texts)
{
    std::string room;
    const auto [row, isNew] =
        m_operationRows.try_emplace(joined('o', shownOf(event.category, room), idOf(event)),
                                    static_cast<std::uint32_t>(m_operations.size()));
    if (isNew) {
        m_operations.emplace_back();
        texts.addOperation(event.thread);
    }
    return row->second;
}

std::vector<std::uint32_t> GrowingTracks::finish(const GenericNames& names, GenericTexts& texts,
                                                 std::vector<GenericTrack>& finished)
{
    joinAll(texts);
    for (auto& track : m_tracks)
        if (track.kind == Kind::Counter) endCounter(track.spans);
    std::vector<std::uint32_t> rows(m_tracks.size(), FlowEvents::kNowhere);
    for (const auto row : inOrder(names)) {
        auto& track = m_tracks[row];
        if (track.spans.empty()) continue;
        rows[row] = static_cast<std::uint32_t>(finished.size());
        finished.push_back(finish(track, names, texts));
    }
    return rows;
}

void GrowingTracks::joinAll(GenericTexts& texts)
{
    SpanJoiner joiner;
    const auto join = [&](std::vector<SpanMark>& marks, std::uint32_t operation) {
        for (const auto& span : joiner.join(marks))
            add(span.track,
                {span.begin, span.end, texts.labelOf({span.name, span.category, operation}), span.detail});
        m_notShown += joiner.leftOver();
        marks = {};
    };
    for (auto& track : m_tracks)
        join(track.marks, 0);
    for (std::uint32_t row = 0; row < m_operations.size(); ++row)
        join(m_operations[row], row + 1);
    m_operations = {};
}

/// Of several values at the same moment the last one counts.
void GrowingTracks::endCounter(std::vector<GenericSpan>& samples)
{
    std::ranges::stable_sort(samples, {}, &GenericSpan::begin);
    std::vector<GenericSpan> ended;
    for (const auto& sample : samples) {
        if (!ended.empty() && ended.back().begin == sample.begin) ended.pop_back();
        if (!ended.empty()) ended.back().end = sample.begin;
        ended.push_back(sample);
    }
    samples = std::move(ended);
}

/// As that program wants its processes and their threads; then what belongs to a whole process, as it came.
std::vector<std::uint32_t> GrowingTracks::inOrder(const GenericNames& names) const
{
    using Place = std::tuple<GenericNames::Rank, Kind, GenericNames::Rank, std::uint32_t>;
    std::vector<Place> places;
    for (std::uint32_t row = 0; row < m_tracks.size(); ++row) {
        const auto& track = m_tracks[row];
        const bool isThread = track.kind == Kind::Thread;
        places.emplace_back(names.processRank(track.process), track.kind,
                            isThread ? names.threadRank(track.process, track.thread) : GenericNames::Rank(),
                            row);
    }
    std::ranges::sort(places);
    std::vector<std::uint32_t> order;
    order.reserve(places.size());
    for (const auto& place : places)
        order.push_back(std::get<3>(place));
    return order;
}

GenericTrack GrowingTracks::finish(Growing& track, const GenericNames& names, const GenericTexts& texts)
{
    GenericTrack finished;
    finished.isCounter = track.kind == Kind::Counter;
    finished.isAsync = track.kind == Kind::Async;
    finished.process = track.process;
    finished.thread = track.thread;
    finished.group = names.process(track.process);
    finished.name = track.kind == Kind::Thread ? names.thread(track.process, track.thread) : track.name;
    if (!std::ranges::is_sorted(track.spans, isBefore)) std::ranges::stable_sort(track.spans, isBefore);
    // The first lane, mostly the only one, stays where it is: a copy of it would cost as much as reading its
    // events.
    NestedLanes lanes;
    std::size_t first = 0;
    finished.lanes.resize(1);
    for (const auto& span : track.spans) {
        const auto lane = lanes.deal(span.begin, span.end, texts.operationOf(span.label));
        if (lane >= finished.lanes.size()) finished.lanes.resize(lane + 1);
        if (lane == 0)
            track.spans[first++] = span;
        else
            finished.lanes[lane].push_back(span);
    }
    track.spans.resize(first);
    if (finished.lanes.size() > 1) track.spans.shrink_to_fit();
    finished.lanes.front() = std::move(track.spans);
    return finished;
}

} // namespace trace
