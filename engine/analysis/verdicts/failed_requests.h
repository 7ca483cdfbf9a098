#pragma once

#include "engine/analysis/verdicts/verdicts.h"

namespace analysis {

/// Why a request failed, as far as was measured.
enum class FailureCause : std::uint8_t {
    UpstreamRefused,
    UpstreamTimedOut,
    UpstreamClosed,
    UpstreamGarbage,
    UpstreamStatus, ///< and the handler looked at it
    UpstreamNoDescriptor,
    ServerStatus, ///< without a call that failed
    ServerRefused,
    ServerClosed,
    ServerGarbage,
    ClientNoDescriptor,
    ClientGaveUp,
    ClientLeft, ///< one from outside, before its answer
};

/// So many requests failed for the same reason.
struct FailureGroup
{
    FailureCause cause = FailureCause::ServerStatus;
    std::uint16_t status = 0; ///< what the upstream or the server answered, where that is the reason
    std::size_t requests = 0;
    trace::RequestId first = trace::RequestId::None;
};

/// Finds requests that failed, and why. Health probes are nobody's requests, and what was stopped did not
/// fail.
struct FailedRequests
{
    std::vector<FailureGroup> groups; ///< the biggest first
    std::size_t failed = 0;
    std::size_t ended = 0;   ///< the failed ones among them
    trace::Duration cost{0}; ///< how long the clients waited in vain

    static std::vector<FailedRequests> find(const Evidence& evidence);

    Verdict verdict(const Evidence& evidence) const;
    Level level() const;
    std::string sentence() const;
    std::string nextStep() const;

private:
    std::string who() const;
};

} // namespace analysis
