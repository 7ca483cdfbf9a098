#pragma once

#include "app/lab/lab.h"
#include "app/scenario/variation.h"
#include "ui/compare/compared_run.h"
#include "ui/compare/run_again_dialog.h"

namespace app {

// What the window is told of a run that may be repeated, and what it asks for.

/// Why what was recorded cannot be run again; empty where it can. `isRunning`: there is more to come. Pure.
QString whyNotAgain(const trace::Store& run, bool isRunning);

ui::ArrivalFacts arrivalFactsOf(const trace::Store& run);

/// The set-up as it is, but the other handler. Pure.
ui::RunAgain proposalFor(const trace::Store& run, const settings::SetUp& setUp);

Variation variationOf(const ui::RunAgain& choice);

/// The two runs of a lab that has an earlier one.
ui::ComparedRun comparedBefore(const Lab& lab);
ui::ComparedRun comparedAfter(const Lab& lab);

/// Any run, with the set-up that its scenario names; as the second one it is no repetition of the first.
ui::ComparedRun comparedRun(const trace::Store& run, const Scenario& scenario);

/// Why these cannot be compared; empty where they can.
QString whyNotCompared(const trace::Store& baseline, const trace::Store& run);

} // namespace app
