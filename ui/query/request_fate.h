#pragma once

#include "engine/trace/segment.h"

#include <QString>

#include <compare>

namespace ui {

/// What has become of a request so far, in a word or two: how it ended, or the state that it is in.
struct RequestFate
{
    trace::Outcome outcome = trace::Outcome::InFlight;
    bool isAbandoned = false;
    trace::State state = trace::State::Queued; ///< while in flight
    std::uint16_t status = 0;                  ///< once answered
    trace::Failure failure = trace::Failure::None;

    auto operator<=>(const RequestFate&) const = default;

    bool isBad() const { return isAbandoned || status >= 400; }
};

/// Pure. `request` has begun.
RequestFate fateOf(const trace::Request& request, trace::Time now);

/// "200 OK", "blocking", "timed out"
QString text(const RequestFate& fate);

} // namespace ui
