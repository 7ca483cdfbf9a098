#include "app/command_line/front_ends.h"
#include "app/command_line/set_up_options.h"
#include "app/lab/log.h"
#include "app/process/end_signals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <spdlog/logger.h>

namespace app {

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
    if (options.keptEvents) lab.keepEvents(*options.keptEvents);
    log.logger().info("server on {}, upstream on {}; Ctrl-C ends them", lab.serverUrl().toStdString(),
                      lab.upstreamUrl().toStdString());
    QCoreApplication::exec();
    lab.stop();
    return exit_status::kFine;
}

} // namespace app
