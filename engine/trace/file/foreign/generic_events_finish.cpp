// What was taken in becomes tracks.

#include "engine/trace/file/foreign/generic_events.h"
#include "engine/trace/file/foreign/nested_lanes.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace trace {

namespace {

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

/// Of several values at the same moment the last one counts.
void GenericEvents::endCounter(std::vector<GenericSpan>& samples)
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

GenericTracks GenericEvents::finish()
{
    joinAll();
    for (auto& track : m_tracks)
        if (track.kind == Kind::Counter) endCounter(track.spans);
    GenericTracks all;
    std::vector<std::uint32_t> rows(m_tracks.size(), FlowEvents::kNowhere);
    for (const auto row : inOrder()) {
        auto& track = m_tracks[row];
        if (track.spans.empty()) continue;
        rows[row] = static_cast<std::uint32_t>(all.tracks.size());
        all.tracks.push_back(finish(track));
    }
    all.flows = m_flows.finish(all.tracks, rows);
    numberAgain(all);
    nameAgain(all);
    return all;
}

void GenericEvents::joinAll()
{
    SpanJoiner joiner;
    const auto join = [&](std::vector<SpanMark>& marks, std::uint32_t operation) {
        for (auto [span, track] : joiner.join(marks)) {
            span.operation = operation;
            m_tracks[track].spans.push_back(span);
        }
        m_notShown += joiner.leftOver();
        marks = {};
    };
    for (auto& track : m_tracks)
        join(track.marks, 0);
    for (std::uint32_t row = 0; row < m_operations.size(); ++row)
        join(m_operations[row], row + 1);
    m_operations = {};
}

/// As that program wants its processes and their threads; then what belongs to a whole process, as it came.
std::vector<std::uint32_t> GenericEvents::inOrder() const
{
    using Place = std::tuple<GenericNames::Rank, Kind, GenericNames::Rank, std::uint32_t>;
    std::vector<Place> places;
    for (std::uint32_t row = 0; row < m_tracks.size(); ++row) {
        const auto& track = m_tracks[row];
        const bool isThread = track.kind == Kind::Thread;
        places.emplace_back(
            m_trackNames.processRank(track.process), track.kind,
            isThread ? m_trackNames.threadRank(track.process, track.thread) : GenericNames::Rank(), row);
    }
    std::ranges::sort(places);
    std::vector<std::uint32_t> order;
    order.reserve(places.size());
    for (const auto& place : places)
        order.push_back(std::get<3>(place));
    return order;
}

/// Names and details in the order in which they are seen: the same again when what was opened is saved and
/// opened.
void GenericEvents::nameAgain(GenericTracks& all)
{
    constexpr auto kNone = UINT32_MAX;
    std::vector<std::uint32_t> rows(m_names.size(), kNone);
    all.details.reserve(m_details.size());
    const auto again = [&](std::uint32_t name) {
        auto& row = rows[name];
        if (row != kNone) return row;
        row = static_cast<std::uint32_t>(all.names.size());
        all.names.push_back(std::move(m_names[name]));
        return row;
    };
    const auto nameAgain = [&](GenericSpan& span) {
        span.name = again(span.name);
        if (span.category != GenericSpan::kNoCategory) span.category = again(span.category);
        if (span.detail == GenericSpan::kNoDetail) return;
        const std::string_view detail(m_details.c_str() + span.detail);
        span.detail = static_cast<std::uint32_t>(all.details.size());
        all.details.append(detail).append(1, '\0');
    };
    for (auto& track : all.tracks) {
        for (auto& lane : track.lanes)
            std::ranges::for_each(lane, nameAgain);
        for (auto& thread : track.operationThreads)
            thread = again(thread);
    }
    for (auto& flow : all.flows) {
        flow.name = again(flow.name);
        if (flow.category != GenericSpan::kNoCategory) flow.category = again(flow.category);
    }
}

/// Likewise the operations of each track, and the arrows that spans name by themselves.
void GenericEvents::numberAgain(GenericTracks& all) const
{
    struct Number
    {
        std::size_t track = SIZE_MAX;
        std::uint32_t number = 0;
    };
    std::vector<Number> operations(m_operationRows.size() + 1);
    for (std::size_t row = 0; row < all.tracks.size(); ++row) {
        std::uint32_t last = 0;
        for (auto& lane : all.tracks[row].lanes)
            for (auto& span : lane) {
                if (span.operation == 0) continue;
                auto& number = operations[span.operation];
                if (number.track != row) {
                    number = {row, ++last};
                    all.tracks[row].operationThreads.push_back(m_operationThreads[span.operation - 1]);
                }
                span.operation = number.number;
            }
    }
    std::vector<std::uint32_t> bindings(m_flows.bindings() + 1, 0);
    std::uint32_t last = 0;
    for (auto& flow : all.flows) {
        if (flow.binding == 0) continue;
        auto& number = bindings[flow.binding];
        if (number == 0) number = ++last;
        flow.binding = number;
    }
}

GenericTrack GenericEvents::finish(Growing& track)
{
    GenericTrack finished;
    finished.isCounter = track.kind == Kind::Counter;
    finished.isAsync = track.kind == Kind::Async;
    finished.process = track.process;
    finished.thread = track.thread;
    finished.group = m_trackNames.process(track.process);
    finished.name =
        track.kind == Kind::Thread ? m_trackNames.thread(track.process, track.thread) : track.name;
    std::ranges::stable_sort(track.spans, isBefore);
    NestedLanes lanes;
    for (const auto& span : track.spans) {
        m_earliest = std::min(m_earliest, span.begin);
        m_latest = std::max({m_latest, span.begin, span.end});
        const auto lane = lanes.deal(span.begin, span.end, span.operation);
        if (lane >= finished.lanes.size()) finished.lanes.resize(lane + 1);
        finished.lanes[lane].push_back(span);
    }
    track.spans = {};
    return finished;
}

} // namespace trace
