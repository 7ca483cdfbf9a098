#pragma once

#include "app/scenario/scenario.h"
#include "engine/analysis/comparison.h"
#include "engine/trace/store.h"

#include <cstdint>
#include <string>

namespace app {

/// The report of a run as JSON text, for scripts: workers, requests with their calls and times in states,
/// verdicts, worst first, each with its next step. Times are seconds since `store.origin()`, to the
/// microsecond; null stands for what has not happened. What is in flight counts up to `now`. `dropped` is the
/// number of events that were lost. In English whatever is spoken, for scripts read it. Pure.
std::string reportJson(const trace::Store& store, const Scenario& scenario, trace::Time now,
                       std::uint64_t dropped);

/// A run that is reported together with another one.
struct ReportedRun
{
    const trace::Store& store;
    const Scenario& scenario;
    std::uint64_t dropped = 0;
};

/// The report of a run that has ended, and in it, as "comparison", the report of its repetition, or of whose
/// arrivals it had, with what this saved. Pure.
std::string comparisonJson(const ReportedRun& before, const ReportedRun& after,
                           analysis::Arrivals whose = analysis::Arrivals::Repeated);

} // namespace app
