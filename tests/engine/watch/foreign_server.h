#pragma once

#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace support {

/// A program that is started for a test, in a process group of its own, and ended with everybody in it.
class ForeignServer
{
public:
    struct Command
    {
        std::vector<std::string> words;
        std::map<std::string, std::string> environment = {}; ///< beside this program's own
    };

    ForeignServer(const Command& command, std::uint16_t port);
    ~ForeignServer();

    ForeignServer(const ForeignServer&) = delete;
    ForeignServer& operator=(const ForeignServer&) = delete;

    /// Whether somebody answers on the port within a minute.
    bool waitUntilItListens() const;

    pid_t pid() const { return m_pid; }
    std::uint16_t port() const { return m_port; }

private:
    std::uint16_t m_port;
    pid_t m_pid = -1;
};

/// `words` with the folder of the tests' programs as the working one.
ForeignServer::Command uvicorn(std::uint16_t port, const std::vector<std::string>& options = {});
ForeignServer::Command gunicorn(std::uint16_t port, const std::string& app,
                                const std::vector<std::string>& options);

/// Whether a program is installed.
bool isInstalled(const std::string& path);

} // namespace support
