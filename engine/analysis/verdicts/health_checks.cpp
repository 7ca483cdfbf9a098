#include "engine/analysis/verdicts/health_checks.h"

#include "engine/analysis/blame/losses.h"

#include <algorithm>
#include <utility>

namespace analysis {

namespace {

bool isSilent(CheckFate fate)
{
    return fate >= CheckFate::Late;
}

/// What comes after `now` has not happened.
bool isStillOpen(const trace::Request& check, trace::Time now)
{
    return check.isInFlight() || check.end() > now;
}

trace::Time knownEnd(const trace::Request& check, trace::Time now)
{
    return isStillOpen(check, now) ? now : check.end();
}

bool hasAnswer(const trace::Request& check, trace::Time now)
{
    return !isStillOpen(check, now) && check.outcome() == trace::Outcome::Answered;
}

/// Puts checks together that met the same silence. Takes those that had no answer in time, in order.
class Silences
{
public:
    /// `answers` are the times of all answers, in order.
    Silences(std::vector<trace::Time> answers, trace::Time now, trace::Duration patience)
        : m_answers(std::move(answers))
        , m_now(now)
        , m_patience(patience)
    {}

    void take(const trace::Request& check)
    {
        if (m_all.empty() || !isInTheLast(check)) begin(check);
        if (!m_isAnswered) extend(check);
    }

    std::vector<HealthSilence> all() && { return std::move(m_all); }

private:
    /// Nobody knows what a check in a longer pause would have met.
    bool isInTheLast(const trace::Request& check) const
    {
        const auto end = m_all.back().stretch.end;
        return m_isAnswered ? check.begin() < end : check.begin() <= end + m_patience;
    }

    /// The first answer ends a silence, whichever check it belongs to.
    void begin(const trace::Request& check)
    {
        const auto answer = std::ranges::upper_bound(m_answers, check.begin());
        m_isAnswered = answer != m_answers.end();
        m_all.push_back({check.id, {check.begin(), m_isAnswered ? *answer : check.begin()}, false});
    }

    void extend(const trace::Request& check)
    {
        auto& silence = m_all.back();
        silence.stretch.end = std::max(silence.stretch.end, knownEnd(check, m_now));
        silence.isOpen = silence.isOpen || isStillOpen(check, m_now);
    }

    std::vector<trace::Time> m_answers;
    trace::Time m_now;
    trace::Duration m_patience;
    std::vector<HealthSilence> m_all;
    bool m_isAnswered = false; // the last silence has ended with an answer
};

} // namespace

CheckFate fateOf(const trace::Request& check, trace::Time now, trace::Duration patience)
{
    const bool isInTime = knownEnd(check, now) - check.begin() <= patience;
    if (hasAnswer(check, now)) return isInTime ? CheckFate::Answered : CheckFate::Late;
    return isStillOpen(check, now) && isInTime ? CheckFate::Open : CheckFate::Unanswered;
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
        return check->begin() > now || check->failure == trace::Failure::Stopped ||
               fateOf(*check, now, patience) == CheckFate::Open;
    });
    std::ranges::stable_sort(checks, {}, [](const trace::Request* check) { return check->begin(); });
    std::vector<trace::Time> answers;
    for (const auto* check : checks)
        if (hasAnswer(*check, now)) answers.push_back(check->end());
    std::ranges::sort(answers);
    Silences silences(std::move(answers), now, patience);
    for (const auto* check : checks)
        if (isSilent(fateOf(*check, now, patience))) silences.take(*check);
    return std::move(silences).all();
}

trace::Time removalIn(const Stretch& silence, const LoadBalancer& loadBalancer)
{
    const auto patience = loadBalancer.failures * loadBalancer.interval;
    return silence.length() < patience ? trace::kUnset : silence.begin + patience;
}

} // namespace analysis
