#include "engine/analysis/measures/prediction.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/blame/blame.h"
#include "engine/analysis/measures/measure.h"
#include "engine/analysis/sentences.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

struct Error
{
    const trace::Request* request = nullptr;
    trace::Duration guessed{0};
    trace::Duration measured{0};

    trace::Duration length() const
    {
        const auto error = guessed < measured ? measured - guessed : guessed - measured;
        return std::max(error - kUnavoidableError, trace::Duration(0));
    }
};

std::optional<Error> errorOf(const Evidence& evidence, const Guess& guess)
{
    const auto* request = arrival(evidence.store, guess.arrival);
    if (request == nullptr || request->isInFlight()) return {};
    return Error{request, guess.end, request->end() - evidence.store.origin()};
}

double worth(const Error& error)
{
    const auto latency = std::max(error.request->end() - error.request->begin(), kShortestGuessed);
    const auto share = static_cast<double>(error.length().count()) / static_cast<double>(latency.count());
    return std::max(0.0, 1 - share);
}

std::string reason(const Evidence& evidence, const Error& error)
{
    const auto why = whyItWaited(evidence, *error.request);
    return !why.empty() ? why : scorePhrases().noWait;
}

std::string sentence(const Evidence& evidence, const Error& error)
{
    const auto name = victimName(evidence.store, error.request->id);
    if (error.length() <= trace::Duration(0)) return scorePhrases().noError;
    return filled(scorePhrases().largestError, {name, inWords(error.guessed), inWords(error.measured)}) +
           ' ' + reason(evidence, error);
}

} // namespace

ScorePhrases scorePhrases()
{
    return {analysis::phrase("Every end is where you put it."),
            analysis::phrase("Your largest error was with %1: you said %2, and the run measured %3."),
            analysis::phrase("It waited for no other request and for no thread.")};
}

std::optional<Score> judge(const Evidence& evidence, std::span<const Guess> guesses)
{
    std::vector<Error> errors;
    for (const auto& guess : guesses)
        if (const auto error = errorOf(evidence, guess)) errors.push_back(*error);
    if (errors.empty()) return {};
    double sum = 0;
    for (const auto& error : errors)
        sum += worth(error);
    const auto percent = static_cast<int>(std::lround(100 * sum / static_cast<double>(errors.size())));
    return Score{percent, sentence(evidence, *std::ranges::max_element(errors, {}, &Error::length))};
}

} // namespace analysis
