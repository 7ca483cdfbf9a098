#include "engine/watch/story/loop/holding_teller.h"

#include <algorithm>
#include <functional>

namespace watch {

namespace {

/// Of one holding; that is minutes in which it was never twice at the same line.
constexpr std::size_t kMostLines = 5000;

trace::SourceLine lineOf(const Frame& frame)
{
    return {frame.file, frame.function, frame.line};
}

std::optional<trace::HeldLine> heldLineOf(const StackSeen& stack)
{
    if (!stack.own || *stack.own >= stack.frames.size()) return {};
    trace::HeldLine line{lineOf(stack.frames[*stack.own]), {}, {}};
    if (*stack.own > 0) line.below = lineOf(stack.frames.front());
    for (const auto& caller : callers(stack.frames, *stack.own))
        line.callers.push_back(lineOf(caller));
    return line;
}

} // namespace

void HoldingTeller::begin(const Stretch& stretch, trace::Time at, trace::Duration within,
                          std::vector<trace::RequestId> suspects)
{
    m_line.reset();
    m_open.emplace();
    m_open->worker = m_worker;
    m_open->begin = at;
    m_open->beginWithin = within;
    m_open->isWaiting = stretch.isWait() || stretch.doing == Doing::WaitsForGil;
    m_open->call = stretch.call;
    m_open->target = stretch.doing == Doing::WaitsForGil ? trace::kGil : stretch.target;
    m_open->suspects = std::move(suspects);
}

void HoldingTeller::add(const StackSeen& stack)
{
    if (!m_open) return;
    countLine(stack.at, m_open->lines);
    m_line = heldLineOf(stack);
    m_lineSince = std::max(stack.at, m_open->begin);
}

void HoldingTeller::tell(trace::Time now, Holdings& told) const
{
    if (m_open && now - m_open->begin >= StretchJoiner::kShort) told.push_back(by(now));
}

void HoldingTeller::end(trace::Time at, trace::Duration within, Holdings& told)
{
    if (!m_open) return;
    if (at - m_open->begin >= StretchJoiner::kShort) {
        told.push_back(by(at));
        told.back().end = at;
        told.back().endWithin = within;
    }
    m_open.reset();
    m_line.reset();
}

void HoldingTeller::countLine(trace::Time until, std::vector<trace::HeldLine>& lines) const
{
    if (!m_line) return;
    const auto isSame = [this](const trace::HeldLine& line) {
        return line.own == m_line->own && line.below == m_line->below && line.callers == m_line->callers;
    };
    auto place = std::ranges::find_if(lines, isSame);
    if (place == lines.end() && lines.size() >= kMostLines) return;
    if (place == lines.end()) place = lines.insert(place, *m_line);
    place->time += std::max(until - m_lineSince, trace::Duration(0));
}

trace::Holding HoldingTeller::by(trace::Time now) const
{
    auto holding = *m_open;
    countLine(now, holding.lines);
    std::ranges::stable_sort(holding.lines, std::greater(), &trace::HeldLine::time);
    return holding;
}

} // namespace watch
