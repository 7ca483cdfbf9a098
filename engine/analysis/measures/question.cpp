#include "engine/analysis/measures/question.h"

#include <cmath>

namespace analysis {

namespace {

std::optional<double> numberIn(const MeasureValue& value)
{
    if (const auto* time = std::get_if<trace::Duration>(&value)) return static_cast<double>(time->count());
    if (const auto* count = std::get_if<std::size_t>(&value)) return static_cast<double>(*count);
    return {};
}

std::optional<std::size_t> nearest(const std::vector<Choice>& choices, double measured)
{
    std::optional<std::size_t> best;
    double least = 0;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto value = choices[i].value ? numberIn(*choices[i].value) : std::nullopt;
        if (!value) continue;
        const auto distance = std::abs(*value - measured);
        if (best && distance >= least) continue;
        best = i;
        least = distance;
    }
    return best;
}

} // namespace

std::optional<RightAnswer> rightAnswer(const Evidence& evidence, const QuizQuestion& question)
{
    if (!question.measure) {
        for (std::size_t i = 0; i < question.choices.size(); ++i)
            if (const auto& condition = question.choices[i].condition;
                condition && condition->isMet({evidence}))
                return RightAnswer{i, {}};
        return {};
    }
    const auto value = question.measure->value(evidence);
    const auto number = value ? numberIn(*value) : std::nullopt;
    if (!number) return {};
    const auto choice = nearest(question.choices, *number);
    return choice ? std::optional(RightAnswer{*choice, inWords(*value)}) : std::nullopt;
}

} // namespace analysis
