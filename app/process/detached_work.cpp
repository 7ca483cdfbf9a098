#include "app/process/detached_work.h"

#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace app {

namespace {

/// Ports, the screen and whoever reads our output are the parent's: they are to see that it ends.
void leaveParent()
{
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, SIG_IGN);
    setsid();
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(nowhere, standard);
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
}

} // namespace

void doDetached(const std::function<void()>& work, std::chrono::milliseconds patience)
{
    using Clock = std::chrono::steady_clock;
    const auto child = ::fork();
    if (child < 0) return work(); // no room for another process: it takes as long as it takes
    if (child == 0) {
        leaveParent();
        work();
        ::_exit(0);
    }
    const auto giveUp = Clock::now() + patience;
    while (::waitpid(child, nullptr, WNOHANG) == 0 && Clock::now() < giveUp)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
}

} // namespace app
