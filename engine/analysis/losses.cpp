#include "engine/analysis/losses.h"

#include "engine/analysis/sentences.h"

#include <algorithm>
#include <utility>

namespace analysis {

namespace {

constexpr std::size_t kMostNamed = 3;
constexpr std::string_view kHealthPath = "/healthcheck";

std::string namedLosses(const trace::Store& store, std::vector<Loss> losses, std::string_view verb)
{
    std::ranges::sort(losses, {}, &Loss::victim);
    std::vector<std::string> names;
    std::vector<std::string> times;
    for (const auto& loss : losses) {
        names.push_back(victimName(store, loss.victim));
        times.push_back(inWords(loss.lost));
    }
    return listed(names) + ' ' + std::string(verb) + ' ' + listed(times);
}

std::string countedLosses(const trace::Store& store, std::span<const Loss> losses, std::string_view verb)
{
    const auto checks = std::ranges::count_if(losses, [&](const Loss& loss) {
        const auto* victim = store.find(loss.victim);
        return victim != nullptr && isHealthCheck(store, *victim);
    });
    if (static_cast<std::size_t>(checks) == losses.size())
        return counted(losses.size(), "health check", "health checks") + ' ' + std::string(verb) + ' ' +
               inWords(total(losses));
    auto text = counted(losses.size(), "request", "requests") + ' ';
    if (checks > 0)
        text += '(' + counted(static_cast<std::size_t>(checks), "a health check", "health checks") +
                " among them) ";
    return text + std::string(verb) + ' ' + inWords(total(losses));
}

} // namespace

std::vector<Loss> summed(std::vector<Loss> losses)
{
    std::ranges::sort(losses, {}, &Loss::victim);
    std::vector<Loss> sums;
    for (const auto& loss : losses) {
        if (sums.empty() || sums.back().victim != loss.victim) sums.push_back({loss.victim, {}});
        sums.back().lost += loss.lost;
    }
    std::ranges::stable_sort(sums, std::ranges::greater(), &Loss::lost);
    return sums;
}

trace::Duration total(std::span<const Loss> losses)
{
    trace::Duration sum{0};
    for (const auto& loss : losses)
        sum += loss.lost;
    return sum;
}

bool isHealthCheck(const trace::Store& store, const trace::Request& request)
{
    return request.isProbe || store.path(request.route) == kHealthPath;
}

std::string victimName(const trace::Store& store, trace::RequestId victim)
{
    const auto* request = store.find(victim);
    const bool isCheck = request != nullptr && isHealthCheck(store, *request);
    return (isCheck ? "the health check #" : "#") + std::to_string(number(victim));
}

std::string lossSentence(const trace::Store& store, std::span<const Loss> losses, std::string_view verb,
                         std::string_view rest)
{
    const std::string tail = ' ' + std::string(rest);
    if (losses.size() <= kMostNamed)
        return capitalized(namedLosses(store, {losses.begin(), losses.end()}, verb)) + tail + '.';
    return capitalized(countedLosses(store, losses, verb)) + tail + ", " +
           victimName(store, worstVictim(losses)) + " the most: " + inWords(worst(losses)) + '.';
}

} // namespace analysis
