#include "app/front_ends.h"
#include "app/log.h"
#include "app/set_up.h"
#include "engine/server/routes.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QTimer>

namespace app {

namespace {

/// The routes that the toggle offers: all but the health check, which has a button of its own.
std::vector<ui::HandlerChoice> handlerChoices()
{
    std::vector<ui::HandlerChoice> choices;
    for (const auto& route : server::routes())
        if (route.path != server::routes().front().path)
            choices.push_back({QString::fromUtf8(route.path), QString::fromUtf8(route.title),
                               QString::fromUtf8(route.idiom)});
    return choices;
}

void showSetUp(ui::MainWindow& window, const Lab& lab)
{
    window.setAddresses(lab.serverUrl(), lab.upstreamUrl());
    window.setWorkers(static_cast<int>(lab.setUp().server.workers));
    window.setUpstreamDelay(lab.setUp().upstream.delay);
    window.setRunTitle(QString::fromStdString(lab.setUp().name));
}

void tellFacts(Lab& lab, const Log& log, ui::MainWindow& window)
{
    QObject::connect(&lab, &Lab::traceChanged, &window, [&](trace::Time now) {
        window.setDroppedEvents(lab.droppedEvents());
        window.refresh(now);
    });
    QObject::connect(&log, &Log::linesWritten, &window, &ui::MainWindow::appendLog);
}

void runScenario(Lab& lab, ui::MainWindow& window, const QString& nameOrFile)
{
    const auto loaded = loadScenario(nameOrFile, server::routePaths());
    if (!loaded.scenario) {
        window.showNotice(QString::fromStdString(loaded.error.message));
        return;
    }
    lab.run(*loaded.scenario);
    window.setHandler(QString::fromStdString(loaded.scenario->arrivals.front().path));
    showSetUp(window, lab);
}

void carryOutIntents(Lab& lab, ui::MainWindow& window)
{
    using ui::MainWindow;
    QObject::connect(&window, &MainWindow::sendRequested, &lab, &Lab::send);
    QObject::connect(&window, &MainWindow::burstRequested, &lab, &Lab::sendBurst);
    QObject::connect(&window, &MainWindow::workersChanged, &lab, &Lab::setWorkers);
    QObject::connect(&window, &MainWindow::upstreamDelayChanged, &lab, &Lab::setUpstreamDelay);
    QObject::connect(&window, &MainWindow::clearRequested, &lab, &Lab::clear);
    QObject::connect(&window, &MainWindow::scenarioRequested, &lab,
                     [&](const QString& name) { runScenario(lab, window, name); });
}

} // namespace

int runWindow(const Options& options)
{
    const auto setUp = setUpFor(options);
    if (!setUp.scenario) {
        printError(QString::fromStdString(setUp.error.message));
        return exit_status::kWrongInput;
    }
    Log log;
    Lab lab(log.logger(), portsFor(options), *setUp.scenario);
    ui::MainWindow window(lab.store(), handlerChoices());
    window.setScenarios(builtInScenarios());
    showSetUp(window, lab);
    tellFacts(lab, log, window);
    carryOutIntents(lab, window);
    if (const auto notice = lab.portNotice(); !notice.isEmpty()) window.showNotice(notice);
    window.show();
    if (!options.scenario.isEmpty())
        QTimer::singleShot(0, &window, [&] { runScenario(lab, window, options.scenario); });
    return QApplication::exec();
}

} // namespace app
