#include "app/scenario/scenario.h"

#include "app/scenario/scenario_keys.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace app {

namespace {

using std::chrono::milliseconds;

struct ScenarioWords
{
    Q_DECLARE_TR_FUNCTIONS(Scenario)
};

using MaybeError = std::optional<ScenarioError>;

constexpr std::string_view kName = "name";
constexpr std::string_view kUpstream = "upstream";
constexpr std::string_view kArrivals = "arrivals";

/// The keys of the settings that stand in one object.
void addKeysOf(std::string_view section, std::vector<std::string_view>& keys)
{
    for (const auto& setting : settings::all())
        if (setting.section == section) keys.push_back(setting.key);
}

MaybeError readSetting(const JsonNode& node, std::string_view section, settings::SetUp& setUp)
{
    const auto problem = settings::assign(setUp, section, node.key, valueOf(node));
    if (!problem) return {};
    return wrongValue(node, allowedOf(*problem->setting));
}

MaybeError readUpstream(const JsonNode& object, settings::SetUp& setUp)
{
    std::vector<std::string_view> known;
    addKeysOf(kUpstream, known);
    return readMembers(object, known,
                       [&](const JsonNode& child) { return readSetting(child, kUpstream, setUp); });
}

MaybeError readArrivalMember(const JsonNode& node, Arrival& arrival)
{
    if (node.key == kArrivalPath) {
        if (node.kind != JsonNode::Kind::String || !isName(node.text)) return wrongValue(node, Text{});
        arrival.path = node.text;
        return {};
    }
    const auto key = std::ranges::find(arrivalKeys(), node.key, &ArrivalKey::name);
    const auto number = settings::accepted(key->allowed, valueOf(node));
    if (!number) return wrongValue(node, key->allowed);
    key->set(arrival, *number);
    return {};
}

const JsonNode* memberOf(const JsonNode& object, std::string_view key)
{
    const auto found = std::ranges::find(object.children, key, &JsonNode::key);
    return found == object.children.end() ? nullptr : &*found;
}

MaybeError readArrival(const JsonNode& node, const std::vector<std::string>& paths, Arrival& arrival)
{
    std::vector<std::string_view> known;
    for (const auto& key : arrivalKeys())
        known.push_back(key.name);
    known.insert(known.begin() + 1, kArrivalPath);
    const auto read = [&](const JsonNode& child) { return readArrivalMember(child, arrival); };
    if (auto error = readMembers(node, known, read)) return error;
    const auto* path = memberOf(node, kArrivalPath);
    if (path == nullptr) return ScenarioError{node.line, missingPath(paths)};
    if (auto problem = pathProblem(arrival.path, paths))
        return ScenarioError{path->line, std::move(*problem)};
    return {};
}

MaybeError readArrivals(const JsonNode& list, const std::vector<std::string>& paths,
                        std::vector<Arrival>& arrivals)
{
    std::int64_t total = 0;
    for (const auto& node : list.children) {
        Arrival arrival;
        if (auto error = readArrival(node, paths, arrival)) return error;
        total += arrival.count;
        if (auto problem = sizeProblem(arrival, total)) return ScenarioError{node.line, std::move(*problem)};
        arrivals.push_back(std::move(arrival));
    }
    return {};
}

MaybeError readMember(const JsonNode& node, const std::vector<std::string>& paths, ArrivalsAre needed,
                      Scenario& scenario)
{
    if (node.key == kName) {
        if (node.kind != JsonNode::Kind::String || !isName(node.text)) return wrongValue(node, Text{});
        scenario.name = node.text;
        return {};
    }
    if (node.key == kUpstream) return readUpstream(node, scenario.setUp);
    if (node.key != kArrivals) return readSetting(node, {}, scenario.setUp);
    const bool isTooShort = node.children.empty() && needed == ArrivalsAre::Required;
    if (node.kind != JsonNode::Kind::Array || isTooShort) return wrongValue(node, List{});
    return readArrivals(node, paths, scenario.arrivals);
}

MaybeError readScenario(const JsonNode& root, const std::vector<std::string>& paths, ArrivalsAre needed,
                        Scenario& scenario)
{
    std::vector<std::string_view> known{kName};
    addKeysOf({}, known);
    known.insert(known.end(), {kUpstream, kArrivals});
    const auto read = [&](const JsonNode& child) { return readMember(child, paths, needed, scenario); };
    if (auto error = readMembers(root, known, read)) return error;
    if (needed == ArrivalsAre::Optional || memberOf(root, kArrivals) != nullptr) return {};
    return ScenarioError{
        root.line, ScenarioWords::tr("a scenario needs \"arrivals\": a list of { \"at_ms\": …, \"path\": … }")
                       .toStdString()};
}

} // namespace

std::vector<Arrival> Scenario::expandedArrivals() const
{
    std::vector<Arrival> expanded;
    for (const auto& arrival : arrivals)
        for (unsigned i = 0; i < arrival.count; ++i)
            expanded.push_back(
                {arrival.at + arrival.every * i, arrival.path, 1, milliseconds(0), arrival.participant});
    std::ranges::stable_sort(expanded, {}, &Arrival::at);
    return expanded;
}

ScenarioResult parseScenario(std::string_view json, const std::vector<std::string>& paths, ArrivalsAre needed)
{
    const auto tree = parseJsonTree(json);
    if (!tree.problem.empty()) {
        const auto message =
            ScenarioWords::tr("not valid JSON: %1").arg(QString::fromStdString(tree.problem));
        return {{}, {tree.line, message.toStdString()}};
    }
    Scenario scenario;
    if (auto error = readScenario(tree.root, paths, needed, scenario)) return {{}, std::move(*error)};
    return {std::move(scenario), {}};
}

} // namespace app
