#include "app/command_line/front_ends.h"
#include "app/command_line/set_up_options.h"
#include "app/log/log.h"
#include "app/process/end_signals.h"
#include "app/run/run_document.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <spdlog/logger.h>

namespace app {

namespace {

/// What was served, into each of the files. The program's exit status.
int writeServed(const Lab& lab, const QStringList& files)
{
    if (files.isEmpty()) return exit_status::kFine;
    const auto document = documentOf(lab.store(), lab.scenario(), lab.droppedEvents());
    for (const auto& file : files)
        if (const auto problem = writeRun(file, document); !problem.isEmpty()) {
            printError(problem);
            return exit_status::kRunFailed;
        }
    return exit_status::kFine;
}

} // namespace

int serve(const Options& options)
{
    const auto setUp = setUpFor(options);
    if (!setUp.scenario) {
        printError(QString::fromStdString(setUp.error.message));
        return exit_status::kWrongInput;
    }
    const EndSignals signals;
    QSocketNotifier atEnd(signals.fd(), QSocketNotifier::Read);
    QObject::connect(&atEnd, &QSocketNotifier::activated, QCoreApplication::instance(),
                     &QCoreApplication::quit);

    Log log;
    auto& lab = *new Lab(log.logger(), portsFor(options), *setUp.scenario); // see leave()
    lab.setMemory(options.memory.value_or(settings::kMemory.usual));
    log.logger().info("server on {}, upstream on {}; Ctrl-C ends them", lab.serverUrl().toStdString(),
                      lab.upstreamUrl().toStdString());
    QCoreApplication::exec();
    lab.stop();
    return writeServed(lab, options.exportFiles);
}

} // namespace app
