#include "app/process/end_signals.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace app {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};

std::atomic<int> writingEnd = -1; // what the handler writes to
static_assert(std::atomic<int>::is_always_lock_free);

void note(int signal)
{
    const int error = errno;
    const auto name = static_cast<unsigned char>(signal);
    [[maybe_unused]] const auto written = ::write(writingEnd, &name, 1);
    errno = error;
}

bool isIgnored(int signal)
{
    struct sigaction now = {};
    return sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

void handle(int signal, void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

} // namespace

EndSignals::EndSignals()
{
    if (::pipe2(m_ends, O_CLOEXEC | O_NONBLOCK) != 0)
        throw std::system_error(errno, std::system_category(), "pipe");
    writingEnd = m_ends[1];
    for (const int signal : kSignals)
        if (signal != SIGHUP || !isIgnored(signal)) handle(signal, &note, SA_RESTART | int(SA_RESETHAND));
}

EndSignals::~EndSignals()
{
    for (const int signal : kSignals)
        if (!isIgnored(signal)) handle(signal, SIG_DFL, 0);
    writingEnd = -1;
    ::close(m_ends[0]);
    ::close(m_ends[1]);
}

int EndSignals::take() const
{
    unsigned char signal = 0;
    return ::read(m_ends[0], &signal, 1) == 1 ? signal : 0;
}

EndWatch::EndWatch(const EndSignals& signals, std::function<void(int)> end)
    : m_end(std::move(end))
    , m_thread([this, &signals] { watch(signals); })
{}

EndWatch::~EndWatch()
{
    m_isOver.notify();
}

void EndWatch::watch(const EndSignals& signals) const
{
    std::array<pollfd, 2> ends{{{signals.fd(), POLLIN, 0}, {m_isOver.fd(), POLLIN, 0}}};
    while (::poll(ends.data(), ends.size(), -1) < 0 && errno == EINTR) {
    }
    if (ends[1].revents == 0) m_end(signals.take());
}

const char* nameOf(int signal)
{
    return signal == SIGINT ? "SIGINT" : signal == SIGTERM ? "SIGTERM" : "SIGHUP";
}

} // namespace app
