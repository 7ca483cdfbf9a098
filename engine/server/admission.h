#pragma once

#include "engine/protocol/request_parser.h"
#include "engine/server/server_settings.h"

#include <string>
#include <string_view>
#include <vector>

namespace server {

/// Keeps pages of other origins from holding a worker by way of a browser on this machine: their own requests
/// to 127.0.0.1, and those to a name of theirs that they have made to mean 127.0.0.1. A server that listens
/// beyond this machine can be asked by anybody, and admits all. One thread.
class Admission
{
public:
    explicit Admission(const Settings& settings);

    /// Whom the request is not admitted for, like "the host example.com"; empty where it is admitted.
    std::string strangerIn(const protocol::RequestParser& request);

private:
    bool isHostAdmitted(std::string_view host) const;
    bool isOriginAdmitted(std::string_view origin, std::string_view ownAuthority) const;
    bool isAllowed(std::string_view host) const;

    std::vector<std::string> m_allowedHosts;
    bool m_admitsAll;
    std::string m_lastAdmitted; ///< a request's Host header: most are like the one before
};

} // namespace server
