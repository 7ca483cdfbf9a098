#include "app/watch/guardian.h"

#include <unistd.h>

namespace app {

namespace {

/// Its input ends with this program. Three seconds are time enough to end well.
constexpr const char* kScript = "read word && exit 0\n"
                                "kill -TERM -- \"-$1\" 2>/dev/null || exit 0\n"
                                "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do\n"
                                "  sleep 0.2\n"
                                "  kill -0 -- \"-$1\" 2>/dev/null || exit 0\n"
                                "done\n"
                                "kill -KILL -- \"-$1\" 2>/dev/null\n";

} // namespace

Guardian::Guardian(int group)
{
    m_shell.setStandardOutputFile(QProcess::nullDevice());
    m_shell.setStandardErrorFile(QProcess::nullDevice());
    m_shell.setChildProcessModifier([] { ::setsid(); }); // Ctrl-C in the terminal is not for it
    m_shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromLatin1(kScript),
                                              QStringLiteral("await-and-see"), QString::number(group)});
}

Guardian::~Guardian()
{
    m_shell.closeWriteChannel();
    m_shell.waitForFinished(5000);
}

void Guardian::end()
{
    m_shell.closeWriteChannel();
}

void Guardian::release()
{
    m_shell.write("done\n");
    m_shell.waitForBytesWritten(1000);
}

} // namespace app
