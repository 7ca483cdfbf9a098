#include "app/scenario_json.h"

#include "app/pretty_json.h"
#include "app/scenario_keys.h"
#include "engine/trace/file/csv.h"

#include <QFile>

#include <boost/json.hpp>

namespace app {

namespace {

namespace json = boost::json;
using std::chrono::milliseconds;

json::object upstreamOf(const upstream::Behaviour& upstream)
{
    return {{"delay_ms", upstream.delay.count()},
            {"jitter_ms", upstream.jitter.count()},
            {"status", upstream.status},
            {"refuse", upstream.isRefusing},
            {"fault", kFaults[static_cast<std::size_t>(upstream.fault)]}};
}

json::object setUpOf(const Scenario& scenario)
{
    const auto& server = scenario.server;
    json::object root;
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
        std::chrono::duration_cast<milliseconds>(scenario.loadBalancer.interval).count();
    root["seed"] = scenario.upstream.seed;
    return root;
}

json::object arrivalObject(const Arrival& arrival)
{
    return {{"at_ms", std::chrono::round<milliseconds>(arrival.at).count()},
            {"path", arrival.path},
            {"count", arrival.count},
            {"every_ms", arrival.every.count()}};
}

json::array arrivalsOf(const Scenario& scenario)
{
    json::array arrivals;
    for (const auto& arrival : scenario.arrivals)
        arrivals.push_back(arrivalObject(arrival));
    return arrivals;
}

/// Without the members that are as in `usual`.
json::object unusual(const json::object& object, const json::object& usual)
{
    json::object rest;
    for (const auto& [key, value] : object) {
        const auto* other = usual.if_contains(key);
        if (other != nullptr && value.is_object())
            rest[key] = unusual(value.get_object(), other->get_object());
        else if (other == nullptr || value != *other)
            rest[key] = value;
    }
    return rest;
}

json::object filedArrival(const Arrival& arrival)
{
    auto object = arrivalObject(arrival);
    if (arrival.every.count() == 0) object.erase("every_ms");
    if (arrival.count == 1) object.erase("count");
    return object;
}

} // namespace

std::string setUpJson(const Scenario& scenario)
{
    return json::serialize(setUpOf(scenario));
}

std::string scenarioJson(const Scenario& scenario)
{
    json::object root;
    if (!scenario.name.empty()) root["name"] = scenario.name;
    for (const auto& member : setUpOf(scenario))
        root.insert(member);
    root["arrivals"] = arrivalsOf(scenario);
    return json::serialize(root);
}

std::string scenarioFileText(const Scenario& scenario)
{
    json::object root;
    if (!scenario.name.empty()) root["name"] = scenario.name;
    root["workers"] = scenario.server.workers;
    root["upstream"] = json::object{{"delay_ms", scenario.upstream.delay.count()}};
    for (const auto& [key, value] : unusual(setUpOf(scenario), setUpOf(Scenario()))) {
        if (key == "upstream")
            for (const auto& member : value.get_object())
                root["upstream"].get_object().insert(member);
        else
            root.insert_or_assign(key, value);
    }
    json::array arrivals;
    for (const auto& arrival : scenario.arrivals)
        arrivals.push_back(filedArrival(arrival));
    root["arrivals"] = std::move(arrivals);
    return prettyJson(root);
}

QString saveScenario(const QString& file, const Scenario& scenario)
{
    return QString::fromStdString(
        trace::saveText(QFile::encodeName(file).toStdString(), scenarioFileText(scenario)));
}

} // namespace app
