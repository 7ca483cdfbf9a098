#pragma once

#include "app/scenario/scenario.h"
#include "engine/settings/setting.h"
#include "engine/trace/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

/// What is different when the same arrivals come again; the rest stays as it was.
struct Variation
{
    std::optional<std::string> handler{}; ///< a path; health checks stay health checks
    std::vector<std::pair<const settings::Setting*, std::int64_t>> settings{};

    bool operator==(const Variation&) const = default;
};

enum class ServerKind : std::uint8_t { BuiltIn, Watched };

/// Either a variation or, in one sentence, why there is none.
struct VariationResult
{
    std::optional<Variation> variation;
    std::string problem;
};

/// "handler=/all-async,workers=4,accept=one,delay=500": the keys of a scenario's settings; "delay" is short
/// for "delay_ms". A watched server has handlers and settings of its own: there any path is a handler, and
/// what is the server's matter cannot be varied. Pure.
VariationResult parseVariation(std::string_view text, ServerKind kind = ServerKind::BuiltIn);

/// Who arrived when in a run, whether by a scenario, by hand or from outside: one entry each, counted from
/// the run's origin. Health probes are no arrivals, nor are requests to a path that nobody serves. Pure.
std::vector<Arrival> arrivalsOf(const trace::Store& run);

/// The scenario, but for the variation. Pure.
Scenario varied(Scenario scenario, const Variation& variation);

/// A scenario that repeats the arrivals of a run with its set-up, but for the variation. Pure.
Scenario repeated(const trace::Store& run, Scenario scenario, const Variation& variation);

/// The handler that a person most likely wants to see instead of the one which most arrivals asked for; empty
/// where they are all health checks.
std::string oppositeHandler(const std::vector<Arrival>& arrivals);

} // namespace app
