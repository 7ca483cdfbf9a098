#include "engine/watch/story/loop/stretch_joiner.h"

#include <algorithm>

namespace watch {

namespace {

Stretch stretchOf(const LoopSpell& spell)
{
    const auto isWidthKnown =
        trace::isSet(spell.begin.earliest) && spell.begin.latest - spell.begin.earliest <= kLongestGap;
    return {kindOf(spell.activity.doing),
            spell.activity.doing,
            std::string(spell.activity.call),
            spell.target,
            spell.begin.latest,
            isWidthKnown ? spell.begin.latest - spell.begin.earliest : trace::Duration(0),
            trace::kUnset};
}

} // namespace

Stretch::Kind kindOf(Doing doing)
{
    switch (doing) {
    case Doing::Free: return Stretch::Kind::Free;
    case Doing::Running:
    case Doing::InKernel:
    case Doing::Blocking:
    case Doing::WaitsForGil: return Stretch::Kind::Held;
    default: return Stretch::Kind::NotKnown;
    }
}

bool isFollowed(const LoopSpell& spell)
{
    return trace::isSet(spell.end.latest) && spell.end.latest - spell.lastLook <= kLongestGap;
}

void StretchJoiner::take(const LoopSpell& spell)
{
    const auto end = isFollowed(spell) ? spell.end.latest : spell.lastLook;
    if (m_ongoing != spell.begin.latest) add({stretchOf(spell), end});
    m_ongoing = trace::kUnset;
    m_ended = spell.begin.latest;
    if (isFollowed(spell)) return;
    Stretch nobodyLooks;
    nobodyLooks.begin = end;
    addLong(nobodyLooks);
}

void StretchJoiner::takeOngoing(const LoopSpell& spell)
{
    const bool isOld = spell.begin.latest <= m_ended || spell.begin.latest == m_ongoing;
    if (isOld || spell.lastLook - spell.begin.latest < kShort) return;
    add({stretchOf(spell), spell.lastLook});
    m_ongoing = spell.begin.latest;
}

void StretchJoiner::add(Piece piece)
{
    const bool isShort = piece.length() < kShort;
    const bool goesOn = piece.what.kind == m_current && (isShort || !piece.what.isHeld());
    if (m_short.empty() && goesOn) return;
    if (!isShort) return addLong(std::move(piece.what));
    m_short.push_back(std::move(piece));
    if (m_short.back().end - m_short.front().what.begin >= kShort) joinShortOnes();
}

/// What held the loop right before, for a moment, belongs to what holds it now.
void StretchJoiner::addLong(Stretch stretch)
{
    const auto itself = stretch.begin;
    for (; stretch.isHeld() && !m_short.empty() && m_short.back().what.isHeld(); m_short.pop_back()) {
        stretch.joinedUntil = itself;
        stretch.begin = m_short.back().what.begin;
        stretch.within = m_short.back().what.within;
    }
    m_short.clear();
    begin(std::move(stretch));
}

/// They are one stretch together: held by what took most of it, or free where it was free in between.
void StretchJoiner::joinShortOnes()
{
    const auto isHeld = [](const Piece& piece) { return piece.what.isHeld(); };
    const auto isFree = [](const Piece& piece) { return piece.what.kind == Stretch::Kind::Free; };
    Stretch joined;
    if (std::ranges::all_of(m_short, isHeld))
        joined = std::ranges::max_element(m_short, {}, &Piece::length)->what;
    else if (std::ranges::any_of(m_short, isFree))
        joined.kind = Stretch::Kind::Free;
    joined.begin = m_short.front().what.begin;
    joined.within = m_short.front().what.within;
    m_short.clear();
    begin(std::move(joined));
}

void StretchJoiner::begin(Stretch stretch)
{
    if (stretch.kind == m_current && !stretch.isHeld()) return;
    m_current = stretch.kind;
    m_begun.push_back(std::move(stretch));
}

} // namespace watch
