#include "app/command_line/figure_output.h"
#include "app/command_line/front_ends.h"
#include "app/command_line/option_table.h"
#include "app/command_line/run_frames.h"
#include "app/command_line/set_up_options.h"
#include "app/lab/first_meeting.h"
#include "app/lab/run_to_end.h"
#include "app/lessons/lesson_files.h"
#include "app/lessons/lesson_play.h"
#include "app/log/log.h"
#include "app/process/end_signals.h"
#include "app/run/page_file.h"
#include "app/run/requirements.h"
#include "app/run/run_again.h"
#include "app/run/run_caption.h"
#include "app/run/run_document.h"
#include "app/run/run_report.h"
#include "app/scenario/room_for_requests.h"
#include "engine/settings/route.h"
#include "engine/trace/file/csv.h"
#include "engine/trace/file/foreign/remarks.h"
#include "engine/trace/file/output_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <functional>
#include <unistd.h>
#include <utility>

namespace app {

namespace {

/// Empty, or one sentence that says why it could not be written.
QString writeReport(const QString& file, const std::string& report)
{
    if (file == QLatin1String("-")) return print(report);
    return QString::fromStdString(trace::saveText(QFile::encodeName(file).toStdString(), report));
}

/// A run that is over: what is saved of it, what is drawn and told, and how it is judged.
struct Results
{
    trace::TraceDocument document;
    std::function<ui::WebPage()> page;
    Pictures pictures;
    std::string report;
    std::vector<Judgement> judgements;
};

QString exportTo(const QString& file, const Results& results, const Options& options)
{
    if (file.endsWith(QLatin1String(kJUnitEnding), Qt::CaseInsensitive)) {
        const auto name = QFileInfo(options.scenario).completeBaseName();
        return QString::fromStdString(
            trace::saveText(encodedPath(file), junitXml(results.judgements, name).toStdString()));
    }
    if (isRunFile(file)) return writeRun(file, results.document);
    if (isPageFile(file)) return writePage(file, results.page());
    return writePicture(file, results.pictures, options);
}

/// How the program ends, and why, in sentences, where that is not well.
struct Ending
{
    int status = exit_status::kFine;
    QStringList problems;
};

Ending wrongInput(const QString& problem)
{
    return {exit_status::kWrongInput, {problem}};
}

Ending failedRun(const QString& problem)
{
    return {exit_status::kRunFailed, {problem}};
}

/// Once everything is written.
Ending judged(const std::vector<Judgement>& judgements)
{
    Ending ending;
    for (const auto& judgement : judgements)
        if (!judgement.isMet) ending.problems.append(judgement.sentence);
    if (!ending.problems.isEmpty()) ending.status = exit_status::kNotAsRequired;
    return ending;
}

/// Everything that was asked for.
Ending writeAll(const Options& options, const Results& results)
{
    if (const auto problem = outsideOf(results.pictures, options); !problem.isEmpty())
        return wrongInput(problem);
    for (const auto& file : options.exportFiles)
        if (const auto problem = exportTo(file, results, options); !problem.isEmpty())
            return failedRun(problem);
    if (const auto problem = writeFrames(results.pictures, options); !problem.isEmpty())
        return failedRun(problem);
    if (options.report.isEmpty()) return judged(results.judgements);
    const auto problem = writeReport(options.report, results.report);
    return problem.isEmpty() ? judged(results.judgements) : failedRun(problem);
}

PageWishes wishesOf(const trace::Store& store, const Scenario& scenario, const Options& options,
                    const QDate& date)
{
    PageWishes wishes{[&store, scenario, date] { return captionOf(store, scenario, date); }};
    wishes.shown.views = viewsOf(options.figure.tracks, store);
    wishes.shown.loadBalancer = scenario.setUp.loadBalancer;
    if (options.isPrediction) wishes.begin = ui::PageBegin::Arrivals;
    return wishes;
}

/// The opened run beside the baseline.
Ending compareFiles(const Options& options, const trace::TraceDocument& document,
                    const std::vector<Judgement>& judgements)
{
    const auto opened = trace::openTrace(QFile::encodeName(options.baselineFile).toStdString());
    if (!opened.document) return wrongInput(QString::fromStdString(opened.problem));
    const auto& baseline = *opened.document;
    if (const auto problem = whyNotCompared(baseline.store, document.store); !problem.isEmpty())
        return wrongInput(problem);
    const auto scenarios = std::pair(scenarioIn(baseline), scenarioIn(document));
    const auto before = comparedRun(baseline.store, scenarios.first);
    const auto after = comparedRun(document.store, scenarios.second);
    const auto page = [&] { return pageOfBoth(before, after, document); };
    const auto report =
        comparisonJson({baseline.store, scenarios.first, baseline.droppedEvents},
                       {document.store, scenarios.second, document.droppedEvents}, analysis::Arrivals::Own);
    const auto date = QFileInfo(options.traceFile).lastModified().date();
    return writeAll(options,
                    {document, page, picturesOf(before, after, options.figure, date), report, judgements});
}

Ending openFile(const Options& options)
{
    auto opened = trace::openTrace(QFile::encodeName(options.traceFile).toStdString());
    if (!opened.document) return wrongInput(QString::fromStdString(opened.problem));
    const auto& document = *opened.document;
    const auto& store = document.store;
    if (const auto problem = problemOf(options.figure.tracks, store); !problem.isEmpty())
        return wrongInput(problem);
    const auto required = parseRequirements(options.requirements, store.paths());
    if (!required.problem.isEmpty()) return wrongInput(required.problem);
    if (const auto remarks = trace::remarksOn(document); !remarks.empty())
        printError(QFileInfo(options.traceFile).fileName() + QLatin1String(": ") +
                   QString::fromStdString(remarks));
    const auto scenario = scenarioIn(document);
    if (!options.baselineFile.isEmpty())
        return compareFiles(options, document, judge(store, required.requirements));
    auto titled = scenario;
    const QFileInfo file(options.traceFile);
    if (titled.name.empty()) titled.name = file.fileName().toStdString();
    const auto date = file.lastModified().date();
    const auto page = [&] { return pageOf(document, wishesOf(store, titled, options, date)); };
    return writeAll(options, {document, page, picturesOf(store, titled, options.figure, date),
                              reportJson(store, scenario, store.latest(), document.droppedEvents),
                              judge(store, required.requirements)});
}

/// `droppedBefore`: events that were lost in the earlier run.
std::string reportOf(const Lab& lab, std::uint64_t droppedBefore)
{
    const auto& earlier = lab.earlierRun();
    const auto dropped = lab.droppedEvents();
    if (!earlier) return reportJson(lab.store(), lab.scenario(), lab.store().latest(), dropped);
    return comparisonJson({earlier->store, earlier->scenario, droppedBefore},
                          {lab.store(), lab.scenario(), dropped - droppedBefore});
}

/// Why the scenario or its repetition cannot be run here; empty where they can.
QString problemOf(const Scenario& scenario, const std::optional<Variation>& variation)
{
    auto problem = tooManyRequests(scenario);
    if (problem.isEmpty() && variation) problem = tooManyRequests(varied(scenario, *variation));
    return problem;
}

/// A server that ended meanwhile made a run that is worth nothing; what else is wrong may come of that.
Ending withEndOf(const QString& server, Ending ending)
{
    if (server.isEmpty()) return ending;
    if (ending.status == exit_status::kFine) ending.status = exit_status::kRunFailed;
    ending.problems.prepend(server);
    return ending;
}

Ending runScenario(const Options& options)
{
    const auto setUp = setUpFor(options);
    if (!setUp.scenario) return wrongInput(QString::fromStdString(setUp.error.message));
    if (const auto problem = problemOf(*setUp.scenario, options.variation); !problem.isEmpty())
        return wrongInput(problem);
    Log log;
    Lab lab(log.logger(), portsFor(options), *setUp.scenario, options.watched);
    lab.setMemory(options.memory.value_or(settings::kMemory.usual));
    QObject::connect(&lab, &Lab::watchWrote, &log, &Log::repeat);
    if (const auto problem = meetWatchedServer(lab); !problem.isEmpty()) return failedRun(problem);
    const auto required = parseRequirements(options.requirements, lab.store().paths());
    if (!required.problem.isEmpty()) return wrongInput(required.problem);
    QString serverEnd;
    QObject::connect(&lab, &Lab::watchEnded, [&](const QString& sentence) { serverEnd = sentence; });
    runToItsEnd(lab, [&] { lab.run(*setUp.scenario); });
    const auto dropped = lab.droppedEvents();
    if (options.variation) {
        const auto again = repeated(lab.store(), lab.scenario(), *options.variation);
        runToItsEnd(lab, [&] { lab.runAgain(again); });
    }
    const auto document = documentOf(lab.store(), lab.scenario(), lab.droppedEvents());
    const auto page = [&] {
        if (lab.earlierRun()) return pageOfBoth(lab, document);
        return pageOf(document, wishesOf(lab.store(), lab.scenario(), options, QDate::currentDate()));
    };
    const auto ending =
        writeAll(options, {document, page, picturesOf(lab, options.figure), reportOf(lab, dropped),
                           judge(lab.store(), required.requirements)});
    return withEndOf(serverEnd, ending);
}

/// In the language that is spoken.
ui::Lesson lessonCalled(const QString& name)
{
    const auto found = findLesson(name, settings::routePaths());
    return found.lesson ? found.lesson->lesson : ui::Lesson();
}

/// The page is of the whole lesson; pictures, tables and the report are of its last run.
Ending writeLesson(const Options& options, const std::vector<PlayedRun>& runs)
{
    if (runs.empty())
        return wrongInput(
            QCoreApplication::translate("CommandLine", "--lesson: this one runs nothing by itself"));
    const auto& last = runs.back();
    const auto required = parseRequirements(options.requirements, last.store.paths());
    if (!required.problem.isEmpty()) return wrongInput(required.problem);
    const auto lesson = [&] { return lessonCalled(options.lesson); };
    return writeAll(options, {documentOf(last.store, last.scenario, last.droppedEvents),
                              [&] { return pageOfLesson(lesson, runs); },
                              picturesOf(last.store, last.scenario, options.figure, QDate::currentDate()),
                              reportJson(last.store, last.scenario, last.store.latest(), last.droppedEvents),
                              judge(last.store, required.requirements)});
}

Ending runLesson(const Options& options)
{
    const auto found = findLesson(options.lesson, settings::routePaths());
    if (!found.lesson) return wrongInput(found.problem);
    const auto stage = stageOf(found.lesson->lesson);
    if (!stage.problem.isEmpty()) return failedRun(stage.problem);
    Log log;
    Lab lab(log.logger(), portsFor(options), {}, stage.server);
    lab.setMemory(options.memory.value_or(settings::kMemory.usual));
    QObject::connect(&lab, &Lab::watchWrote, &log, &Log::repeat);
    if (const auto problem = meetWatchedServer(lab); !problem.isEmpty()) return failedRun(problem);
    QString serverEnd;
    QObject::connect(&lab, &Lab::watchEnded, [&](const QString& sentence) { serverEnd = sentence; });
    const auto runs = playedRuns(lab, *found.lesson);
    return withEndOf(serverEnd, writeLesson(options, runs));
}

/// On the watch's thread: the main thread may be busy for a long time with a long run. Of a file that it is
/// writing nothing is left.
[[noreturn]] void endBySignal(const Options& options, int signal)
{
    auto files = options.exportFiles + QStringList{options.report};
    const QDir frames(options.framesFolder);
    if (!options.framesFolder.isEmpty())
        for (const auto& part : frames.entryList({QStringLiteral("*.png.part-*")}, QDir::Files))
            files << frames.filePath(part.section(QStringLiteral(".part-"), 0, 0));
    for (const auto& file : files)
        trace::removeUnfinished(QFile::encodeName(file).toStdString());
    ::ftrylockfile(stderr); // for good, so that no line of the log comes after the last one
    printError(QCoreApplication::translate("CommandLine", "Ended by %1 before all was done.")
                   .arg(QLatin1String(nameOf(signal))));
    ::_exit(exitStatusOf(signal));
}

} // namespace

/// What went wrong is the last line, after all of the log.
int runHeadless(const Options& options)
{
    const EndSignals signals;
    const EndWatch watch(signals, [&](int signal) { endBySignal(options, signal); });
    const auto ending = !options.lesson.isEmpty()      ? runLesson(options)
                        : !options.traceFile.isEmpty() ? openFile(options)
                                                       : runScenario(options);
    for (const auto& problem : ending.problems)
        printError(problem);
    return ending.status;
}

} // namespace app
