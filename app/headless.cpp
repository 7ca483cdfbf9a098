#include "app/descriptors.h"
#include "app/front_ends.h"
#include "app/log.h"
#include "app/report.h"
#include "app/run_file.h"
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

bool writePicture(const QString& file, const trace::Store& store, const Scenario& setUp)
{
    ui::PictureOptions options;
    options.title = QString::fromStdString(setUp.name);
    options.subtitle = subtitleOf(setUp);
    const auto picture = ui::renderPicture(store, store.latest(), options);
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && picture.save(&out, "PNG") && out.commit();
}

QString exportTo(const QString& file, const trace::TraceDocument& document, const Scenario& setUp)
{
    if (isRunFile(file)) return writeRun(file, document);
    if (document.store.requests().empty() && !document.store.generic().tracks.empty())
        return QStringLiteral("%1 cannot be written: the trace is another program's, which is not drawn yet.")
            .arg(file);
    if (writePicture(file, document.store, setUp)) return {};
    return QStringLiteral("%1 cannot be written.").arg(file);
}

/// Everything that was asked for, from a run that is over.
int writeAll(const Options& options, const trace::TraceDocument& document, const Scenario& setUp)
{
    for (const auto& file : options.exportFiles) {
        const auto problem = exportTo(file, document, setUp);
        if (problem.isEmpty()) continue;
        printError(problem);
        return exit_status::kRunFailed;
    }
    if (options.report.isEmpty()) return exit_status::kFine;
    const auto& store = document.store;
    if (writeReport(options.report, reportJson(store, setUp, store.latest(), document.droppedEvents)))
        return exit_status::kFine;
    printError(QStringLiteral("The report cannot be written to %1.").arg(options.report));
    return exit_status::kRunFailed;
}

int openHeadless(const Options& options)
{
    const auto opened = trace::openTrace(QFile::encodeName(options.traceFile).toStdString());
    if (opened.document) return writeAll(options, *opened.document, setUpOf(*opened.document));
    printError(QString::fromStdString(opened.problem));
    return exit_status::kWrongInput;
}

} // namespace

int runHeadless(const Options& options)
{
    if (!options.traceFile.isEmpty()) return openHeadless(options);
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

    return writeAll(options, documentOf(lab.store(), lab.setUp(), lab.droppedEvents()), lab.setUp());
}

} // namespace app
