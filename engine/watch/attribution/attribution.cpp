#include "engine/watch/attribution/attribution.h"

#include <algorithm>

namespace watch {

namespace {

StretchState holdingState(Doing doing)
{
    return doing == Doing::Blocking || doing == Doing::WaitsForGil ? StretchState::Blocking
                                                                   : StretchState::Running;
}

StretchState stateDuring(const LoopPiece& piece, trace::RequestId request)
{
    const auto doing = piece.spell->activity.doing;
    if (doing == Doing::Free) return StretchState::Waiting;
    if (!holdsLoop(doing)) return StretchState::NotKnown;
    const bool mayHold = std::ranges::find(piece.holders, request) != piece.holders.end();
    return mayHold ? holdingState(doing) : StretchState::Ready;
}

/// Builds a request's stretches one after the other.
class StretchWriter
{
public:
    explicit StretchWriter(const Between& begin)
        : m_end(begin)
    {}

    Between end() const { return m_end; }
    std::vector<Stretch> take() { return std::move(m_stretches); }

    /// Goes on in this state up to there.
    void fill(StretchState state, const Between& end)
    {
        if (at(end) > at(m_end)) extend({.state = state, .begin = {}, .end = end, .holders = {}, .line = {}});
    }

    /// The piece as far as it is not behind `limit`. What comes before it has the state `otherwise`.
    void append(const LoopPiece& piece, StretchState state, const Between& limit, StretchState otherwise)
    {
        const bool isLimited = trace::isSet(at(limit)) && at(piece.end) > at(limit);
        const auto& end = isLimited ? limit : piece.end;
        if (at(end) <= at(m_end)) return;
        fill(otherwise, piece.begin);
        extend({.state = state,
                .begin = {},
                .end = end,
                .holders = piece.holders,
                .call = piece.call,
                .line = piece.line});
    }

private:
    void extend(Stretch stretch)
    {
        stretch.begin = m_end;
        m_end = stretch.end;
        if (m_stretches.empty() || !isSame(m_stretches.back(), stretch)) {
            m_stretches.push_back(std::move(stretch));
            return;
        }
        m_stretches.back().end = stretch.end;
        if (!m_stretches.back().line) m_stretches.back().line = std::move(stretch.line);
    }

    static bool isSame(const Stretch& one, const Stretch& other)
    {
        return one.state == other.state && one.holders == other.holders && one.call == other.call &&
               (!one.line || !other.line || one.line == other.line);
    }

    Between m_end;
    std::vector<Stretch> m_stretches;
};

/// What the loop that was going to read it did meanwhile.
void appendQueued(const WatchedRequest& request, const std::vector<LoopPiece>& pieces, StretchWriter& writer)
{
    for (const auto& piece : pieces)
        if (piece.spell->process == request.process && at(piece.begin) < at(request.read))
            writer.append(piece, StretchState::Queued, request.read, StretchState::Queued);
    writer.fill(StretchState::Queued, request.read);
}

/// Its life inside the server, between its being read and its answer.
void appendServed(const WatchedRequest& request, const std::vector<LoopPiece>& pieces, StretchWriter& writer)
{
    const Between answer{request.firstByte, request.firstByte};
    for (const auto& piece : pieces) {
        const bool isLater = trace::isSet(request.firstByte) && at(piece.begin) >= request.firstByte;
        if (piece.spell->process == request.process && !isLater)
            writer.append(piece, stateDuring(piece, request.id), answer, StretchState::NotKnown);
    }
    writer.fill(StretchState::NotKnown, answer);
}

std::vector<Stretch> stretchesOf(const WatchedRequest& request, const std::vector<LoopPiece>& pieces)
{
    const Between end{request.received, request.received};
    StretchWriter writer({request.sent, request.sent});
    if (!trace::isSet(request.read.latest)) {
        writer.fill(StretchState::NotKnown, end);
        return writer.take();
    }
    appendQueued(request, pieces, writer);
    appendServed(request, pieces, writer);
    writer.fill(StretchState::Waiting, end);
    return writer.take();
}

bool isAlone(const WatchedRun& run, const WatchedRequest& request)
{
    return std::ranges::none_of(run.requests, [&](const WatchedRequest& other) {
        return other.id != request.id && other.sent < request.received &&
               (!trace::isSet(other.received) || other.received > request.sent);
    });
}

} // namespace

std::vector<AttributedRequest> attribute(const WatchedRun& run, const RouteHabits& habits)
{
    const auto pieces = piecesOf(run, habits);
    std::vector<AttributedRequest> attributed;
    for (const auto& request : run.requests)
        attributed.push_back({request.id, stretchesOf(request, pieces)});
    return attributed;
}

void learnHabits(const WatchedRun& run, RouteHabits& habits)
{
    const auto pieces = piecesOf(run, {});
    for (const auto& request : run.requests) {
        if (!trace::isSet(request.received) || !isAlone(run, request)) continue;
        habits.learnRoute(request.route);
        for (const auto& piece : pieces)
            if (piece.holders == std::vector{request.id})
                habits.learn(request.route, habitOf(*piece.spell, piece.line));
    }
}

} // namespace watch
