#include "app/room/poll.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kMoments = 40; // from the begin to the latest that can be said

} // namespace

std::int64_t inMs(trace::Duration time)
{
    return std::chrono::round<std::chrono::milliseconds>(time).count();
}

door::Tally Poll::tally(std::size_t part) const
{
    return part < votes.parts.size() ? votes.parts[part] : door::Tally();
}

bool Poll::isRight(std::size_t part, std::int64_t said) const
{
    if (part >= answers.size() || !answers[part].value) return false;
    const auto truth = *answers[part].value;
    const bool isExact = !choices.empty() || truth > most || said > most; // no moment is near to "never"
    return std::abs(said - truth) <= (isExact ? 0 : momentStep(*this));
}

std::size_t Poll::rightVotes(std::size_t part) const
{
    std::size_t right = 0;
    for (const auto& [said, count] : tally(part))
        if (isRight(part, said)) right += count;
    return right;
}

Poll pollOf(const analysis::QuizQuestion& question)
{
    Poll poll;
    poll.text = question.words;
    for (const auto& choice : question.choices) {
        poll.choices.push_back(choice.words);
        const auto* time = choice.value ? std::get_if<trace::Duration>(&*choice.value) : nullptr;
        poll.times.push_back(time == nullptr ? std::nullopt : std::optional(inMs(*time)));
    }
    return poll;
}

Poll pollOfMoments(std::string words, std::vector<AskedMoment> moments, trace::Duration horizon)
{
    Poll poll;
    poll.text = std::move(words);
    poll.moments = std::move(moments);
    poll.most = 1000 * std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::seconds>(horizon).count());
    return poll;
}

std::vector<std::size_t> askedRows(std::size_t count)
{
    std::vector<std::size_t> rows(std::min(count, kMostAsked));
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = rows.size() < 2 ? 0 : i * (count - 1) / (rows.size() - 1);
    return rows;
}

door::Ballot ballotOf(const Poll& poll)
{
    if (!poll.choices.empty())
        return {.number = poll.number, .least = 0, .most = std::ssize(poll.choices) - 1};
    // and "never"
    return {.number = poll.number, .least = 0, .most = poll.most + 1, .parts = poll.parts()};
}

std::int64_t momentStep(const Poll& poll)
{
    for (const auto step : {50, 100, 250, 500, 1000, 2000, 5000})
        if (poll.most <= step * kMoments) return step;
    return 10'000;
}

} // namespace app
