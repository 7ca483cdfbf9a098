#pragma once

#include "engine/settings/room_limits.h"
#include "engine/trace/event.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace ui {

/// One answer to a question, and how many gave it.
struct PollBar
{
    QString label; ///< "4 s"
    std::optional<trace::Duration> moment{};
    std::size_t votes = 0;
    bool isRight = false; ///< the run said so

    bool operator==(const PollBar&) const = default;
};

/// What is said of one part of a question, and what came out.
struct PollRow
{
    QString label; ///< which part; empty where it is the only one
    std::vector<PollBar> bars;
    std::optional<trace::Duration> truth{}; ///< the moment that was measured

    bool operator==(const PollRow&) const = default;
};

/// A question to the room.
struct PollFacts
{
    QString question;
    QString basis; ///< what it is about, in a line
    std::vector<PollRow> rows;
    trace::Duration horizon{0}; ///< of the moments; 0 where the answers are words
    std::size_t votes = 0;
    bool isOpen = false;
    QString truth; ///< "It was 6.0 s: 21 of 96 said so."; empty before the run has said

    bool operator==(const PollFacts&) const = default;
};

/// What the projector shows of the room.
struct RoomFacts
{
    QString host;  ///< "192.168.1.20:8080"
    QString token; ///< the part of the address behind it
    std::size_t people = 0;
    std::size_t waiting = 0;
    trace::Duration longestWait{0};
    QString wall;    ///< who waits for whom, in a sentence
    QString meaning; ///< and what that means
    bool isPaused = false;
    QString again; ///< what the same could be run with, "Async"; empty where there is nothing to compare
    std::optional<PollFacts> poll{};

    QString address() const { return QStringLiteral("http://%1/%2").arg(host, token); }
    bool operator==(const RoomFacts&) const = default;
};

/// How the speaker wants the room to be opened.
struct RoomWish
{
    QString address;
    int port = 0; ///< 0: whichever is free
    settings::RoomLimits limits;
    bool areOwnNamesAllowed = false;
};

} // namespace ui
