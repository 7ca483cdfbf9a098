#include "app/guardian/wards.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace guardian {

namespace {

constexpr int kNeverBegun = 127;

/// In the new process: never returns.
[[noreturn]] void become(char** words, const sigset_t& signals, int problem)
{
    ::setpgid(0, 0);
    ::sigprocmask(SIG_SETMASK, &signals, nullptr);
    ::execvp(words[0], words);
    const int why = errno;
    [[maybe_unused]] const auto written = ::write(problem, &why, sizeof why);
    ::_exit(kNeverBegun);
}

} // namespace

Wards::Wards()
    : m_childrenFile("/proc/self/task/" + std::to_string(::getpid()) + "/children")
{
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
}

int Wards::begin(char** words, const sigset_t& signals)
{
    int problem[2];
    if (::pipe2(problem, O_CLOEXEC) != 0) return errno;
    m_first = ::fork();
    if (m_first == 0) become(words, signals, problem[1]);
    int why = m_first < 0 ? errno : 0;
    ::close(problem[1]);
    if (m_first > 0 && ::read(problem[0], &why, sizeof why) < 0) why = errno;
    ::close(problem[0]);
    return why;
}

bool Wards::bury()
{
    while (true) {
        int status = 0;
        const auto ended = ::waitpid(-1, &status, WNOHANG);
        if (ended == m_first) m_status = status;
        if (ended == 0) return true;
        if (ended < 0 && errno != EINTR) return false;
    }
}

void Wards::ask()
{
    for (const auto group : groups())
        if (m_asked.insert(group).second) ::kill(-group, SIGTERM);
}

void Wards::make()
{
    for (const auto group : groups())
        ::kill(-group, SIGKILL);
    for (const auto child : children())
        ::kill(child, SIGKILL);
}

void Wards::endLikeTheFirst() const
{
    if (!WIFSIGNALED(m_status)) ::_exit(WEXITSTATUS(m_status));
    constexpr rlimit kNoCore{0, 0}; // it has left its own
    ::setrlimit(RLIMIT_CORE, &kNoCore);
    const int number = WTERMSIG(m_status);
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, number);
    ::signal(number, SIG_DFL);
    ::sigprocmask(SIG_UNBLOCK, &signals, nullptr);
    ::raise(number);
    ::_exit(kNeverBegun);
}

std::vector<pid_t> Wards::children() const
{
    std::ifstream file(m_childrenFile);
    std::vector<pid_t> found;
    for (pid_t child = 0; file >> child;)
        found.push_back(child);
    return found;
}

/// But this process's own.
std::set<pid_t> Wards::groups() const
{
    std::set<pid_t> found;
    for (const auto child : children())
        if (const auto group = ::getpgid(child); group > 0 && group != ::getpgrp()) found.insert(group);
    return found;
}

} // namespace guardian
