#include "app/variation.h"

#include "app/limits.h"
#include "app/scenario_keys.h"
#include "engine/analysis/comparison.h"
#include "engine/server/routes.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <map>

namespace app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Variation)
};

constexpr std::string_view kHealthCheck = "/healthcheck";

using From = const Accepted&;

/// Their names outlive the program's tables, which refer to them.
const std::vector<std::string_view>& handlerPaths()
{
    static const auto paths = [] {
        std::vector<std::string_view> all;
        for (const auto& route : server::routes())
            if (route.path != kHealthCheck) all.push_back(route.path);
        return all;
    }();
    return paths;
}

std::vector<Key<Variation>> variationKeys()
{
    return {
        {"handler", OneOf{handlerPaths()}, [](Variation& to, From from) { to.handler = from.node.text; }},
        {"workers", Whole{1, limits::kMostWorkers},
         [](Variation& to, From from) { to.workers = from.count(); }},
        {"accept", OneOf{kAcceptPolicies},
         [](Variation& to, From from) { to.accept = server::AcceptPolicy(from.number); }},
        {"delay", Whole{0, limits::kLongestDelayMs},
         [](Variation& to, From from) { to.delay = from.milliseconds(); }},
    };
}

/// A number where the whole word is one, else a text.
JsonNode nodeOf(std::string_view key, std::string_view word)
{
    JsonNode node;
    node.kind = JsonNode::Kind::String;
    node.key = key;
    node.text = word;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error == std::errc() && end == word.data() + word.size()) {
        node.kind = JsonNode::Kind::Integer;
        node.integer = number;
    }
    return node;
}

QString noPair(const QString& word)
{
    const auto names = namesOf<Variation>(variationKeys());
    return Words::tr("\"%1\" is no KEY=VALUE; allowed keys are %2")
        .arg(word, QString::fromStdString(quotedList(names)));
}

} // namespace

VariationResult parseVariation(std::string_view text)
{
    JsonNode root;
    root.kind = JsonNode::Kind::Object;
    while (true) {
        const auto comma = text.find(',');
        const auto word = text.substr(0, comma);
        const auto equals = word.find('=');
        if (equals == std::string_view::npos)
            return {{}, noPair(QString::fromUtf8(word.data(), qsizetype(word.size()))).toStdString()};
        root.children.push_back(nodeOf(word.substr(0, equals), word.substr(equals + 1)));
        if (comma == std::string_view::npos) break;
        text.remove_prefix(comma + 1);
    }
    Variation variation;
    const auto keys = variationKeys();
    if (auto error = readObject<Variation>(root, keys, variation)) return {{}, std::move(error->message)};
    return {std::move(variation), {}};
}

std::vector<Arrival> arrivalsOf(const trace::Store& run)
{
    std::vector<Arrival> list;
    for (const auto row : analysis::arrivals(run)) {
        const auto& request = run.requests()[row];
        const auto at = round<std::chrono::microseconds>(request.begin() - run.origin());
        list.push_back({std::max(at, std::chrono::microseconds(0)), std::string(run.path(request.route))});
    }
    return list;
}

Scenario varied(Scenario scenario, const Variation& variation)
{
    if (variation.handler)
        for (auto& arrival : scenario.arrivals)
            if (arrival.path != kHealthCheck) arrival.path = *variation.handler;
    if (variation.workers) scenario.server.workers = *variation.workers;
    if (variation.accept) scenario.server.accept = *variation.accept;
    if (variation.delay) scenario.upstream.delay = *variation.delay;
    return scenario;
}

Scenario repeated(const trace::Store& run, Scenario setUp, const Variation& variation)
{
    setUp.arrivals = arrivalsOf(run);
    return varied(std::move(setUp), variation);
}

std::string oppositeHandler(const std::vector<Arrival>& arrivals)
{
    std::map<std::string_view, int> counts;
    for (const auto& arrival : arrivals)
        if (arrival.path != kHealthCheck) ++counts[arrival.path];
    if (counts.empty()) return {};
    const auto usual = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    if (usual->first == "/all-async") return "/async-blocking";
    if (usual->first == "/cpu-bound") return "/cpu-bound-threadpool";
    if (usual->first == "/cpu-bound-threadpool") return "/cpu-bound";
    return "/all-async";
}

} // namespace app
