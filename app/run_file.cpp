#include "app/run_file.h"

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

// In the order of the enumerators, as scenario files have them.
constexpr std::array<const char*, 3> kAcceptPolicies{"drain", "one", "reuseport"};
constexpr std::array<const char*, 3> kFaults{"none", "close-in-body", "garbage"};

constexpr std::array kEndings{".json", ".json.gz", ".csv"};

bool endsWith(const QString& file, const char* ending)
{
    return file.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
}

json::array arrivalsOf(const Scenario& scenario)
{
    json::array arrivals;
    for (const auto& arrival : scenario.arrivals)
        arrivals.push_back(json::object{{"at_ms", arrival.at.count()},
                                        {"path", arrival.path},
                                        {"count", arrival.count},
                                        {"every_ms", arrival.every.count()}});
    return arrivals;
}

json::object upstreamOf(const upstream::Behaviour& upstream)
{
    return {{"delay_ms", upstream.delay.count()},
            {"jitter_ms", upstream.jitter.count()},
            {"status", upstream.status},
            {"refuse", upstream.isRefusing},
            {"fault", kFaults[static_cast<std::size_t>(upstream.fault)]}};
}

} // namespace

trace::TraceDocument documentOf(const trace::Store& store, const Scenario& setUp, std::uint64_t droppedEvents)
{
    const bool isOurs = !store.requests().empty() || store.generic().tracks.empty();
    return {store, scenarioJson(setUp), droppedEvents, isOurs, 0};
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

std::string scenarioJson(const Scenario& scenario)
{
    const auto& server = scenario.server;
    json::object root;
    if (!scenario.name.empty()) root["name"] = scenario.name;
    root["workers"] = server.workers;
    root["accept"] = kAcceptPolicies[static_cast<std::size_t>(server.accept)];
    root["upstream"] = upstreamOf(scenario.upstream);
    root["calls"] = server.handlers.calls;
    root["cpu_ms"] = server.handlers.cpu.count();
    root["client_setup_ms"] = server.handlers.clientSetup.count();
    root["call_timeout_ms"] = server.handlers.callTimeout.count();
    root["looks_at_status"] = server.handlers.looksAtStatus;
    root["threadpool_threads"] = server.threadpoolThreads;
    root["executor_threads"] = server.executorThreads;
    root["probe_ms"] = scenario.probe.count();
    root["timeout_ms"] = scenario.timeout.count();
    root["keep_alive"] = scenario.keepAlive;
    root["load_balancer_failures"] = scenario.loadBalancer.failures;
    root["load_balancer_interval_ms"] =
        std::chrono::duration_cast<std::chrono::milliseconds>(scenario.loadBalancer.interval).count();
    root["seed"] = scenario.upstream.seed;
    root["arrivals"] = arrivalsOf(scenario);
    return json::serialize(root);
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

bool isRunFile(const QString& file)
{
    return std::ranges::any_of(kEndings, [&](const char* ending) { return endsWith(file, ending); });
}

} // namespace app
