#include "app/descriptors.h"
#include "app/front_ends.h"
#include "app/log.h"
#include "app/report.h"
#include "app/set_up.h"
#include "ui/picture.h"

#include <QEventLoop>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace app {

namespace {

/// The run's requests have all ended when this returns.
void runToItsEnd(Lab& lab, const Scenario& scenario)
{
    QEventLoop untilEnded;
    QObject::connect(&lab, &Lab::runEnded, &untilEnded, &QEventLoop::quit);
    lab.run(scenario);
    untilEnded.exec();
}

bool writeReport(const QString& file, const std::string& report)
{
    const auto bytes = QByteArray::fromStdString(report);
    if (file == QLatin1String("-"))
        return std::fwrite(bytes.data(), 1, report.size(), stdout) == report.size();
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
}

QString counted(unsigned count, const char* one, const char* many)
{
    return QString::number(count) + QLatin1Char(' ') + QString::fromUtf8(count == 1 ? one : many);
}

/// "1 worker · upstream delay 2 s · 2 calls per request · measured"
QString subtitleOf(const Scenario& setUp)
{
    const QStringList parts{
        counted(setUp.server.workers, "worker", "workers"),
        QStringLiteral("upstream delay %1 s")
            .arg(std::chrono::duration<double>(setUp.upstream.delay).count()),
        counted(setUp.server.handlers.calls, "call per request", "calls per request"),
        QStringLiteral("measured"),
    };
    return parts.join(QStringLiteral(" · "));
}

bool writePicture(const QString& file, const Lab& lab)
{
    ui::PictureOptions options;
    options.title = QString::fromStdString(lab.setUp().name);
    options.subtitle = subtitleOf(lab.setUp());
    const auto picture = ui::renderPicture(lab.store(), lab.store().latest(), options);
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && picture.save(&out, "PNG") && out.commit();
}

} // namespace

int runHeadless(const Options& options)
{
    const auto setUp = setUpFor(options);
    if (!setUp.scenario) {
        printError(QString::fromStdString(setUp.error.message));
        return exit_status::kWrongInput;
    }
    if (const auto problem = tooManyRequests(*setUp.scenario); !problem.isEmpty()) {
        printError(problem);
        return exit_status::kWrongInput;
    }
    Log log;
    Lab lab(log.logger(), portsFor(options), *setUp.scenario);
    if (options.keptEvents) lab.keepEvents(*options.keptEvents);
    runToItsEnd(lab, *setUp.scenario);

    for (const auto& file : options.exportFiles) {
        if (writePicture(file, lab)) continue;
        printError(QStringLiteral("%1 cannot be written.").arg(file));
        return exit_status::kRunFailed;
    }
    const auto report = reportJson(lab.store(), lab.setUp(), lab.store().latest(), lab.droppedEvents());
    if (!options.report.isEmpty() && !writeReport(options.report, report)) {
        printError(QStringLiteral("The report cannot be written to %1.").arg(options.report));
        return exit_status::kRunFailed;
    }
    return exit_status::kFine;
}

} // namespace app
