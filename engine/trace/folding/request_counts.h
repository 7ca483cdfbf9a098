#pragma once

#include "engine/trace/request.h"

#include <cstddef>

namespace trace {

/// How many requests are in which stage of their lives: of one request, or of all of a store.
struct RequestCounts
{
    RequestCounts() = default;

    explicit RequestCounts(const Request& request)
    {
        if (!isSet(request.begin())) return;
        underWay = request.isWorkedOff() ? 0 : 1;
        inFlight = request.isInFlight() ? 1 : 0;
        probesInFlight = request.isProbe ? inFlight : 0;
        sent = request.isProbe ? 0 : 1;
    }

    RequestCounts& operator+=(const RequestCounts& other)
    {
        underWay += other.underWay;
        inFlight += other.inFlight;
        probesInFlight += other.probesInFlight;
        sent += other.sent;
        return *this;
    }

    RequestCounts& operator-=(const RequestCounts& other)
    {
        underWay -= other.underWay;
        inFlight -= other.inFlight;
        probesInFlight -= other.probesInFlight;
        sent -= other.sent;
        return *this;
    }

    std::size_t underWay = 0; ///< begun and not worked off
    std::size_t inFlight = 0; ///< begun and not ended
    std::size_t probesInFlight = 0;
    std::size_t sent = 0; ///< begun, and no health probe
};

} // namespace trace
