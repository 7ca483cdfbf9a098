#pragma once

#include "engine/analysis/measures/condition.h"

#include <vector>

namespace analysis {

/// One answer that can be picked: a value of what the question measures, or words that are true under a
/// condition.
struct Choice
{
    std::string words;
    std::optional<MeasureValue> value;
    std::optional<Condition> condition;
};

/// What is asked before a run. Which answer is right is not written anywhere: the run tells.
struct QuizQuestion
{
    std::string words;
    std::optional<Measure> measure; ///< what values are compared with
    std::vector<Choice> choices;
};

struct RightAnswer
{
    std::size_t choice = 0;
    std::string measured; ///< "4.0 s"; empty where the choices are words
};

/// The choice that is nearest to what was measured, or the first whose condition is met. Pure.
std::optional<RightAnswer> rightAnswer(const Evidence& evidence, const QuizQuestion& question);

} // namespace analysis
