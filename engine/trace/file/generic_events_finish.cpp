// What was taken in becomes tracks.

#include "engine/trace/file/generic_events.h"
#include "engine/trace/file/lane_dealer.h"

#include <algorithm>
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

/// An end closes the newest begin that is open. One that never ends is unfinished.
void GenericEvents::join(std::vector<Mark>& marks, std::vector<GenericSpan>& spans)
{
    std::ranges::stable_sort(marks, {}, &Mark::time);
    std::vector<std::size_t> open;
    for (const auto& mark : marks) {
        if (mark.isBegin) {
            open.push_back(spans.size());
            spans.push_back({mark.time, kUnset, mark.name, mark.detail});
        } else if (open.empty()) {
            ++m_notShown;
        } else {
            spans[open.back()].end = mark.time;
            open.pop_back();
        }
    }
    marks = {};
}

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
    for (auto& operation : m_operations)
        join(operation.marks, m_tracks[operation.track].spans);
    for (auto& track : m_tracks)
        join(track.marks, track.spans);
    for (auto& track : m_tracks)
        if (track.isCounter) endCounter(track.spans);
    GenericTracks all;
    std::vector<std::uint32_t> rows(m_tracks.size(), FlowEvents::kNowhere);
    for (const auto row : byProcess()) {
        auto& track = m_tracks[row];
        if (track.spans.empty()) continue;
        rows[row] = static_cast<std::uint32_t>(all.tracks.size());
        all.tracks.push_back(finish(track));
    }
    all.flows = m_flows.finish(all.tracks, rows);
    nameAgain(all);
    return all;
}

/// The tracks of each process beside one another, processes in the order of their first events.
std::vector<std::uint32_t> GenericEvents::byProcess() const
{
    TextRows ranks;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rows; // with the rank of their process
    for (std::uint32_t row = 0; row < m_tracks.size(); ++row) {
        const auto next = static_cast<std::uint32_t>(ranks.size());
        rows.emplace_back(ranks.try_emplace(m_tracks[row].process, next).first->second, row);
    }
    std::ranges::sort(rows);
    std::vector<std::uint32_t> order;
    order.reserve(rows.size());
    for (const auto& [rank, row] : rows)
        order.push_back(row);
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
        if (span.detail == GenericSpan::kNoDetail) return;
        const std::string_view detail(m_details.c_str() + span.detail);
        span.detail = static_cast<std::uint32_t>(all.details.size());
        all.details.append(detail).append(1, '\0');
    };
    for (auto& track : all.tracks)
        for (auto& lane : track.lanes)
            std::ranges::for_each(lane, nameAgain);
    for (auto& flow : all.flows)
        flow.name = again(flow.name);
}

GenericTrack GenericEvents::finish(Growing& track)
{
    GenericTrack finished;
    finished.isCounter = track.isCounter;
    const auto process = m_processNames.find(track.process);
    finished.group = process != m_processNames.end() ? process->second : "process " + track.process;
    finished.name = track.name;
    if (track.name.empty()) {
        const auto thread = m_threadNames.find(joined('t', track.process, track.thread));
        finished.name = thread != m_threadNames.end() ? thread->second : "thread " + track.thread;
    }
    std::ranges::stable_sort(track.spans, isBefore);
    LaneDealer dealer;
    for (const auto& span : track.spans) {
        m_earliest = std::min(m_earliest, span.begin);
        m_latest = std::max({m_latest, span.begin, span.end});
        const auto lane = dealer.deal(span.begin, span.end);
        if (lane == finished.lanes.size()) finished.lanes.emplace_back();
        finished.lanes[lane].push_back(span);
    }
    track.spans = {};
    return finished;
}

} // namespace trace
