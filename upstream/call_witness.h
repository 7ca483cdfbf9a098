#pragma once

#include "engine/trace/event.h"

#include <string_view>
#include <sys/socket.h>

namespace upstream {

/// A call of a foreign server, which knows nothing of our claims.
struct ForeignCall
{
    std::uint32_t number = 0; ///< counted from 1
    sockaddr_storage client{};
    sockaddr_storage upstream{};
    trace::Time arrived = trace::kUnset;
};

/// Whose call it is, where it carries what our client had sent.
struct ProvenCall
{
    trace::RequestId request = trace::RequestId::None;
    std::uint8_t index = 0; ///< which call of the request, from 1
};

/// Hears of the calls of a foreign server. Upstream's thread.
class CallWitness
{
public:
    virtual ~CallWitness() = default;

    /// `requestId` and `traceParent` are the headers' values, empty where there is none.
    virtual ProvenCall prove(std::string_view requestId, std::string_view traceParent) = 0;

    virtual void arrived(const ForeignCall& call) = 0;
    virtual void answered(std::uint32_t number) = 0;
};

} // namespace upstream
