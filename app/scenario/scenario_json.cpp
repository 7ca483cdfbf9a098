#include "app/scenario/scenario_json.h"

#include "app/scenario/pretty_json.h"
#include "engine/settings/setting.h"
#include "engine/trace/file/csv.h"

#include <QFile>

#include <boost/json.hpp>

namespace app {

namespace {

namespace json = boost::json;
using std::chrono::milliseconds;

struct Member
{
    json::value operator()(std::monostate) const { return nullptr; }
    json::value operator()(const auto& value) const { return json::value_from(value); }
};

/// The settings that are wanted, each in the object in which it stands in a file.
template <class IsWanted>
json::object setUpObject(const settings::SetUp& setUp, const IsWanted& isWanted)
{
    json::object root;
    for (const auto& setting : settings::all()) {
        if (!isWanted(setting)) continue;
        auto value = std::visit(Member{}, settings::valueOf(setting, setUp));
        if (setting.section.empty())
            root[setting.key] = std::move(value);
        else if (auto& section = root[setting.section]; section.is_object())
            section.get_object()[setting.key] = std::move(value);
        else
            section = json::object{{setting.key, std::move(value)}};
    }
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

/// A person wants to read how many workers there are, and how slow the upstream is, also where that is usual.
bool isAlwaysWritten(const settings::Setting& setting)
{
    return setting.key == "workers" || setting.key == "delay_ms";
}

json::object filedArrival(const Arrival& arrival)
{
    auto object = arrivalObject(arrival);
    if (arrival.every.count() == 0) object.erase("every_ms");
    if (arrival.count == 1) object.erase("count");
    return object;
}

} // namespace

std::string scenarioJson(const Scenario& scenario)
{
    json::object root;
    if (!scenario.name.empty()) root["name"] = scenario.name;
    for (const auto& member : setUpObject(scenario.setUp, [](const auto&) { return true; }))
        root.insert(member);
    root["arrivals"] = arrivalsOf(scenario);
    return json::serialize(root);
}

std::string scenarioFileText(const Scenario& scenario)
{
    const settings::SetUp usual;
    const auto isSaid = [&](const settings::Setting& setting) {
        return isAlwaysWritten(setting) || setting.number(scenario.setUp) != setting.number(usual);
    };
    json::object root;
    if (!scenario.name.empty()) root["name"] = scenario.name;
    for (const auto& member : setUpObject(scenario.setUp, isSaid))
        root.insert(member);
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
