#pragma once

#include "engine/trace/store.h"

#include <span>
#include <string>
#include <vector>

namespace analysis {

/// How much waiting one request had from something.
struct Loss
{
    trace::RequestId victim = trace::RequestId::None;
    trace::Duration lost{0};

    bool operator==(const Loss&) const = default;
};

/// One loss per victim, the biggest first.
std::vector<Loss> summed(std::vector<Loss> losses);

trace::Duration total(std::span<const Loss> losses);

/// Of what summed() returned.
inline trace::Duration worst(std::span<const Loss> losses)
{
    return losses.empty() ? trace::Duration::zero() : losses.front().lost;
}

inline trace::RequestId worstVictim(std::span<const Loss> losses)
{
    return losses.empty() ? trace::RequestId::None : losses.front().victim;
}

bool isHealthCheck(const trace::Store& store, const trace::Request& request);

/// "#2", or "the health check #3".
std::string victimName(const trace::Store& store, trace::RequestId victim);

/// What is said of losses: of few, with %1 for who they are and %2 for what they lost; of many with their
/// number and sum, and with %3 for who lost most and %4 for how much. %5 and %6 are for whoever says it.
struct LossPhrases
{
    std::string few;
    std::string many;
};

/// "#2 and the health check #3 lost 3.7 s and 7.0 s to it."
std::string lossSentence(const trace::Store& store, std::span<const Loss> losses, const LossPhrases& phrases,
                         const std::string& fifth = {}, const std::string& sixth = {});

} // namespace analysis
