#include "app/command_line/display_guard.h"

#include "app/command_line/front_ends.h"

#include <QCoreApplication>
#include <QStringList>

#include <unistd.h>
#include <utility>
#include <vector>

namespace app {

namespace {

struct DisplayGuardWords
{
    Q_DECLARE_TR_FUNCTIONS(Display)
};

/// Qt takes no more than a plain function, so this is where that finds what it needs.
struct Guarded
{
    QtMessageHandler before = nullptr;
    QString sentence;
    std::vector<std::pair<QtMsgType, QString>> said;
};

Guarded& guarded()
{
    static Guarded only;
    return only;
}

void listen(QtMsgType type, const QMessageLogContext& /*context*/, const QString& text)
{
    if (type != QtFatalMsg) return guarded().said.emplace_back(type, text), void();
    printError(guarded().sentence);
    ::_exit(exit_status::kRunFailed);
}

} // namespace

DisplayGuard::DisplayGuard(const QString& sentence)
{
    guarded() = {qInstallMessageHandler(&listen), sentence, {}};
}

DisplayGuard::~DisplayGuard()
{
    qInstallMessageHandler(guarded().before);
    for (const auto& [type, text] : guarded().said)
        guarded().before(type, {}, text);
}

QString noDisplaySentence()
{
    QStringList displays;
    for (const auto* name : {"DISPLAY", "WAYLAND_DISPLAY"})
        if (const auto value = qEnvironmentVariable(name); !value.isEmpty())
            displays << QLatin1String(name) + QLatin1Char('=') + value;
    if (displays.isEmpty())
        return DisplayGuardWords::tr(
            "There is no display for a window; --headless runs a scenario without one.");
    return DisplayGuardWords::tr("No window can be shown on %1; --headless runs a scenario without one.")
        .arg(displays.join(QStringLiteral(", ")));
}

} // namespace app
