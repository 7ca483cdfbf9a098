#include "app/command_line/front_ends.h"
#include "app/command_line/set_up_options.h"
#include "app/process/end_signals.h"
#include "app/window/desktop.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QSocketNotifier>
#include <QTimer>

namespace app {

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
    if (options.keptEvents) desktop.lab().keepEvents(*options.keptEvents);
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
