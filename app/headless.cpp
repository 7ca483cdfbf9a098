#include "app/descriptors.h"
#include "app/front_ends.h"
#include "app/log.h"
#include "app/report.h"
#include "app/run_again.h"
#include "app/run_file.h"
#include "app/set_up.h"
#include "ui/compare/comparison_picture.h"
#include "ui/picture.h"

#include <QEventLoop>
#include <QFile>
#include <QSaveFile>

#include <cstdio>
#include <functional>

namespace app {

namespace {

/// The requests that `begin` sends have all ended when this returns.
template <typename Begin>
void runToItsEnd(Lab& lab, Begin begin)
{
    QEventLoop untilEnded;
    QObject::connect(&lab, &Lab::runEnded, &untilEnded, &QEventLoop::quit);
    begin();
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

QImage pictureOf(const trace::Store& store, const Scenario& setUp)
{
    ui::PictureOptions options;
    options.title = QString::fromStdString(setUp.name);
    options.subtitle = subtitleOf(setUp);
    if (store.requests().empty() && !store.isEmpty()) {
        options.subtitle = QStringLiteral("trace of another program");
        options.hasLegend = false; // it knows no states of requests
    }
    return ui::renderPicture(store, store.latest(), options);
}

QImage pictureOf(const Lab& lab)
{
    if (lab.earlierRun()) return ui::renderComparison({comparedBefore(lab), comparedAfter(lab)}, {});
    return pictureOf(lab.store(), lab.setUp());
}

bool writePicture(const QString& file, const QImage& picture)
{
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && picture.save(&out, "PNG") && out.commit();
}

/// A run that is over: what is saved of it, and what is drawn and told.
struct Results
{
    trace::TraceDocument document;
    std::function<QImage()> picture;
    std::string report;
};

QString exportTo(const QString& file, const Results& results)
{
    if (isRunFile(file)) return writeRun(file, results.document);
    if (writePicture(file, results.picture())) return {};
    return QStringLiteral("%1 cannot be written.").arg(file);
}

/// Everything that was asked for.
int writeAll(const Options& options, const Results& results)
{
    for (const auto& file : options.exportFiles) {
        const auto problem = exportTo(file, results);
        if (problem.isEmpty()) continue;
        printError(problem);
        return exit_status::kRunFailed;
    }
    if (options.report.isEmpty() || writeReport(options.report, results.report)) return exit_status::kFine;
    printError(QStringLiteral("The report cannot be written to %1.").arg(options.report));
    return exit_status::kRunFailed;
}

int openHeadless(const Options& options)
{
    auto opened = trace::openTrace(QFile::encodeName(options.traceFile).toStdString());
    if (!opened.document) {
        printError(QString::fromStdString(opened.problem));
        return exit_status::kWrongInput;
    }
    const auto& document = *opened.document;
    const auto& store = document.store;
    const auto setUp = setUpOf(document);
    return writeAll(options, {document, [&] { return pictureOf(store, setUp); },
                              reportJson(store, setUp, store.latest(), document.droppedEvents)});
}

/// `droppedBefore`: events that were lost in the earlier run.
std::string reportOf(const Lab& lab, std::uint64_t droppedBefore)
{
    const auto& earlier = lab.earlierRun();
    const auto dropped = lab.droppedEvents();
    if (!earlier) return reportJson(lab.store(), lab.setUp(), lab.store().latest(), dropped);
    return comparisonJson({earlier->store, earlier->setUp, droppedBefore},
                          {lab.store(), lab.setUp(), dropped - droppedBefore});
}

/// Why the scenario or its repetition cannot be run here; empty where they can.
QString problemOf(const Scenario& scenario, const std::optional<Variation>& variation)
{
    auto problem = tooManyRequests(scenario);
    if (problem.isEmpty() && variation) problem = tooManyRequests(varied(scenario, *variation));
    return problem;
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
    if (const auto problem = problemOf(*setUp.scenario, options.variation); !problem.isEmpty()) {
        printError(problem);
        return exit_status::kWrongInput;
    }
    Log log;
    Lab lab(log.logger(), portsFor(options), *setUp.scenario);
    if (options.keptEvents) lab.keepEvents(*options.keptEvents);
    runToItsEnd(lab, [&] { lab.run(*setUp.scenario); });
    const auto dropped = lab.droppedEvents();
    if (options.variation) {
        const auto again = repeated(lab.store(), lab.setUp(), *options.variation);
        runToItsEnd(lab, [&] { lab.runAgain(again); });
    }
    return writeAll(options, {documentOf(lab.store(), lab.setUp(), lab.droppedEvents()),
                              [&] { return pictureOf(lab); }, reportOf(lab, dropped)});
}

} // namespace app
