#include "app/command_line/front_ends.h"

#include "app/scenario/scenario.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <unistd.h>

namespace app {

void printError(const QString& message)
{
    std::fprintf(stderr, "await-and-see: %s\n", qUtf8Printable(message));
}

QString print(std::string_view text)
{
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return {};
    return QCoreApplication::translate("CommandLine", "Standard output cannot be written to: %1.")
        .arg(QString::fromStdString(std::generic_category().message(errno)));
}

int endedBy(const QString& problem)
{
    if (problem.isEmpty()) return exit_status::kFine;
    printError(problem);
    return exit_status::kRunFailed;
}

void leave(int status)
{
    std::fflush(nullptr);
    ::_exit(status);
}

int listScenarios()
{
    return endedBy(print((builtInScenarios().join(u'\n') + u'\n').toStdString()));
}

} // namespace app
