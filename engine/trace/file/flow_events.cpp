#include "engine/trace/file/flow_events.h"

#include <algorithm>
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
};

/// All spans of a track in order of their begins.
std::vector<Piece> piecesOf(const GenericTrack& track)
{
    std::vector<Piece> pieces;
    for (std::uint32_t lane = 0; lane < track.lanes.size(); ++lane)
        for (const auto& span : track.lanes[lane])
            pieces.push_back({span.begin, isSet(span.end) ? span.end : Time::max(), lane});
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
                      std::uint32_t name)
{
    const auto next = static_cast<std::uint32_t>(m_flowRows.size());
    const auto row = m_flowRows.try_emplace(std::move(flow), next).first->second;
    m_points.push_back(
        {time, {time, track, kNowhere}, row, name, event.phase, event.phase == 'f' && event.binding != "e"});
}

std::vector<GenericFlow> FlowEvents::finish(std::span<const GenericTrack> tracks,
                                            std::span<const std::uint32_t> rows)
{
    bindAll(tracks, rows);
    const auto flowAndTime = [](const Point& point) { return std::pair(point.flow, point.time); };
    std::ranges::stable_sort(m_points, {}, flowAndTime);
    auto flows = join();
    m_points = {};
    const auto place = [](const GenericFlow& flow) {
        const auto& [from, to, name] = flow;
        return std::tuple(from.time, to.time, from.track, from.lane, to.track, to.lane);
    };
    std::ranges::stable_sort(flows, {}, place);
    return flows;
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
        if (!byTrack[track].empty()) bind(tracks[track], byTrack[track]);
}

void FlowEvents::bind(const GenericTrack& track, std::vector<Point*>& points)
{
    Innermost innermost(piecesOf(track));
    for (auto* point : points)
        if (point->bindsToNext) point->end.time = innermost.nextBegin(point->end.time);
    std::ranges::sort(points, {}, [](const Point* point) { return point->end.time; });
    for (auto* point : points)
        if (isSet(point->end.time)) point->end.lane = innermost.laneAt(point->end.time);
}

/// What begins twice without an end begins anew.
std::vector<GenericFlow> FlowEvents::join()
{
    std::vector<GenericFlow> flows;
    const Point* last = nullptr;
    bool hasLed = false;
    const auto leave = [&](const Point* next) {
        if (last != nullptr && !hasLed) ++m_notShown;
        last = next;
        hasLed = false;
    };
    for (const auto& point : m_points) {
        const bool goesOn = last != nullptr && last->flow == point.flow && point.phase != 's';
        if (point.end.lane == kNowhere || (!goesOn && point.phase != 's')) {
            ++m_notShown;
            continue;
        }
        if (!goesOn) {
            leave(&point);
            continue;
        }
        flows.push_back({last->end, point.end, last->name});
        hasLed = true;
        if (point.phase == 'f')
            leave(nullptr);
        else
            last = &point;
    }
    leave(nullptr);
    return flows;
}

} // namespace trace
