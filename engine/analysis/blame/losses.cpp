#include "engine/analysis/blame/losses.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/sentences.h"
#include "engine/settings/route.h"

#include <algorithm>

namespace analysis {

namespace {

constexpr std::size_t kMostVictimsNamed = 3;

std::string someLosses(const trace::Store& store, std::vector<Loss> losses, const LossPhrases& phrases,
                       const std::string& fifth, const std::string& sixth)
{
    std::ranges::sort(losses, {}, &Loss::victim);
    std::vector<std::string> names;
    std::vector<std::string> times;
    for (const auto& loss : losses) {
        names.push_back(victimName(store, loss.victim));
        times.push_back(inWords(loss.lost));
    }
    return filled(phrases.few, {listed(names), listed(times), {}, {}, fifth, sixth});
}

/// "five requests (a health check among them)"; probes are nobody's requests.
std::string countedRequests(std::size_t requests, std::size_t checks)
{
    if (checks == requests)
        return counted(checks, analysis::phrase("one health check"), analysis::phrase("%1 health checks"));
    auto text = counted(requests, analysis::phrase("one request"), analysis::phrase("%1 requests"));
    if (checks == 0) return text;
    return filled(
        analysis::phrase("%1 (%2 among them)"),
        {text, counted(checks, analysis::phrase("a health check"), analysis::phrase("%1 health checks"))});
}

/// "five requests and ten health probes"
std::string countedVictims(const trace::Store& store, std::span<const Loss> losses)
{
    std::size_t checks = 0;
    std::size_t probes = 0;
    for (const auto& loss : losses) {
        const auto* victim = store.find(loss.victim);
        if (victim == nullptr || !isHealthCheck(store, *victim)) continue;
        ++(victim->isProbe ? probes : checks);
    }
    const auto requests = losses.size() - probes;
    std::vector<std::string> parts;
    if (requests > 0) parts.push_back(countedRequests(requests, checks));
    if (probes > 0)
        parts.push_back(
            counted(probes, analysis::phrase("one health probe"), analysis::phrase("%1 health probes")));
    return listed(parts);
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
    return request.isProbe || settings::isHealthCheck(store.path(request.route));
}

std::string victimName(const trace::Store& store, trace::RequestId victim)
{
    const auto* request = store.find(victim);
    const bool isCheck = request != nullptr && isHealthCheck(store, *request);
    const auto name = '#' + std::to_string(number(victim));
    if (isCheck && request->isProbe) return filled(analysis::phrase("the health probe %1"), {name});
    return isCheck ? filled(analysis::phrase("the health check %1"), {name}) : name;
}

std::string lossSentence(const trace::Store& store, std::span<const Loss> losses, const LossPhrases& phrases,
                         const std::string& fifth, const std::string& sixth)
{
    if (losses.size() <= kMostVictimsNamed)
        return capitalized(someLosses(store, {losses.begin(), losses.end()}, phrases, fifth, sixth));
    return capitalized(
        filled(phrases.many, {countedVictims(store, losses), inWords(total(losses)),
                              victimName(store, worstVictim(losses)), inWords(worst(losses)), fifth, sixth}));
}

} // namespace analysis
