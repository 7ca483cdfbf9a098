#pragma once

#include "engine/analysis/verdicts.h"
#include "engine/server/settings.h"
#include "upstream/settings.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// One or more requests to one path; `count` requests, `every` apart, the first one `at` after the run's
/// start.
struct Arrival
{
    std::chrono::microseconds at{0}; ///< whole milliseconds in a scenario file
    std::string path;
    unsigned count = 1;
    std::chrono::milliseconds every{0};

    bool operator==(const Arrival&) const = default;
};

/// A repeatable run: the set-up and who arrives when. Read from JSON; see resources/scenarios.
struct Scenario
{
    std::string name; ///< shown to people
    server::Settings server;
    upstream::Behaviour upstream;
    std::chrono::milliseconds probe{0};    ///< a health probe every so often; 0 = none
    std::chrono::milliseconds timeout{0};  ///< the client gives up; 0 = never
    bool keepAlive = false;                ///< the client uses its connections again
    analysis::LoadBalancer loadBalancer{}; ///< when one would remove a worker whose health checks fail
    std::vector<Arrival> arrivals;

    /// All single requests, in order of time.
    std::vector<Arrival> expandedArrivals() const;
};

/// Why a scenario cannot be used: what is wrong, where, and what is allowed, in one sentence.
struct ScenarioError
{
    int line = 0; ///< counted from 1; 0 where no line can be named
    std::string message;
};

/// Either a scenario or the reason why there is none.
struct ScenarioResult
{
    std::optional<Scenario> scenario;
    ScenarioError error;
};

/// Pure. Unknown keys, wrong types, values out of range, unknown paths and broken JSON are errors. `paths`
/// are the rows of a trace's table; those that begin with a slash are the paths that an arrival may have.
ScenarioResult parseScenario(std::string_view json, const std::vector<std::string>& paths);

/// `nameOrFile` is the name of a scenario that comes with the program ("article-blocking"), else a file. The
/// error's message begins with the file and the line.
ScenarioResult loadScenario(const QString& nameOrFile, const std::vector<std::string>& paths);

/// The names of the scenarios that come with the program, sorted.
QStringList builtInScenarios();

} // namespace app
