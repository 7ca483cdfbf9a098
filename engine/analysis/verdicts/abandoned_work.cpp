#include "engine/analysis/verdicts/abandoned_work.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/sentences.h"

namespace analysis {

namespace {

/// Else nobody has told us when the client left, only that it had.
bool isLeavingKnown(const trace::Request& request)
{
    return trace::isSet(request.failed) || trace::isSet(request.left);
}

bool wentOnForNobody(const trace::Request& request)
{
    const bool isServersDoing =
        request.failure == trace::Failure::Closed || request.failure == trace::Failure::Stopped;
    return trace::isSet(request.started) && request.isAbandoned() && !isServersDoing;
}

trace::Duration lostWork(const trace::Request& request, trace::Time now)
{
    return isLeavingKnown(request) ? trace::abandonedWork(request, now) : request.workEnd() - request.started;
}

std::string goneText(const std::vector<Loss>& wasted, bool isOpen)
{
    const auto sum = inWords(total(wasted));
    if (wasted.size() == 1)
        return filled(isOpen
                          ? analysis::phrase("#%1 has been worked on for %2 after its client had given up.")
                          : analysis::phrase("#%1 was worked on for %2 after its client had given up."),
                      {std::to_string(number(wasted.front().victim)), sum});
    const auto handlers =
        capitalized(counted(wasted.size(), analysis::phrase("one handler"), analysis::phrase("%1 handlers")));
    return filled(
        isOpen ? analysis::phrase("%1 have been working on for %2 together after their clients had given up.")
               : analysis::phrase("%1 went on for %2 together after their clients had given up."),
        {handlers, sum});
}

std::string answerlessText(const std::vector<Loss>& answerless)
{
    const auto sum = inWords(total(answerless));
    if (answerless.size() == 1)
        return filled(analysis::phrase("#%1 was worked on for %2, and its answer found no reader."),
                      {std::to_string(number(answerless.front().victim)), sum});
    const auto requests = capitalized(
        counted(answerless.size(), analysis::phrase("one request"), analysis::phrase("%1 requests")));
    return filled(analysis::phrase("%1 were worked on for %2 together, and the answers found no reader."),
                  {requests, sum});
}

} // namespace

std::vector<AbandonedWork> AbandonedWork::find(const Evidence& evidence)
{
    AbandonedWork found;
    for (const auto& request : evidence.store.requests()) {
        if (!wentOnForNobody(request)) continue;
        const auto work = lostWork(request, evidence.now);
        if (work < kNoticeable) continue; // nobody minds a handler that ends soon after its client
        (isLeavingKnown(request) ? found.wasted : found.answerless).push_back({request.id, work});
        found.isOpen = found.isOpen || !request.isWorkedOff();
    }
    if (found.wasted.empty() && found.answerless.empty()) return {};
    found.wasted = summed(std::move(found.wasted));
    found.answerless = summed(std::move(found.answerless));
    found.worst = worstVictim(found.wasted.empty() ? found.answerless : found.wasted);
    return {found};
}

Verdict AbandonedWork::verdict(const Evidence& evidence) const
{
    return {VerdictKind::AbandonedWork, Level::Warning,
            sentence(evidence),         nextStep(),
            trace::WorkerId::None,      worst,
            trace::RequestId::None,     total(wasted) + total(answerless)};
}

std::string AbandonedWork::sentence(const Evidence&) const
{
    if (answerless.empty()) return goneText(wasted, isOpen);
    if (wasted.empty()) return answerlessText(answerless);
    return goneText(wasted, isOpen) + ' ' + answerlessText(answerless);
}

std::string AbandonedWork::nextStep()
{
    return analysis::phrase(
        "The server works every request off, whoever still waits: let a call time out before its client "
        "does, and look whether the client is still there before a long step.");
}

} // namespace analysis
