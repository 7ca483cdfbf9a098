#include "app/scenario/variation.h"

#include "app/scenario/scenario_keys.h"
#include "engine/analysis/comparison.h"
#include "engine/settings/route.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>

namespace app {

namespace {

struct VariationWords
{
    Q_DECLARE_TR_FUNCTIONS(Variation)
};

constexpr std::string_view kHandler = "handler";

/// Their names outlive the program's tables, which refer to them.
const std::vector<std::string_view>& handlerPaths()
{
    static const auto paths = [] {
        std::vector<std::string_view> all;
        for (const auto& route : settings::routes())
            if (!settings::isHealthCheck(route.path)) all.push_back(route.path);
        return all;
    }();
    return paths;
}

/// As a command line calls it.
std::string_view nameOf(const settings::Setting& setting)
{
    return setting.key == "delay_ms" ? std::string_view("delay") : setting.key;
}

std::vector<std::string_view> keyNames()
{
    std::vector<std::string_view> names{kHandler};
    for (const auto& setting : settings::all())
        names.push_back(nameOf(setting));
    return names;
}

const settings::Setting* settingCalled(std::string_view name)
{
    const auto all = settings::all();
    const auto found =
        std::ranges::find_if(all, [&](const auto& row) { return nameOf(row) == name || row.key == name; });
    return found == all.end() ? nullptr : &*found;
}

QString noPair(std::string_view word)
{
    return VariationWords::tr("\"%1\" is no KEY=VALUE; allowed keys are %2")
        .arg(QString::fromUtf8(word.data(), qsizetype(word.size())),
             QString::fromStdString(quotedList(keyNames())));
}

QString noPath(std::string_view path)
{
    return VariationWords::tr("\"handler\" must be a path that begins with /, not \"%1\"")
        .arg(QString::fromUtf8(path.data(), qsizetype(path.size())));
}

/// What a watched server has of its own.
bool isServers(const settings::Setting& setting)
{
    return setting.part == settings::Part::Server || setting.part == settings::Part::Handlers;
}

QString itsOwn(std::string_view key)
{
    return VariationWords::tr("\"%1\" is the watched server's own matter: start it with another one")
        .arg(QString::fromUtf8(key.data(), qsizetype(key.size())));
}

std::string takeHandler(std::string_view path, ServerKind kind, Variation& variation)
{
    const settings::OneOf handlers{handlerPaths(), {}};
    if (variation.handler) return repeatedKey(kHandler);
    const settings::Value value = std::string(path);
    if (kind == ServerKind::BuiltIn && !settings::accepted(handlers, value))
        return wrongValue(kHandler, handlers, value);
    if (!path.starts_with('/')) return noPath(path).toStdString();
    variation.handler = path;
    return {};
}

std::string takeSetting(std::string_view key, std::string_view text, ServerKind kind, Variation& variation)
{
    const auto* setting = settingCalled(key);
    if (setting == nullptr) return unknownKey(key, keyNames());
    if (kind == ServerKind::Watched && isServers(*setting)) return itsOwn(key).toStdString();
    if (std::ranges::find(variation.settings, setting, [](const auto& pair) { return pair.first; }) !=
        variation.settings.end())
        return repeatedKey(key);
    const auto value = settings::fromText(text);
    const auto number = settings::accepted(setting->allowed, value);
    if (!number) return wrongValue(key, allowedOf(*setting), value);
    variation.settings.emplace_back(setting, *number);
    return {};
}

/// What is wrong with one KEY=VALUE; empty where nothing is.
std::string takePair(std::string_view word, ServerKind kind, Variation& variation)
{
    const auto equals = word.find('=');
    if (equals == std::string_view::npos) return noPair(word).toStdString();
    const auto key = word.substr(0, equals);
    const auto text = word.substr(equals + 1);
    return key == kHandler ? takeHandler(text, kind, variation) : takeSetting(key, text, kind, variation);
}

} // namespace

VariationResult parseVariation(std::string_view text, ServerKind kind)
{
    Variation variation;
    while (true) {
        const auto comma = text.find(',');
        if (auto problem = takePair(text.substr(0, comma), kind, variation); !problem.empty())
            return {{}, std::move(problem)};
        if (comma == std::string_view::npos) return {std::move(variation), {}};
        text.remove_prefix(comma + 1);
    }
}

std::vector<Arrival> arrivalsOf(const trace::Store& run)
{
    std::vector<Arrival> list;
    for (const auto row : analysis::arrivals(run)) {
        const auto& request = run.requests()[row];
        const auto at = round<std::chrono::microseconds>(request.begin() - run.origin());
        list.push_back({.at = std::max(at, std::chrono::microseconds(0)),
                        .path = std::string(run.path(request.route)),
                        .participant = request.participant});
    }
    return list;
}

Scenario varied(Scenario scenario, const Variation& variation)
{
    if (variation.handler)
        for (auto& arrival : scenario.arrivals)
            if (!settings::isHealthCheck(arrival.path)) arrival.path = *variation.handler;
    for (const auto& [setting, number] : variation.settings)
        setting->setNumber(scenario.setUp, number);
    return scenario;
}

Scenario repeated(const trace::Store& run, Scenario scenario, const Variation& variation)
{
    scenario.arrivals = arrivalsOf(run);
    return varied(std::move(scenario), variation);
}

std::string oppositeHandler(const std::vector<Arrival>& arrivals)
{
    std::map<std::string_view, int> counts;
    for (const auto& arrival : arrivals)
        if (!settings::isHealthCheck(arrival.path)) ++counts[arrival.path];
    if (counts.empty()) return {};
    const auto usual = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    const auto* route = settings::findRoute(usual->first);
    return std::string(route == nullptr ? "/all-async" : route->comparedWith);
}

} // namespace app
