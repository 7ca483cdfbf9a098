#include "app/guardian/wards.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <unistd.h>

/// await-and-see-guardian DOOR COMMAND…: starts the command, and ends all that it has started when the other
/// end of DOOR, a socket that this process inherits, is closed, however that comes about. Says there whether
/// the command has begun ("0 PROCESS") or why it has not ("ERRNO 0"). Its output is the command's.

namespace {

constexpr int kLookMs = 100;
constexpr std::chrono::seconds kPolitely{3}; ///< time enough to end well
constexpr std::chrono::seconds kFirmly{2};   ///< from then on

struct Ears
{
    int door;    ///< -1 once it is closed
    int signals; ///< of children that ended, and of those that ask this process to end
};

/// A signal that asks this process to end counts as the door's closing.
bool isToEnd(const Ears& ears, int patienceMs)
{
    std::array<pollfd, 2> events{pollfd{ears.door, POLLIN, 0}, pollfd{ears.signals, POLLIN, 0}};
    ::poll(events.data(), events.size(), patienceMs);
    signalfd_siginfo signal{};
    bool isAsked = false;
    while (::read(ears.signals, &signal, sizeof signal) == static_cast<ssize_t>(sizeof signal))
        isAsked = isAsked || signal.ssi_signo != SIGCHLD;
    char byte = 0;
    const bool isClosed = events[0].revents != 0 && ::read(ears.door, &byte, 1) <= 0;
    return isAsked || isClosed;
}

/// Returns once nobody is left, or nothing helps.
void end(guardian::Wards& wards, Ears ears)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto waited = [begin] { return std::chrono::steady_clock::now() - begin; };
    ears.door = -1;
    while (wards.bury() && waited() < kPolitely + kFirmly) {
        waited() < kPolitely ? wards.ask() : wards.make();
        isToEnd(ears, kLookMs);
    }
}

int signalsOf(const sigset_t& signals)
{
    return ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

/// What it inherited has a name in the terminal and in the command's way.
void leaveOutput()
{
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    ::close(nowhere);
    [[maybe_unused]] const auto moved = ::chdir("/");
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) return 2;
    const int door = std::atoi(argv[1]);
    ::fcntl(door, F_SETFD, FD_CLOEXEC);
    ::setsid(); // Ctrl-C in the terminal is not for it
    sigset_t ours;
    sigset_t before;
    ::sigemptyset(&ours);
    for (const int number : {SIGCHLD, SIGTERM, SIGINT, SIGHUP})
        ::sigaddset(&ours, number);
    ::sigprocmask(SIG_BLOCK, &ours, &before);
    guardian::Wards wards;
    const int problem = wards.begin(argv + 2, before);
    const auto answer =
        std::to_string(problem) + ' ' + std::to_string(problem == 0 ? wards.first() : 0) + '\n';
    [[maybe_unused]] const auto sent = ::send(door, answer.data(), answer.size(), MSG_NOSIGNAL);
    leaveOutput();
    const Ears ears{door, signalsOf(ours)};
    while (wards.bury())
        if (isToEnd(ears, -1)) {
            end(wards, ears);
            break;
        }
    wards.endLikeTheFirst();
}
