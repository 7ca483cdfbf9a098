#include "tests/engine/watch/foreign_server.h"

#include "tests/engine/watch/client.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ; // NOLINT(readability-redundant-declaration): no header of the standard has it

namespace support {

namespace {

using namespace std::chrono_literals;

constexpr auto kPoliteness = 3s;

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (auto& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> environmentWith(const std::map<std::string, std::string>& added)
{
    std::vector<std::string> all;
    for (auto** entry = environ; *entry != nullptr; ++entry)
        all.emplace_back(*entry);
    all.emplace_back("PYTHONDONTWRITEBYTECODE=1"); // the programs stand among the sources
    for (const auto& [name, value] : added)
        all.push_back(name + '=' + value);
    return all;
}

/// Set AWAIT_AND_SEE_SERVER_OUTPUT to a file to read what the servers say.
const char* outputFile()
{
    const auto* file = std::getenv("AWAIT_AND_SEE_SERVER_OUTPUT");
    return file != nullptr ? file : "/dev/null";
}

pid_t spawn(const ForeignServer::Command& command)
{
    auto words = command.words;
    auto environment = environmentWith(command.environment);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, outputFile(), O_WRONLY | O_CREAT | O_APPEND,
                                       0600);
    ::posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    ::posix_spawn_file_actions_addchdir_np(&actions, WATCH_APPS);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    pid_t pid = -1;
    const auto error = ::posix_spawnp(&pid, words.front().c_str(), &actions, &attributes,
                                      pointersTo(words).data(), pointersTo(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    if (error != 0) throw std::runtime_error("cannot start " + words.front());
    return pid;
}

/// The server's parent is this program, so its number is not given again before this.
bool hasEnded(pid_t pid, std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        if (::waitpid(pid, nullptr, WNOHANG) == pid) return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

} // namespace

ForeignServer::ForeignServer(const Command& command, std::uint16_t port)
    : m_port(port)
    , m_pid(spawn(command))
{}

ForeignServer::~ForeignServer()
{
    ::kill(-m_pid, SIGTERM);
    if (!hasEnded(m_pid, kPoliteness)) {
        ::kill(-m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        return;
    }
    ::kill(-m_pid, SIGKILL); // whoever of its group is left
}

bool ForeignServer::waitUntilItListens() const
{
    const auto end = std::chrono::steady_clock::now() + 60s;
    while (std::chrono::steady_clock::now() < end) {
        if (canConnectTo(m_port)) return true;
        std::this_thread::sleep_for(20ms);
    }
    return false;
}

ForeignServer::Command uvicorn(std::uint16_t port, const std::vector<std::string>& options)
{
    ForeignServer::Command command{
        {"/usr/bin/python3", "-m", "uvicorn", "holds:app", "--port", std::to_string(port)}};
    command.words.insert(command.words.end(), options.begin(), options.end());
    return command;
}

ForeignServer::Command gunicorn(std::uint16_t port, const std::string& app,
                                const std::vector<std::string>& options)
{
    ForeignServer::Command command{{"/usr/bin/gunicorn", app, "--bind", "127.0.0.1:" + std::to_string(port)}};
    command.words.insert(command.words.end(), options.begin(), options.end());
    return command;
}

bool isInstalled(const std::string& path)
{
    return ::access(path.c_str(), X_OK) == 0;
}

} // namespace support
