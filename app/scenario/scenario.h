#pragma once

#include "engine/settings/set_up.h"
#include "engine/trace/identity/participant.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <cstdint>
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
    trace::ParticipantId participant = trace::ParticipantId::None; ///< who sent it when it was recorded

    bool operator==(const Arrival&) const = default;
};

/// A repeatable run: the set-up and who arrives when. Read from JSON; see resources/scenarios.
struct Scenario
{
    std::string name; ///< shown to people
    settings::SetUp setUp;
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

/// What a run recorded by hand has a set-up, but no arrivals of its own.
enum class ArrivalsAre : std::uint8_t { Required, Optional };

/// Pure. Unknown keys, wrong types, values out of range, unknown paths and broken JSON are errors. `paths`
/// are the rows of a trace's table; those that begin with a slash are the paths that an arrival may have.
/// Where there are none, the server is a foreign one, and an arrival may have any path.
ScenarioResult parseScenario(std::string_view json, const std::vector<std::string>& paths,
                             ArrivalsAre needed = ArrivalsAre::Required);

/// `nameOrFile` is the name of a scenario that comes with the program ("article-blocking"), else a file. The
/// error's message begins with the file and the line.
ScenarioResult loadScenario(const QString& nameOrFile, const std::vector<std::string>& paths);

/// The names of the scenarios that come with the program, sorted.
QStringList builtInScenarios();

} // namespace app
