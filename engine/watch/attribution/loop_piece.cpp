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

using Stacks = std::vector<const StackSeen*>;

/// Those of its thread that were read from `begin` to `end`, of which the user's own code is known.
Stacks stacksBetween(const WatchedRun& run, const LoopSpell& spell, trace::Time begin, trace::Time end)
{
    Stacks stacks;
    auto stack = std::ranges::lower_bound(run.stacks, begin, {}, &StackSeen::at);
    for (; stack != run.stacks.end() && stack->at <= end; ++stack)
        if (stack->process == spell.process && stack->thread == spell.thread && stack->own)
            stacks.push_back(&*stack);
    return stacks;
}

const Frame& ownFrameOf(const StackSeen& stack)
{
    return stack.frames[*stack.own];
}

/// A thread that runs may go on from one request's code to another's: what it did before its first stack, and
/// between two stacks that differ, is not known. One that waits stands where it stands.
void appendStackCuts(const WatchedRun& run, const LoopSpell& spell, std::vector<Between>& cuts)
{
    if (spell.activity.doing != Doing::Running && spell.activity.doing != Doing::InKernel) return;
    const StackSeen* before = nullptr;
    for (const auto* stack : stacksBetween(run, spell, spell.begin.latest, at(endOf(spell)))) {
        if (before == nullptr)
            cuts.push_back({stack->at, stack->at});
        else if (habitOf(spell, ownFrameOf(*before)) != habitOf(spell, ownFrameOf(*stack)))
            cuts.push_back({before->at, stack->at});
        before = stack;
    }
}

/// Where somebody joins those who may hold the loop, or leaves them.
void appendRequestCuts(const LoopSpell& spell, const Requests& requests, std::vector<Between>& cuts)
{
    const auto add = [&](const Between& cut) {
        if (cut.earliest > spell.begin.latest && cut.earliest < at(endOf(spell))) cuts.push_back(cut);
    };
    for (const auto* request : requests) {
        add(request->read);
        add({request->firstByte, request->firstByte});
    }
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

void appendPieces(const WatchedRun& run, const LoopSpell& spell, const Requests& requests,
                  std::vector<LoopPiece>& pieces)
{
    std::vector<Between> cuts;
    if (holdsLoop(spell.activity.doing)) {
        appendRequestCuts(spell, requests, cuts);
        appendStackCuts(run, spell, cuts);
        std::ranges::sort(cuts, {}, &Between::earliest);
    }
    LoopPiece piece{.spell = &spell, .begin = spell.begin, .end = {}, .holders = {}, .line = {}};
    auto from = spell.begin.latest;
    cuts.push_back(endOf(spell));
    for (const auto& cut : cuts) {
        piece.end = cut;
        if (holdsLoop(spell.activity.doing)) piece.holders = candidates(requests, from);
        if (&cut == &cuts.back() || cut.earliest > from) pieces.push_back(piece);
        piece.begin = cut;
        from = cut.earliest;
    }
}

bool isWaitFor(const LoopPiece& piece, const WatchedCall& call)
{
    const auto& spell = *piece.spell;
    return call.seen.process == spell.process && call.seen.thread == spell.thread &&
           spell.activity.descriptor == call.seen.descriptor && call.arrived < at(piece.end) &&
           (!trace::isSet(call.answered) || call.answered > at(piece.begin));
}

void keepThose(std::vector<trace::RequestId>& requests, const std::vector<trace::RequestId>& kept)
{
    std::erase_if(requests, [&](trace::RequestId id) { return std::ranges::find(kept, id) == kept.end(); });
}

/// Who made the call was there all the time that it was waited for.
void narrowByCall(const WatchedCall& call, const std::vector<LoopPiece*>& blocking)
{
    std::vector<LoopPiece*> waits;
    for (auto* piece : blocking)
        if (isWaitFor(*piece, call)) waits.push_back(piece);
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

void narrowByCalls(const WatchedRun& run, std::vector<LoopPiece>& pieces)
{
    std::vector<LoopPiece*> blocking;
    for (auto& piece : pieces)
        if (piece.spell->activity.doing == Doing::Blocking) blocking.push_back(&piece);
    for (const auto& call : run.calls)
        if (call.seen.wait == CallWait::OnLoop) narrowByCall(call, blocking);
}

void findLine(const WatchedRun& run, LoopPiece& piece)
{
    const auto stacks = stacksBetween(run, *piece.spell, at(piece.begin), at(piece.end));
    // One that was read at the very end may be the next piece's.
    if (!stacks.empty() && stacks.front()->at < at(piece.end)) piece.line = ownFrameOf(*stacks.front());
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
        appendPieces(run, spell, known->second, pieces);
    }
    narrowByCalls(run, pieces);
    for (auto& piece : pieces) {
        findLine(run, piece);
        narrowByHabits(run, habits, piece);
    }
    return pieces;
}

} // namespace watch
