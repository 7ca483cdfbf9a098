#include "engine/analysis/verdicts/failed_requests.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/sentences.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace analysis {

namespace {

constexpr std::size_t kMostReasons = 3;
constexpr unsigned kUsualStatus = 200;
constexpr unsigned kFirstError = 400;
constexpr unsigned kFirstServerError = 500;

struct CauseRow
{
    const char* reason; ///< with %1 for a status
    const char* nextStep;
};

// In the order of FailureCause.
constexpr std::array<CauseRow, 13> kCauses{{
    {analysis::marked("the upstream refused the connection"),
     analysis::marked("See whether the upstream runs and listens where the calls go.")},
    {analysis::marked("a call to the upstream timed out"),
     analysis::marked(
         "See why the upstream is slow; until then, answer without it once the call's time is over.")},
    {analysis::marked("the upstream closed the connection"),
     analysis::marked(
         "See what the upstream says in its log when it closes; repeat only calls that may be repeated.")},
    {analysis::marked("the upstream's answer was not valid HTTP"),
     analysis::marked("See what it is that answers at the upstream's address.")},
    {analysis::marked("the upstream answered with status %1"),
     analysis::marked("See why the upstream answers so: the handlers only passed it on.")},
    {analysis::marked("no file descriptor was left for a call to the upstream"),
     analysis::marked("Allow more open files (ulimit -n), or have fewer calls open at once.")},
    {analysis::marked("the server answered with status %1"),
     analysis::marked("See what the handler did, step by step, and what the log says.")},
    {analysis::marked("the server refused the connection"),
     analysis::marked("See whether the server runs and listens where the client sends.")},
    {analysis::marked("the server closed the connection"),
     analysis::marked("See what the server was doing then, and what the log says.")},
    {analysis::marked("the server's answer was not valid HTTP"),
     analysis::marked("See what it is that answers at the server's address.")},
    {analysis::marked("our client had no file descriptor left"),
     analysis::marked("Allow more open files (ulimit -n), or send fewer requests at once.")},
    {analysis::marked("our client gave up waiting"),
     analysis::marked("See what the requests waited for; a longer time limit would only hide it.")},
    {analysis::marked("the client had left before its answer"),
     analysis::marked("See what the requests waited for: clients that have to wait for long leave.")},
}};

using Why = std::pair<FailureCause, std::uint16_t>;

const CauseRow& row(FailureCause cause)
{
    return kCauses[static_cast<std::size_t>(cause)];
}

/// Why its client has no answer; nothing where it has one.
std::optional<FailureCause> clientsReason(const trace::Request& request)
{
    switch (request.failure) {
    case trace::Failure::Refused: return FailureCause::ServerRefused;
    case trace::Failure::TimedOut: return FailureCause::ClientGaveUp;
    case trace::Failure::Left: return FailureCause::ClientLeft;
    case trace::Failure::Closed: return FailureCause::ServerClosed;
    case trace::Failure::BadAnswer: return FailureCause::ServerGarbage;
    case trace::Failure::NoDescriptor: return FailureCause::ClientNoDescriptor;
    case trace::Failure::Stopped:
    case trace::Failure::None: break;
    }
    if (request.isClientGone) return FailureCause::ClientLeft;
    return std::nullopt;
}

/// What a call brought instead of a good answer; nothing where it was good, or is of no account.
std::optional<Why> reasonOf(const trace::Step& call)
{
    if (!isCall(call.kind)) return std::nullopt;
    switch (call.failure) {
    case trace::Failure::Refused: return Why(FailureCause::UpstreamRefused, 0);
    case trace::Failure::TimedOut: return Why(FailureCause::UpstreamTimedOut, 0);
    case trace::Failure::Closed: return Why(FailureCause::UpstreamClosed, 0);
    case trace::Failure::BadAnswer: return Why(FailureCause::UpstreamGarbage, 0);
    case trace::Failure::NoDescriptor: return Why(FailureCause::UpstreamNoDescriptor, 0);
    case trace::Failure::Left:
    case trace::Failure::Stopped: return std::nullopt;
    case trace::Failure::None: break;
    }
    if (call.status < kFirstError) return std::nullopt;
    return Why(FailureCause::UpstreamStatus, call.status);
}

/// The client's reason goes first: then nobody has seen the answer.
Why whyFailed(const trace::Request& request)
{
    if (const auto reason = clientsReason(request)) return {*reason, 0};
    if (request.status >= kFirstServerError) {
        for (const auto& step : request.steps)
            if (const auto reason = reasonOf(step)) return *reason;
        // A handler that looks at the status may want another one, even if it is good.
        const auto isUnwanted = [](const trace::Step& step) {
            return isCall(step.kind) && step.failure == trace::Failure::None && step.status > kUsualStatus;
        };
        const auto call = std::ranges::find_if(request.steps, isUnwanted);
        if (call != request.steps.end()) return {FailureCause::UpstreamStatus, call->status};
    }
    return {FailureCause::ServerStatus, request.status};
}

bool isCounted(const trace::Request& request)
{
    return trace::isSet(request.begin()) && !request.isInFlight() && !request.isProbe &&
           request.failure != trace::Failure::Stopped;
}

std::string reasonText(const FailureGroup& group)
{
    return filled(analysis::phrase(row(group.cause).reason), {std::to_string(group.status)});
}

} // namespace

std::vector<FailedRequests> FailedRequests::find(const Evidence& evidence)
{
    FailedRequests found;
    std::map<Why, FailureGroup> groups;
    for (const auto& request : evidence.store.requests()) {
        if (!isCounted(request)) continue;
        ++found.ended;
        if (request.isAnsweredWell()) continue;
        const auto why = whyFailed(request);
        auto& group =
            groups.try_emplace(why, FailureGroup{why.first, why.second, 0, request.id}).first->second;
        ++group.requests;
        ++found.failed;
        found.cost += request.end() - request.begin();
    }
    if (found.failed == 0) return {};
    for (const auto& [why, group] : groups)
        found.groups.push_back(group);
    std::ranges::stable_sort(found.groups, std::ranges::greater(), &FailureGroup::requests);
    return {found};
}

Verdict FailedRequests::verdict(const Evidence&) const
{
    return {VerdictKind::RequestsFailed,
            level(),
            sentence(),
            nextStep(),
            trace::WorkerId::None,
            trace::RequestId::None,
            groups.front().first,
            cost};
}

/// Who leaves has waited for something that has a verdict of its own: that is where to begin.
Level FailedRequests::level() const
{
    const auto cause = groups.front().cause;
    const bool isImpatience = cause == FailureCause::ClientGaveUp || cause == FailureCause::ClientLeft;
    return !isImpatience && 2 * failed >= ended ? Level::Alarm : Level::Warning;
}

std::string FailedRequests::sentence() const
{
    std::vector<std::string> reasons;
    for (const auto& group : groups)
        if (reasons.size() < kMostReasons)
            reasons.push_back(groups.size() == 1 ? reasonText(group)
                                                 : reasonText(group) + " (" +
                                                       counted(group.requests, analysis::phrase("one time"),
                                                               analysis::phrase("%1 times")) +
                                                       ')');
    if (groups.size() > kMostReasons) reasons.push_back(analysis::phrase("other reasons"));
    return capitalized(who()) + ": " + listed(reasons) + '.';
}

std::string FailedRequests::who() const
{
    if (failed < ended)
        return filled(analysis::phrase("%1 of %2 requests failed"), {inWords(failed), inWords(ended)});
    if (failed == 2) return analysis::phrase("both requests failed");
    return counted(failed, analysis::phrase("the only request failed"),
                   analysis::phrase("all %1 requests failed"));
}

std::string FailedRequests::nextStep() const
{
    return analysis::phrase(row(groups.front().cause).nextStep);
}

} // namespace analysis
