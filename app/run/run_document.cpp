#include "app/run/run_document.h"

#include "app/scenario/scenario_json.h"
#include "engine/analysis/blame/blame_arrows.h"
#include "engine/settings/route.h"
#include "engine/trace/file/csv.h"
#include "engine/trace/file/text/dense_text.h"
#include "engine/trace/file/text/packed_text.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr std::array kEndings{".json", ".json.gz", ".csv"};

bool endsWith(const QString& file, const char* ending)
{
    return file.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
}

} // namespace

trace::TraceDocument documentOf(const trace::Store& store, const Scenario& scenario,
                                std::uint64_t droppedEvents)
{
    return {store, scenarioJson(scenario), droppedEvents, !store.isForeign()};
}

Scenario scenarioIn(const trace::TraceDocument& document)
{
    return parseScenario(document.scenario, document.store.paths(), ArrivalsAre::Optional)
        .scenario.value_or(Scenario());
}

QString writeRun(const QString& file, const trace::TraceDocument& document)
{
    const auto path = encodedPath(file);
    const auto now = document.store.latest();
    if (endsWith(file, ".events.csv"))
        return QString::fromStdString(trace::saveText(path, trace::eventsCsv(document.store)));
    if (endsWith(file, ".csv"))
        return QString::fromStdString(trace::saveText(path, trace::requestsCsv(document.store, now)));
    return QString::fromStdString(
        trace::saveTrace(path, document, analysis::blameArrows(document.store, now)));
}

QByteArray packedRun(const trace::TraceDocument& document)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("run.json")));
    const auto problem = trace::saveForOurselves(encodedPath(file.fileName()), document);
    if (!folder.isValid() || !problem.empty() || !file.open(QIODevice::ReadOnly)) return {};
    const std::array text{file.readAll().toStdString()};
    return QByteArray::fromStdString(trace::packed(trace::densified(text, trace::Numbers::Trimmed)));
}

bool isForeign(const trace::Store& store)
{
    return store.isForeign();
}

std::string encodedPath(const QString& file)
{
    return QFile::encodeName(file).toStdString();
}

bool isRunFile(const QString& file)
{
    return std::ranges::any_of(kEndings, [&](const char* ending) { return endsWith(file, ending); });
}

} // namespace app
