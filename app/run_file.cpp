#include "app/run_file.h"

#include "app/scenario_json.h"
#include "engine/analysis/blame_arrows.h"
#include "engine/server/routes.h"
#include "engine/trace/file/csv.h"

#include <QFile>

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace app {

namespace {

namespace json = boost::json;

constexpr std::array kEndings{".json", ".json.gz", ".csv"};

bool endsWith(const QString& file, const char* ending)
{
    return file.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
}

} // namespace

trace::TraceDocument documentOf(const trace::Store& store, const Scenario& setUp, std::uint64_t droppedEvents)
{
    return {store, scenarioJson(setUp), droppedEvents, !store.isForeign()};
}

Scenario setUpOf(const trace::TraceDocument& document)
{
    // What the window records has no arrivals, which a scenario file must have.
    auto text = document.scenario;
    boost::json::error_code error;
    auto value = json::parse(text, error);
    if (error || !value.is_object()) return {};
    const auto* arrivals = value.as_object().if_contains("arrivals");
    const bool isSetUpAlone = arrivals == nullptr || !arrivals->is_array() || arrivals->as_array().empty();
    if (isSetUpAlone) {
        value.as_object()["arrivals"] = json::array{json::object{{"path", server::routePaths().front()}}};
        text = json::serialize(value);
    }
    auto scenario = parseScenario(text, server::routePaths()).scenario.value_or(Scenario());
    if (isSetUpAlone) scenario.arrivals.clear();
    return scenario;
}

QString writeRun(const QString& file, const trace::TraceDocument& document)
{
    const auto path = QFile::encodeName(file).toStdString();
    const auto now = document.store.latest();
    if (endsWith(file, ".events.csv"))
        return QString::fromStdString(trace::saveText(path, trace::eventsCsv(document.store)));
    if (endsWith(file, ".csv"))
        return QString::fromStdString(trace::saveText(path, trace::requestsCsv(document.store, now)));
    return QString::fromStdString(
        trace::saveTrace(path, document, analysis::blameArrows(document.store, now)));
}

bool isForeign(const trace::Store& store)
{
    return store.isForeign();
}

bool isRunFile(const QString& file)
{
    return std::ranges::any_of(kEndings, [&](const char* ending) { return endsWith(file, ending); });
}

} // namespace app
