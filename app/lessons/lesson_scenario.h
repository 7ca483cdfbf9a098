#pragma once

#include "app/lessons/lesson_lines.h"
#include "app/scenario/scenario.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// What a run of a lesson is made of, in the words of its file.
struct RunLines
{
    int heading = 0; ///< its line
    std::vector<LessonSetting> settings;

    bool isEmpty() const { return settings.empty(); }
};

/// True for a key that belongs to a scenario: "workers", "upstream delay", "at 0.3 s", "scenario", "handler".
bool isScenarioKey(std::string_view key);

/// `"workers", "upstream delay", …`
std::string scenarioKeysInWords();

/// The lines of a run that repeats another one, but for its own settings. Where it has arrivals of its own
/// the other ones' are left out.
RunLines repeatedLines(const RunLines& run, const RunLines& own);

/// Either a scenario or what is wrong with one of the lines.
struct RunScenario
{
    std::optional<Scenario> scenario;
    LessonError error;
};

/// Pure but for "scenario: NAME", which is looked up among those that come with the program.
RunScenario scenarioOf(const RunLines& run, const std::vector<std::string>& paths);

} // namespace app
