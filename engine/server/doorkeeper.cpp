#include "engine/server/doorkeeper.h"

#include <spdlog/logger.h>

namespace server {

bool Doorkeeper::admits(const protocol::RequestParser& request)
{
    const auto stranger = m_admission.strangerIn(request);
    if (stranger.empty()) return true;
    const auto now = trace::Clock::now();
    if (now - m_strangersSince >= std::chrono::seconds(1)) {
        m_strangersSince = now;
        m_strangers = 0;
    }
    if (++m_strangers <= kMostStrangers)
        m_log.warn("403 for {}, which is not of this machine; --allow-host lets it in", stranger);
    return false;
}

} // namespace server
