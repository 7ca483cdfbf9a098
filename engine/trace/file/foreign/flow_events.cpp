#include "engine/trace/file/foreign/flow_events.h"

#include <algorithm>
#include <map>
#include <queue>
#include <set>
#include <tuple>
#include <utility>

namespace trace {

namespace {

struct Piece
{
    Time begin;
    Time end;
    std::uint32_t lane;
    std::uint32_t label;
};

/// All spans of a track in order of their begins.
std::vector<Piece> piecesOf(const GenericTrack& track)
{
    std::vector<Piece> pieces;
    for (std::uint32_t lane = 0; lane < track.lanes.size(); ++lane)
        for (const auto& span : track.lanes[lane])
            pieces.push_back({span.begin, isSet(span.end) ? span.end : Time::max(), lane, span.label});
    std::ranges::sort(pieces, {}, &Piece::begin);
    return pieces;
}

/// Tells in which lane the innermost span is that is under way; asked for ever later times. At its very end a
/// span still is, for there programs like to say what follows from it.
class Innermost
{
public:
    explicit Innermost(std::vector<Piece> pieces)
        : m_pieces(std::move(pieces))
    {}

    Time nextBegin(Time time) const
    {
        const auto next = std::ranges::lower_bound(m_pieces, time, {}, &Piece::begin);
        return next != m_pieces.end() ? next->begin : kUnset;
    }

    /// Of the span that begins then and has this label, the outermost one.
    std::uint32_t laneOf(Time begin, std::uint32_t label) const
    {
        auto lane = FlowEvents::kNowhere;
        const auto first = std::ranges::lower_bound(m_pieces, begin, {}, &Piece::begin);
        for (auto piece = first; piece != m_pieces.end() && piece->begin == begin; ++piece)
            if (piece->label == label) lane = std::min(lane, piece->lane);
        return lane;
    }

    std::uint32_t laneAt(Time time)
    {
        for (; m_next < m_pieces.size() && m_pieces[m_next].begin <= time; ++m_next) {
            m_ends.emplace(m_pieces[m_next].end, m_pieces[m_next].lane);
            m_lanes.insert(m_pieces[m_next].lane);
        }
        for (; !m_ends.empty() && m_ends.top().first < time; m_ends.pop())
            m_lanes.erase(m_lanes.find(m_ends.top().second));
        return m_lanes.empty() ? FlowEvents::kNowhere : *m_lanes.rbegin();
    }

private:
    using End = std::pair<Time, std::uint32_t>;

    std::vector<Piece> m_pieces;
    std::size_t m_next = 0;
    std::priority_queue<End, std::vector<End>, std::greater<>> m_ends; ///< of what is under way
    std::multiset<std::uint32_t> m_lanes;
};

} // namespace

void FlowEvents::take(const EventFields& event, std::string flow, Time time, std::uint32_t track,
                      std::uint32_t label)
{
    const bool bindsToNext = event.phase == 'f' && event.binding != "e";
    m_points.push_back(
        {time, {time, track, kNowhere}, rowOf(std::move(flow)), label, event.phase, bindsToNext, false});
}

void FlowEvents::bind(const EventFields& event, std::string flow, Time begin, std::uint32_t track,
                      std::uint32_t label)
{
    const char phase = event.flowsIn && event.flowsOut ? 't' : event.flowsOut ? 's' : 'f';
    m_points.push_back({begin, {begin, track, kNowhere}, rowOf(std::move(flow)), label, phase, false, true});
}

std::uint32_t FlowEvents::rowOf(std::string flow)
{
    const auto next = static_cast<std::uint32_t>(m_flowRows.size());
    return m_flowRows.try_emplace(std::move(flow), next).first->second;
}

std::vector<GenericFlow> FlowEvents::finish(std::span<const GenericTrack> tracks,
                                            std::span<const std::uint32_t> rows)
{
    bindAll(tracks, rows);
    // Of spans that begin together the one with the arrow's begin is first.
    const auto flowAndTime = [](const Point& point) {
        return std::tuple(point.flow, point.time, point.isBound && point.phase != 's');
    };
    std::ranges::stable_sort(m_points, {}, flowAndTime);
    auto flows = join();
    m_points = {};
    const auto place = [](const GenericFlow& flow) {
        const auto& [from, to, label, binding] = flow;
        return std::tuple(from.time, to.time, from.track, from.lane, to.track, to.lane);
    };
    std::ranges::stable_sort(flows, {}, place);
    numberBindings(flows);
    return flows;
}

/// In the order in which they are seen: the same again when what was opened is saved and opened.
void FlowEvents::numberBindings(std::vector<GenericFlow>& flows) const
{
    std::vector<std::uint32_t> bindings(m_flowRows.size() + 1, 0);
    std::uint32_t last = 0;
    for (auto& flow : flows) {
        if (flow.binding == 0) continue;
        auto& number = bindings[flow.binding];
        if (number == 0) number = ++last;
        flow.binding = number;
    }
}

/// Gives every point its track's row and the lane of its span, track by track and in order of time.
void FlowEvents::bindAll(std::span<const GenericTrack> tracks, std::span<const std::uint32_t> rows)
{
    std::vector<std::vector<Point*>> byTrack(tracks.size());
    for (auto& point : m_points) {
        point.end.track = rows[point.end.track];
        if (point.end.track != kNowhere) byTrack[point.end.track].push_back(&point);
    }
    for (std::size_t track = 0; track < tracks.size(); ++track)
        if (!byTrack[track].empty()) bindTrack(tracks[track], byTrack[track]);
}

void FlowEvents::bindTrack(const GenericTrack& track, std::vector<Point*>& points)
{
    Innermost innermost(piecesOf(track));
    for (auto* point : points)
        if (point->bindsToNext) point->end.time = innermost.nextBegin(point->end.time);
    std::ranges::stable_sort(points, {}, [](const Point* point) { return point->end.time; });
    std::map<std::pair<Time, std::uint32_t>, std::uint32_t> bound; // a span names one arrow
    for (auto* point : points) {
        if (!isSet(point->end.time)) continue;
        point->end.lane =
            point->isBound ? innermost.laneOf(point->time, point->label) : innermost.laneAt(point->end.time);
        if (!point->isBound || point->end.lane == kNowhere) continue;
        const auto flow = bound.try_emplace({point->time, point->end.lane}, point->flow).first->second;
        if (flow != point->flow) point->end.lane = kNowhere;
    }
}

/// What begins twice without an end begins anew. Spans that name their arrows are shown in any case, and
/// several of them may follow from one.
std::vector<GenericFlow> FlowEvents::join()
{
    std::vector<GenericFlow> flows;
    const Point* last = nullptr;
    bool hasLed = false;
    const auto leave = [&](const Point* next) {
        if (last != nullptr && !hasLed && !last->isBound) ++m_notShown;
        last = next;
        hasLed = false;
    };
    for (const auto& point : m_points) {
        const bool goesOn = last != nullptr && last->flow == point.flow && point.phase != 's';
        if (point.end.lane == kNowhere || (!goesOn && point.phase != 's')) {
            if (!point.isBound) ++m_notShown;
            continue;
        }
        if (!goesOn) {
            leave(&point);
            continue;
        }
        flows.push_back({last->end, point.end, last->label, point.isBound ? point.flow + 1 : 0});
        hasLed = true;
        if (point.phase == 'f' && !point.isBound)
            leave(nullptr);
        else if (point.phase != 'f')
            last = &point;
    }
    leave(nullptr);
    return flows;
}

} // namespace trace
