#include "app/front_ends.h"
#include "app/log.h"
#include "app/set_up.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <spdlog/logger.h>

#include <array>
#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace app {

namespace {

/// A descriptor that becomes readable at Ctrl-C or a polite kill. To be called before any thread is started,
/// since threads inherit which signals are blocked.
int endSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

} // namespace

int serve(const Options& options)
{
    const auto setUp = setUpFor(options);
    if (!setUp.scenario) {
        printError(QString::fromStdString(setUp.error.message));
        return exit_status::kWrongInput;
    }
    const int signals = endSignals();
    QSocketNotifier atEnd(signals, QSocketNotifier::Read);
    QObject::connect(&atEnd, &QSocketNotifier::activated, QCoreApplication::instance(),
                     &QCoreApplication::quit);

    Log log;
    Lab lab(log.logger(), portsFor(options), *setUp.scenario);
    if (options.keptEvents) lab.keepEvents(*options.keptEvents);
    log.logger().info("server on {}, upstream on {}; Ctrl-C ends them", lab.serverUrl().toStdString(),
                      lab.upstreamUrl().toStdString());
    QCoreApplication::exec();
    ::close(signals);
    return exit_status::kFine;
}

} // namespace app
