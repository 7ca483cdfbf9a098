#include "app/watch/guardian.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <system_error>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace app {

namespace {

/// Its input ends with this program. Three seconds are time enough to end well. Debian's shell takes a group
/// only after a signal that "-s" names.
constexpr const char* kScript = "read group || exit 0\n"
                                "read word && exit 0\n"
                                "kill -s TERM -- \"-$group\" 2>/dev/null || exit 0\n"
                                "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do\n"
                                "  sleep 0.2\n"
                                "  kill -s 0 -- \"-$group\" 2>/dev/null || exit 0\n"
                                "done\n"
                                "kill -s KILL -- \"-$group\" 2>/dev/null\n";

void close(int& descriptor)
{
    if (const auto open = std::exchange(descriptor, -1); open >= 0) ::close(open);
}

} // namespace

Guardian::Guardian()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::system_category(), "pipe");
    std::tie(m_ear, m_door) = std::pair(ends[0], ends[1]);
    m_shell.setStandardInputFile(QStringLiteral("/proc/self/fd/%1").arg(m_ear));
    m_shell.setStandardOutputFile(QProcess::nullDevice());
    m_shell.setStandardErrorFile(QProcess::nullDevice());
    m_shell.setChildProcessModifier([] { ::setsid(); }); // Ctrl-C in the terminal is not for it
    m_shell.start(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"), QString::fromLatin1(kScript), QStringLiteral("await-and-see")});
}

Guardian::~Guardian()
{
    end();
    m_shell.waitForFinished(5000);
    close(m_ear);
}

void Guardian::takeUnderItsWing(int door)
{
    ::setpgid(0, 0);
    std::array<char, 16> line{};
    auto* const end = std::to_chars(line.data(), line.data() + line.size() - 1, ::getpid()).ptr;
    *end = '\n';
    [[maybe_unused]] const auto written =
        ::write(door, line.data(), static_cast<std::size_t>(end + 1 - line.data()));
    constexpr unsigned kFirstOfOurs = 3;
    ::close_range(kFirstOfOurs, ~0U, CLOSE_RANGE_CLOEXEC);
    ::signal(SIGXFSZ, SIG_DFL);
}

void Guardian::end()
{
    close(m_door);
}

void Guardian::release()
{
    [[maybe_unused]] const auto written = ::write(m_door, "done\n", 5); // somebody reads: m_ear is open
}

} // namespace app
