#include "app/room/poll.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kMoments = 40; // from the begin to the latest that can be said

std::int64_t inMs(trace::Duration time)
{
    return std::chrono::round<std::chrono::milliseconds>(time).count();
}

} // namespace

std::size_t Poll::votes() const
{
    return std::accumulate(tally.begin(), tally.end(), std::size_t{0},
                           [](std::size_t sum, const auto& said) { return sum + said.second; });
}

std::size_t Poll::rightVotes() const
{
    if (!answer || !answer->value) return 0;
    const auto reach = choices.empty() ? momentStep(*this) : 0;
    std::size_t right = 0;
    for (const auto& [said, count] : tally)
        if (std::abs(said - *answer->value) <= reach) right += count;
    return right;
}

Poll pollOf(const analysis::QuizQuestion& question)
{
    Poll poll{.number = 0, .text = question.words, .choices = {}, .times = {}};
    for (const auto& choice : question.choices) {
        poll.choices.push_back(choice.words);
        const auto* time = choice.value ? std::get_if<trace::Duration>(&*choice.value) : nullptr;
        poll.times.push_back(time == nullptr ? std::nullopt : std::optional(inMs(*time)));
    }
    return poll;
}

Poll pollOfMoment(std::string words, trace::Duration horizon)
{
    const auto seconds = std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::seconds>(horizon).count());
    return {.number = 0, .text = std::move(words), .choices = {}, .times = {}, .most = 1000 * seconds};
}

door::Ballot ballotOf(const Poll& poll)
{
    if (!poll.choices.empty())
        return {.number = poll.number, .least = 0, .most = std::ssize(poll.choices) - 1};
    return {.number = poll.number, .least = 0, .most = poll.most + 1}; // and "never"
}

std::int64_t momentStep(const Poll& poll)
{
    for (const auto step : {50, 100, 250, 500, 1000, 2000, 5000})
        if (poll.most <= step * kMoments) return step;
    return 10'000;
}

} // namespace app
