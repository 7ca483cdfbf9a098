#pragma once

#include "app/room/poll.h"
#include "app/room/standing.h"
#include "engine/settings/set_up.h"
#include "ui/room/room_facts.h"

namespace app {

// The room in the window's words.

/// Who waits for whom, in a sentence, and what that means.
struct WallWords
{
    QString sentence;
    QString meaning;
};

/// Pure.
WallWords wallOf(const trace::Store& store, const Standing& standing);

/// How many of the room's people cannot go on. Pure.
std::size_t peopleWaiting(const Standing& standing);

/// The longest of those who cannot go on have waited. Pure.
trace::Duration longestWait(const Standing& standing);

/// What the room says, and what came out. Pure.
ui::PollFacts pollFactsOf(const Poll& poll, const QString& basis);

/// "One worker. Each request makes 2 calls of 1 s." Pure.
QString basisOf(const settings::SetUp& setUp);

} // namespace app
