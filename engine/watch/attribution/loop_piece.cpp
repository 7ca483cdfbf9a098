#include "engine/watch/attribution/loop_piece.h"

#include <algorithm>

namespace watch {

namespace {

using Requests = std::vector<const WatchedRequest*>;

/// A client sees its answer a little later than the server has sent it and gone on to the next request.
constexpr std::chrono::milliseconds kTwoLooks{2};

Between endOf(const LoopSpell& spell)
{
    const bool isOver = trace::isSet(spell.end.earliest) || trace::isSet(spell.end.latest);
    return isOver ? spell.end : Between{spell.lastLook, spell.lastLook};
}

Requests requestsOf(const WatchedRun& run, ProcessId process)
{
    Requests requests;
    for (const auto& request : run.requests)
        if (request.process == process) requests.push_back(&request);
    return requests;
}

/// Where somebody joins those who may hold the loop, or leaves them.
std::vector<Between> cutsOf(const LoopSpell& spell, const Requests& requests)
{
    std::vector<Between> cuts;
    const auto add = [&](const Between& cut) {
        if (cut.earliest > spell.begin.latest && cut.earliest < at(endOf(spell))) cuts.push_back(cut);
    };
    for (const auto* request : requests) {
        add(request->read);
        add({request->firstByte, request->firstByte});
    }
    std::ranges::sort(cuts, {}, &Between::earliest);
    return cuts;
}

bool isOpen(const WatchedRequest& request, trace::Time from, trace::Duration slack)
{
    const bool isRead = trace::isSet(request.read.latest) && request.read.earliest <= from;
    return isRead && (!trace::isSet(request.firstByte) || request.firstByte > from + slack);
}

std::vector<trace::RequestId> openAt(const Requests& requests, trace::Time from, trace::Duration slack)
{
    std::vector<trace::RequestId> open;
    for (const auto* request : requests)
        if (isOpen(*request, from, slack)) open.push_back(request->id);
    return open;
}

std::vector<trace::RequestId> candidates(const Requests& requests, trace::Time from)
{
    auto open = openAt(requests, from, kTwoLooks);
    return open.empty() ? openAt(requests, from, {}) : open;
}

void appendPieces(const LoopSpell& spell, const Requests& requests, std::vector<LoopPiece>& pieces)
{
    LoopPiece piece{.spell = &spell, .begin = spell.begin, .end = {}, .holders = {}, .line = {}};
    auto from = spell.begin.latest;
    const auto close = [&](const Between& end) {
        piece.end = end;
        if (holdsLoop(spell.activity.doing)) piece.holders = candidates(requests, from);
        pieces.push_back(piece);
    };
    if (holdsLoop(spell.activity.doing)) {
        for (const auto& cut : cutsOf(spell, requests)) {
            if (cut.earliest > from) close(cut);
            piece.begin = cut;
            from = cut.earliest;
        }
    }
    close(endOf(spell));
}

bool isWaitFor(const LoopPiece& piece, const WatchedCall& call)
{
    const auto& spell = *piece.spell;
    return call.seen.wait == CallWait::OnLoop && call.seen.process == spell.process &&
           call.seen.thread == spell.thread && spell.activity.doing == Doing::Blocking &&
           spell.activity.descriptor == call.seen.descriptor && call.arrived < at(piece.end) &&
           (!trace::isSet(call.answered) || call.answered > at(piece.begin));
}

void keepThose(std::vector<trace::RequestId>& requests, const std::vector<trace::RequestId>& kept)
{
    std::erase_if(requests, [&](trace::RequestId id) { return std::ranges::find(kept, id) == kept.end(); });
}

/// Who made the call was there all the time that it was waited for.
void narrowByCall(const WatchedCall& call, std::vector<LoopPiece>& pieces)
{
    std::vector<LoopPiece*> waits;
    for (auto& piece : pieces)
        if (isWaitFor(piece, call)) waits.push_back(&piece);
    if (waits.empty()) return;
    auto makers = waits.front()->holders;
    for (const auto* wait : waits)
        keepThose(makers, wait->holders);
    if (call.request != trace::RequestId::None) makers = {call.request};
    for (auto* wait : waits) {
        wait->call = call.seen.call;
        if (!makers.empty()) wait->holders = makers;
    }
}

void findLine(const WatchedRun& run, LoopPiece& piece)
{
    const auto& spell = *piece.spell;
    for (const auto& stack : run.stacks) {
        const bool isItsOwn = stack.process == spell.process && stack.thread == spell.thread && stack.own;
        if (!isItsOwn || stack.at < at(piece.begin) || stack.at > at(piece.end)) continue;
        piece.line = stack.frames[*stack.own];
        return;
    }
}

/// Only a route that was sent alone, and then did nothing of the kind, is not to blame.
void narrowByHabits(const WatchedRun& run, const RouteHabits& habits, LoopPiece& piece)
{
    if (piece.holders.size() < 2) return;
    const auto habit = habitOf(*piece.spell, piece.line);
    auto likely = piece.holders;
    std::erase_if(likely, [&](trace::RequestId id) {
        const auto request = std::ranges::find(run.requests, id, &WatchedRequest::id);
        return request != run.requests.end() && !habits.mayDo(request->route, habit);
    });
    if (!likely.empty()) piece.holders = std::move(likely);
}

} // namespace

trace::Time at(const Between& boundary)
{
    return trace::isSet(boundary.latest) ? boundary.latest : boundary.earliest;
}

std::vector<LoopPiece> piecesOf(const WatchedRun& run, const RouteHabits& habits)
{
    std::vector<LoopPiece> pieces;
    std::map<ProcessId, Requests> requests;
    for (const auto& spell : run.spells) {
        const auto [known, isNew] = requests.try_emplace(spell.process);
        if (isNew) known->second = requestsOf(run, spell.process);
        appendPieces(spell, known->second, pieces);
    }
    for (const auto& call : run.calls)
        narrowByCall(call, pieces);
    for (auto& piece : pieces) {
        findLine(run, piece);
        narrowByHabits(run, habits, piece);
    }
    return pieces;
}

} // namespace watch
