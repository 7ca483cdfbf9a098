#pragma once

#include "engine/server/admission.h"
#include "engine/trace/event.h"

#include <spdlog/fwd.h>

namespace server {

/// Lets requests in by the rules of Admission, and names in the log whom it does not, but not so often that
/// the log would be theirs. One thread.
class Doorkeeper
{
public:
    /// Lines about strangers in one second, beyond which they are not named.
    static constexpr unsigned kMostStrangers = 20;

    Doorkeeper(const Settings& settings, spdlog::logger& log)
        : m_admission(settings)
        , m_log(log)
    {}

    bool admits(const protocol::RequestParser& request);

private:
    Admission m_admission;
    spdlog::logger& m_log;
    trace::Time m_strangersSince{};
    unsigned m_strangers = 0; ///< in that second
};

} // namespace server
