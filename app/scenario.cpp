#include "app/scenario.h"

#include "app/limits.h"
#include "app/scenario_keys.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace app {

namespace {

using std::chrono::milliseconds;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Scenario)
};

/// A scenario being read, and the parts of its file that have tables of their own.
struct Draft
{
    Scenario scenario;
    const JsonNode* upstream = nullptr;
    const JsonNode* arrivals = nullptr;

    server::Settings& server() { return scenario.server; }
    server::HandlerSettings& handlers() { return scenario.server.handlers; }
};

struct ArrivalDraft
{
    Arrival arrival;
    const JsonNode* path = nullptr;
};

/// Large enough for every seed that a person types, small enough for every program that reads JSON.
constexpr std::int64_t kLargestSeed = (std::int64_t{1} << 53) - 1;

using From = const Accepted&;
using limits::kLongestDelayMs;
using limits::kLongestRunMs;

// The keys of a scenario file. Adding one is adding a row.
constexpr auto kScenarioKeys = std::to_array<Key<Draft>>({
    {"name", Text{}, [](Draft& to, From from) { to.scenario.name = from.node.text; }},
    {"workers", Whole{1, limits::kMostWorkers},
     [](Draft& to, From from) { to.server().workers = from.count(); }},
    {"accept", OneOf{kAcceptPolicies},
     [](Draft& to, From from) { to.server().accept = server::AcceptPolicy(from.number); }},
    {"upstream", Object{}, [](Draft& to, From from) { to.upstream = &from.node; }},
    {"arrivals", List{}, [](Draft& to, From from) { to.arrivals = &from.node; }},
    {"calls", Whole{1, 100}, [](Draft& to, From from) { to.handlers().calls = from.count(); }},
    {"cpu_ms", Whole{0, 60'000}, [](Draft& to, From from) { to.handlers().cpu = from.milliseconds(); }},
    {"client_setup_ms", Whole{0, 60'000},
     [](Draft& to, From from) { to.handlers().clientSetup = from.milliseconds(); }},
    {"call_timeout_ms", Whole{1, kLongestRunMs},
     [](Draft& to, From from) { to.handlers().callTimeout = from.milliseconds(); }},
    {"looks_at_status", YesNo{}, [](Draft& to, From from) { to.handlers().looksAtStatus = from.isYes(); }},
    {"threadpool_threads", Whole{1, 1000},
     [](Draft& to, From from) { to.server().threadpoolThreads = from.count(); }},
    {"executor_threads", Whole{1, 1000},
     [](Draft& to, From from) { to.server().executorThreads = from.count(); }},
    {"probe_ms", Whole{0, kLongestRunMs},
     [](Draft& to, From from) { to.scenario.probe = from.milliseconds(); }},
    {"timeout_ms", Whole{0, kLongestRunMs},
     [](Draft& to, From from) { to.scenario.timeout = from.milliseconds(); }},
    {"keep_alive", YesNo{}, [](Draft& to, From from) { to.scenario.keepAlive = from.isYes(); }},
    {"load_balancer_failures", Whole{1, 100},
     [](Draft& to, From from) { to.scenario.loadBalancer.failures = from.count(); }},
    {"load_balancer_interval_ms", Whole{1, kLongestRunMs},
     [](Draft& to, From from) { to.scenario.loadBalancer.interval = from.milliseconds(); }},
    {"seed", Whole{0, kLargestSeed},
     [](Draft& to, From from) { to.scenario.upstream.seed = static_cast<std::uint64_t>(from.number); }},
});

constexpr auto kUpstreamKeys = std::to_array<Key<upstream::Behaviour>>({
    {"delay_ms", Whole{0, kLongestDelayMs},
     [](upstream::Behaviour& to, From from) { to.delay = from.milliseconds(); }},
    {"jitter_ms", Whole{0, kLongestDelayMs},
     [](upstream::Behaviour& to, From from) { to.jitter = from.milliseconds(); }},
    {"status", Whole{100, 599},
     [](upstream::Behaviour& to, From from) { to.status = static_cast<std::uint16_t>(from.number); }},
    {"refuse", YesNo{}, [](upstream::Behaviour& to, From from) { to.isRefusing = from.isYes(); }},
    {"fault", OneOf{kFaults},
     [](upstream::Behaviour& to, From from) { to.fault = upstream::Fault(from.number); }},
});

constexpr auto kArrivalKeys = std::to_array<Key<ArrivalDraft>>({
    {"at_ms", Whole{0, kLongestRunMs},
     [](ArrivalDraft& to, From from) { to.arrival.at = from.milliseconds(); }},
    {"path", Text{}, [](ArrivalDraft& to, From from) { to.path = &from.node; }},
    {"count", Whole{1, 100'000}, [](ArrivalDraft& to, From from) { to.arrival.count = from.count(); }},
    {"every_ms", Whole{0, kLongestRunMs},
     [](ArrivalDraft& to, From from) { to.arrival.every = from.milliseconds(); }},
});

std::optional<ScenarioError> checkPath(const JsonNode& arrival, const JsonNode* path,
                                       const std::vector<std::string>& paths)
{
    std::vector<std::string_view> known;
    std::ranges::copy_if(paths, std::back_inserter(known),
                         [](const auto& row) { return row.starts_with('/'); });
    const auto allowed = QString::fromStdString(quotedList(known));
    if (path == nullptr)
        return ScenarioError{
            arrival.line,
            Words::tr("this arrival lacks \"path\"; allowed are %1").arg(allowed).toStdString()};
    if (std::ranges::find(known, path->text) != known.end()) return {};
    const auto near = QString::fromStdString(suggestion(path->text, known));
    return ScenarioError{path->line,
                         Words::tr("\"path\" is \"%1\", which no handler serves%2; allowed are %3")
                             .arg(QString::fromStdString(path->text), near, allowed)
                             .toStdString()};
}

/// A run must end, and fit into memory.
std::optional<ScenarioError> checkSize(const JsonNode& node, const Arrival& arrival, std::int64_t total)
{
    if (total > limits::kMostArrivals)
        return ScenarioError{node.line, Words::tr("\"arrivals\" make %1 requests so far; allowed are %2")
                                            .arg(total)
                                            .arg(limits::kMostArrivals)
                                            .toStdString()};
    const auto last = ceil<milliseconds>(arrival.at + arrival.every * (arrival.count - 1));
    if (last <= milliseconds(limits::kLongestRunMs)) return {};
    return ScenarioError{node.line, Words::tr("with \"count\" and \"every_ms\" the last of these requests is "
                                              "sent after %1 ms; allowed are %2 ms")
                                        .arg(last.count())
                                        .arg(limits::kLongestRunMs)
                                        .toStdString()};
}

std::optional<ScenarioError> readArrivals(const JsonNode& list, const std::vector<std::string>& paths,
                                          std::vector<Arrival>& arrivals)
{
    std::int64_t total = 0;
    for (const auto& node : list.children) {
        ArrivalDraft draft;
        if (auto error = readObject<ArrivalDraft>(node, kArrivalKeys, draft)) return error;
        if (auto error = checkPath(node, draft.path, paths)) return error;
        total += draft.arrival.count;
        if (auto error = checkSize(node, draft.arrival, total)) return error;
        arrivals.push_back(std::move(draft.arrival));
        arrivals.back().path = draft.path->text;
    }
    return {};
}

std::optional<ScenarioError> readScenario(const JsonNode& root, const std::vector<std::string>& paths,
                                          Scenario& scenario)
{
    Draft draft;
    if (auto error = readObject<Draft>(root, kScenarioKeys, draft)) return error;
    scenario = std::move(draft.scenario);
    if (draft.upstream != nullptr)
        if (auto error = readObject<upstream::Behaviour>(*draft.upstream, kUpstreamKeys, scenario.upstream))
            return error;
    if (draft.arrivals == nullptr)
        return ScenarioError{
            root.line, Words::tr("a scenario needs \"arrivals\": a list of { \"at_ms\": …, \"path\": … }")
                           .toStdString()};
    return readArrivals(*draft.arrivals, paths, scenario.arrivals);
}

} // namespace

std::vector<Arrival> Scenario::expandedArrivals() const
{
    std::vector<Arrival> expanded;
    for (const auto& arrival : arrivals)
        for (unsigned i = 0; i < arrival.count; ++i)
            expanded.push_back({arrival.at + arrival.every * i, arrival.path, 1, milliseconds(0)});
    std::ranges::stable_sort(expanded, {}, &Arrival::at);
    return expanded;
}

ScenarioResult parseScenario(std::string_view json, const std::vector<std::string>& paths)
{
    const auto tree = parseJsonTree(json);
    if (!tree.problem.empty()) {
        const auto message = Words::tr("not valid JSON: %1").arg(QString::fromStdString(tree.problem));
        return {{}, {tree.line, message.toStdString()}};
    }
    Scenario scenario;
    if (auto error = readScenario(tree.root, paths, scenario)) return {{}, std::move(*error)};
    return {std::move(scenario), {}};
}

} // namespace app
