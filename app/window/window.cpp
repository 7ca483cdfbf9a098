#include "app/command_line/front_ends.h"
#include "app/command_line/set_up_options.h"
#include "app/lessons/lesson_files.h"
#include "app/process/end_signals.h"
#include "app/window/desktop.h"
#include "engine/settings/route.h"
#include "ui/lessons/classroom.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>

namespace app {

namespace {

/// Empty, or one sentence that says why the window cannot go to the lesson.
QString openLesson(const QString& asked, ui::Classroom& classroom)
{
    const auto found = findLesson(asked, settings::routePaths());
    if (!found.lesson) return found.problem;
    const auto& lessons = classroom.course().lessons();
    const auto place = std::ranges::find(lessons, found.lesson->lesson.id, &ui::Lesson::id);
    if (place == lessons.end())
        return QCoreApplication::translate("CommandLine", "--lesson: put %1 into %2, and its menu has it")
            .arg(asked, ownLessonsFolder());
    classroom.goTo(static_cast<std::size_t>(place - lessons.begin()));
    return {};
}

} // namespace

int runWindow(const Options& options)
{
    ui::language::speak();
    const auto setUp = setUpFor(options);
    if (!setUp.scenario) {
        printError(QString::fromStdString(setUp.error.message));
        return exit_status::kWrongInput;
    }
    const EndSignals signals;
    auto& desktop = *new Desktop(portsFor(options), *setUp.scenario, options.watched); // see leave()
    QSocketNotifier atSignal(signals.fd(), QSocketNotifier::Read);
    QObject::connect(&atSignal, &QSocketNotifier::activated, qApp, [&] {
        desktop.leaveForNextStart();
        leave(exitStatusOf(signals.take()));
    });
    if (options.memory) desktop.setMemory(*options.memory);
    if (!options.lesson.isEmpty()) {
        const auto problem = openLesson(options.lesson, desktop.window().classroom());
        if (!problem.isEmpty()) {
            printError(problem);
            return exit_status::kWrongInput;
        }
    }
    desktop.window().show();
    if (options.room) {
        desktop.room().open(options.room->address, options.room->port);
        print((desktop.room().address() + u'\n').toStdString());
    }
    if (!options.scenario.isEmpty()) QTimer::singleShot(0, qApp, [&] { desktop.run(*setUp.scenario); });
    if (options.variation)
        QObject::connect(
            &desktop.lab(), &Lab::runEnded, qApp, [&] { desktop.runAgain(*options.variation); },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    if (!options.baselineFile.isEmpty())
        QObject::connect(
            &desktop.files(), &RunFiles::opened, qApp, [&] { desktop.baseline().open(options.baselineFile); },
            Qt::SingleShotConnection);
    if (!options.traceFile.isEmpty()) desktop.files().open(options.traceFile);
    desktop.files().offerLostRun();
    const int status = QApplication::exec();
    desktop.end();
    return status;
}

} // namespace app
