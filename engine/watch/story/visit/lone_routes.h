#pragma once

#include "engine/trace/event.h"

#include <map>
#include <optional>

namespace watch {

/// Learns what each route does by the requests that were alone on the server from their being sent to their
/// end. Pure.
class LoneRoutes
{
public:
    void sent(trace::RequestId request, std::uint16_t route, trace::Time at);

    /// A loop was held in this stretch, or a call arrived, whoever did it.
    void held(trace::Time begin, trace::Time end);
    void called();

    /// `isAnswered`: else nothing is learnt of it.
    void over(trace::RequestId request, bool isAnswered);

    /// Alone, none of them held a loop nearly as long.
    bool isHarmless(std::uint16_t route, trace::Duration hold) const;

    /// Alone, none of them made a call.
    bool makesNoCalls(std::uint16_t route) const;

private:
    struct Known
    {
        trace::Duration longestHold{0};
        bool makesCalls = false;
    };

    struct Alone
    {
        trace::RequestId request = trace::RequestId::None;
        std::uint16_t route = 0;
        trace::Time sent = trace::kUnset;
        Known does;
    };

    std::size_t m_inFlight = 0;
    std::optional<Alone> m_alone;
    std::map<std::uint16_t, Known> m_routes;
};

} // namespace watch
