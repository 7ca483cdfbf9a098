#include "engine/analysis/health_checks.h"

#include "engine/analysis/losses.h"

#include <algorithm>
#include <utility>

namespace analysis {

namespace {

bool isSilent(CheckFate fate)
{
    return fate >= CheckFate::Late;
}

bool hasAnswer(const trace::Request& check)
{
    return check.outcome() == trace::Outcome::Answered;
}

/// Puts checks together that met the same silence.
class Silences
{
public:
    Silences(trace::Time now, trace::Duration patience)
        : m_now(now)
        , m_patience(patience)
    {}

    void take(const trace::Request& check)
    {
        const bool isBad = isSilent(fateOf(check, m_now, m_patience));
        if (isBad && !isInTheLast(check)) begin(check);
        if (m_isGoingOn) extend(check);
        m_isGoingOn = isBad;
    }

    std::vector<HealthSilence> all() && { return std::move(m_all); }

private:
    /// Nobody knows what a check in a longer pause would have met.
    bool isInTheLast(const trace::Request& check) const
    {
        if (!m_isGoingOn) return false;
        const auto end = m_all.back().stretch.end;
        return m_isAnswered ? check.begin() < end : check.begin() <= end + m_patience;
    }

    void begin(const trace::Request& check)
    {
        m_all.push_back({check.id, {check.begin(), check.begin()}, false});
        m_isGoingOn = true;
        m_isAnswered = false;
    }

    /// The first answer ends a silence, whichever check it belongs to.
    void extend(const trace::Request& check)
    {
        auto& silence = m_all.back();
        const auto end = std::max(check.isInFlight() ? m_now : check.end(), check.begin());
        if (hasAnswer(check)) {
            silence.stretch.end = m_isAnswered ? std::min(silence.stretch.end, end) : end;
            silence.isOpen = false;
            m_isAnswered = true;
        } else if (!m_isAnswered) {
            silence.stretch.end = std::max(silence.stretch.end, end);
            silence.isOpen = silence.isOpen || check.isInFlight();
        }
    }

    trace::Time m_now;
    trace::Duration m_patience;
    std::vector<HealthSilence> m_all;
    bool m_isGoingOn = false;  // the check before met the last silence
    bool m_isAnswered = false; // the last silence has ended with an answer
};

} // namespace

CheckFate fateOf(const trace::Request& check, trace::Time now, trace::Duration patience)
{
    const auto end = check.isInFlight() ? now : check.end();
    const bool isInTime = end - check.begin() <= patience;
    if (hasAnswer(check)) return isInTime ? CheckFate::Answered : CheckFate::Late;
    return check.isInFlight() && isInTime ? CheckFate::Open : CheckFate::Unanswered;
}

std::vector<const trace::Request*> healthChecks(const trace::Store& store)
{
    std::vector<const trace::Request*> checks;
    for (const auto& request : store.requests())
        if (trace::isSet(request.begin()) && isHealthCheck(store, request)) checks.push_back(&request);
    return checks;
}

std::vector<HealthSilence> healthSilences(std::vector<const trace::Request*> checks, trace::Time now,
                                          trace::Duration patience)
{
    // What was stopped with the run says nothing, and what may still be answered in time says nothing yet.
    std::erase_if(checks, [&](const trace::Request* check) {
        return check->failure == trace::Failure::Stopped || fateOf(*check, now, patience) == CheckFate::Open;
    });
    std::ranges::stable_sort(checks, {}, [](const trace::Request* check) { return check->begin(); });
    Silences silences(now, patience);
    for (const auto* check : checks)
        silences.take(*check);
    return std::move(silences).all();
}

trace::Time removalIn(const Stretch& silence, const LoadBalancer& loadBalancer)
{
    const auto patience = loadBalancer.failures * loadBalancer.interval;
    return silence.length() < patience ? trace::kUnset : silence.begin + patience;
}

} // namespace analysis
