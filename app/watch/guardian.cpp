#include "app/watch/guardian.h"

#include "engine/watch/proc/process_tree.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <sys/socket.h>
#include <system_error>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace app {

namespace {

constexpr int kAnswerPatienceMs = 10'000; ///< it takes two processes' beginning

void close(int& descriptor)
{
    if (const auto open = std::exchange(descriptor, -1); open >= 0) ::close(open);
}

/// Beside this program where it was built, and where a package has what nobody starts by hand.
QString program()
{
    const auto name = QStringLiteral("/await-and-see-guardian");
    const auto folder = QCoreApplication::applicationDirPath();
    const auto beside = folder + name;
    return QFileInfo(beside).isExecutable() ? beside
                                            : folder + QStringLiteral("/../libexec/await-and-see") + name;
}

} // namespace

Guardian::Guardian()
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        throw std::system_error(errno, std::system_category(), "socketpair");
    std::tie(m_ear, m_door) = std::pair(ends[0], ends[1]);
}

Guardian::~Guardian()
{
    end();
    close(m_ear);
}

QString Guardian::begin(QProcess& process, const QStringList& words)
{
    process.setChildProcessModifier([ear = m_ear] { inheritOnly(ear); });
    process.start(program(), QStringList(QString::number(m_ear)) + words);
    const bool isStarted = process.waitForStarted(); // Qt has forked by now, and hears of exec() at once
    close(m_ear);
    return isStarted ? answer() : process.errorString();
}

/// "0 9125", or an error's number.
QString Guardian::answer()
{
    std::array<char, 32> line{};
    pollfd door{m_door, POLLIN, 0};
    ::poll(&door, 1, kAnswerPatienceMs);
    const auto size = ::recv(m_door, line.data(), line.size(), MSG_DONTWAIT);
    const auto words = QByteArray(line.data(), std::max<qsizetype>(size, 0)).trimmed().split(' ');
    if (words.size() != 2) return qt_error_string(ETIMEDOUT);
    if (const auto problem = words.first().toInt(); problem != 0) return qt_error_string(problem);
    m_first = words.last().toInt();
    return {};
}

void Guardian::end()
{
    close(m_door);
}

std::vector<int> Guardian::members(const QProcess& process) const
{
    std::vector<int> found;
    const auto guardian = static_cast<int>(process.processId());
    if (guardian == 0) return found;
    for (const auto& member : watch::processesBelow(std::array{guardian}))
        if (member.pid != guardian) found.push_back(member.pid);
    const auto first = std::ranges::find(found, m_first);
    if (first != found.end()) std::rotate(found.begin(), first, first + 1);
    return found;
}

void Guardian::inheritOnly(int ear)
{
    constexpr unsigned kFirstOfOurs = 3;
    ::close_range(kFirstOfOurs, ~0U, CLOSE_RANGE_CLOEXEC);
    ::fcntl(ear, F_SETFD, 0);
    ::signal(SIGXFSZ, SIG_DFL);
}

} // namespace app
