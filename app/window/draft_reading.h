#pragma once

#include "app/scenario/scenario.h"
#include "ui/scenario/scenario_draft.h"

namespace app {

// A scenario as the window edits it.

/// As fields show it; arrivals that come at once, one row each, become one row. Pure.
ui::ScenarioDraft draftOf(const Scenario& scenario);

/// Either a scenario or what is wrong with the draft; of many mistakes the first ones.
struct DraftResult
{
    std::optional<Scenario> scenario;
    std::vector<ui::Mistake> mistakes;
};

/// By the rules of a scenario file. Pure.
DraftResult readDraft(const ui::ScenarioDraft& draft, const std::vector<std::string>& paths);

} // namespace app
