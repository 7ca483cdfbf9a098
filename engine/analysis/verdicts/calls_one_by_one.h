#pragma once

#include "engine/analysis/verdicts/verdicts.h"

namespace analysis {

/// Finds routes whose handlers await their calls one after the other for most of the request's time. Whether
/// a call needs the answer of the one before cannot be measured, so it is a hint.
struct CallsOneByOne
{
    std::uint16_t route = 0;
    std::size_t requests = 0;     ///< that did so
    std::size_t calls = 0;        ///< of the one that could win most
    trace::Duration took{0};      ///< its calls, one after the other
    trace::Duration couldTake{0}; ///< its slowest call
    trace::Duration couldWin{0};  ///< over all requests
    trace::RequestId clearest = trace::RequestId::None;

    static std::vector<CallsOneByOne> find(const Evidence& evidence);

    Verdict verdict(const Evidence& evidence) const;
    std::string sentence(const Evidence& evidence) const;
    static std::string nextStep();
};

} // namespace analysis
