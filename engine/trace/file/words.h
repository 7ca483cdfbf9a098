#pragma once

#include "engine/trace/request.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

/// The words by which our own events call things in a trace file.
namespace trace::words {

inline constexpr std::string_view kOurKey = "awaitAndSee"; ///< at the top of a file of ours
inline constexpr int kVersion = 1;

// Categories of events.
inline constexpr std::string_view kRequest = "request";
inline constexpr std::string_view kStep = "step";
inline constexpr std::string_view kUpstream = "upstream";
inline constexpr std::string_view kLoop = "loop";
inline constexpr std::string_view kChange = "change";
inline constexpr std::string_view kHolding = "holding"; ///< what held a watched worker's loop
inline constexpr std::string_view kState = "state";     ///< follows from the request; for other viewers
inline constexpr std::string_view kBlame = "blame";     ///< follows from the requests; for other viewers

/// A time of a request or a step, by its name in `args`.
template <typename Owner>
struct Moment
{
    std::string_view name;
    Time Owner::*time;
};

inline constexpr std::array kRequestMoments{
    Moment<Request>{"sent", &Request::sent},         Moment<Request>{"arrived", &Request::arrived},
    Moment<Request>{"read", &Request::read},         Moment<Request>{"started", &Request::started},
    Moment<Request>{"finished", &Request::finished}, Moment<Request>{"first_byte", &Request::firstByte},
    Moment<Request>{"received", &Request::received}, Moment<Request>{"failed", &Request::failed},
    Moment<Request>{"left", &Request::left},         Moment<Request>{"stopped", &Request::stopped},
};

inline constexpr std::array kStepMoments{
    Moment<Step>{"begun", &Step::begun},
    Moment<Step>{"taken", &Step::taken},
    Moment<Step>{"ready", &Step::ready},
    Moment<Step>{"ended", &Step::ended},
};

// In the order of StepKind.
inline constexpr std::array<std::string_view, 12> kStepKinds{
    "blocking call", "async call", "pooled call", "pool job", "compute", "client setup",
    "executor job",  "pool place", "hold",        "away",     "held up", "not known"};

// In the order of Failure.
inline constexpr std::array<std::string_view, 8> kFailures{
    "none", "refused", "timed out", "closed", "bad answer", "no descriptor", "stopped", "left"};

struct ChangeWord
{
    std::string_view word;
    EventKind kind;
};

inline constexpr std::array kChanges{
    ChangeWord{"handler chosen", EventKind::HandlerChosen},
    ChangeWord{"workers changed", EventKind::WorkersChanged},
    ChangeWord{"delay changed", EventKind::DelayChanged},
};

/// The enumerator whose word it is; the words stand in the order of the enumerators.
template <typename Enum, std::size_t Count>
std::optional<Enum> meant(const std::array<std::string_view, Count>& words, std::string_view word)
{
    const auto place = std::ranges::find(words, word);
    if (place == words.end()) return {};
    return static_cast<Enum>(place - words.begin());
}

} // namespace trace::words
