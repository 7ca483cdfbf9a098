#include "app/command_line/display_guard.h"
#include "app/command_line/front_ends.h"
#include "app/process/resources.h"
#include "app/scenario/room_for_requests.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QIcon>
#include <QLoggingCategory>

#include <csignal>
#include <exception>
#include <optional>

namespace {

QStringList argumentList(int argc, char** argv)
{
    QStringList list;
    for (int i = 0; i < argc; ++i)
        list.append(QString::fromLocal8Bit(argv[i]));
    return list;
}

/// What is said before there is an application, in the person's language.
struct FirstWords
{
    app::CommandLineResult commandLine;
    QString noDisplay;
};

/// Qt translates only while there is an application.
FirstWords readCommandLine(int argc, char** argv)
{
    const auto arguments = argumentList(argc, argv);
    const QCoreApplication application(argc, argv);
    ui::language::speak();
    return {app::parseCommandLine(arguments), app::noDisplaySentence()};
}

int runWindow(const app::Options& options, const QString& noDisplay, int argc, char** argv)
{
    QApplication::setStyle(QStringLiteral("Fusion")); // the one that follows our style sheet everywhere
    std::optional<app::DisplayGuard> guard(noDisplay);
    const QApplication application(argc, argv);
    guard.reset();
    QApplication::setDesktopFileName(QStringLiteral("await-and-see"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/package/await-and-see.svg")));
    return app::runWindow(options);
}

int serve(const app::Options& options, int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    ui::language::speak();
    return app::serve(options);
}

/// Each way to run gets the application object that it needs, and no more.
int runTask(const app::Options& options, const QString& noDisplay, int argc, char** argv)
{
    switch (options.task) {
    case app::Task::ListScenarios: return app::listScenarios();
    case app::Task::Serve: app::leave(serve(options, argc, argv));
    case app::Task::RunHeadless: {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // Standard error is for our own sentences; Qt's platform plug-in complains of a missing session
        // there.
        QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
        const QGuiApplication application(argc, argv);
        ui::language::speak();
        return app::runHeadless(options);
    }
    case app::Task::ShowWindow: break;
    }
    app::leave(runWindow(options, noDisplay, argc, argv));
}

} // namespace

int main(int argc, char** argv)
{
    app::initResources();
    QCoreApplication::setApplicationVersion(QStringLiteral(AWAIT_AND_SEE_VERSION));
    QCoreApplication::setApplicationName(QStringLiteral("await-and-see"));
    QCoreApplication::setOrganizationName(QStringLiteral("await-and-see"));
    // Qt's own dispatcher costs a client with a thousand sockets a third of the CPU time that GLib's does.
    qputenv("QT_NO_GLIB", "1");
    // A file that may not grow any more is told like a disk that is full.
    std::signal(SIGXFSZ, SIG_IGN);
    const auto [commandLine, noDisplay] = readCommandLine(argc, argv);
    if (const auto* text = std::get_if<app::CommandLineText>(&commandLine))
        return app::endedBy(app::print(text->text.toStdString()));
    if (const auto* error = std::get_if<app::CommandLineError>(&commandLine)) {
        app::printError(error->message);
        return app::exit_status::kWrongInput;
    }
    const auto& options = std::get<app::Options>(commandLine);
    app::raiseDescriptorLimit();
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Await and See"));
    try {
        return runTask(options, noDisplay, argc, argv);
    } catch (const std::exception& exception) {
        app::printError(QString::fromUtf8(exception.what()));
        return app::exit_status::kRunFailed;
    }
}
