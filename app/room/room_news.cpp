#include "app/room/room_news.h"

#include "engine/analysis/blame/losses.h"

#include <boost/json.hpp>

#include <algorithm>

namespace app {

namespace {

namespace json = boost::json;

constexpr unsigned kBadGateway = 502;
constexpr unsigned kGatewayTimeout = 504;

std::int64_t toldMs(trace::Duration time)
{
    return std::chrono::round<std::chrono::milliseconds>(time).count();
}

/// A word that the page knows; empty where all is well.
const char* failureWord(const trace::Request& request)
{
    switch (request.failure) {
    case trace::Failure::None: return request.isClientGone ? "gaveUp" : "";
    case trace::Failure::Refused: return "refused";
    case trace::Failure::TimedOut: return "timedOut";
    case trace::Failure::Left: return "gaveUp";
    default: return "closedEarly";
    }
}

json::array segmentsOf(const trace::Request& request, trace::Time now)
{
    std::vector<trace::Segment> segments;
    trace::appendSegments(request, now, segments);
    json::array told;
    for (const auto& segment : segments) {
        const bool isLast = &segment == &segments.back() && request.isInFlight();
        told.push_back(
            json::array{trace::keyOf(segment.state), toldMs(segment.begin - request.begin()),
                        isLast ? json::value(nullptr) : json::value(toldMs(segment.end - request.begin()))});
    }
    return told;
}

json::object steadyOf(const trace::Store& store, const trace::Request& request, trace::Time now)
{
    return {{"n", number(request.id)},
            {"health", analysis::isHealthCheck(store, request)},
            {"end", request.isInFlight() ? json::value(nullptr)
                                         : json::value(toldMs(request.end() - request.begin()))},
            {"status", request.status},
            {"failure", failureWord(request)},
            {"segments", segmentsOf(request, now)}};
}

json::object heldBy(const trace::Store& store, const Holder& holder, const trace::Request& request)
{
    json::object why{{"kind", holder.request == &request ? "heldByMe" : "held"},
                     {"worker", store.watched().numberOf(holder.worker)},
                     {"holder", number(holder.request->id)},
                     {"name", std::string(store.participants().shownName(holder.request->participant))},
                     {"call", holder.call.value_or(0)},
                     {"computes", holder.isComputing}};
    if (holder.request->isFromOutside() || holder.request->participant == trace::ParticipantId::None)
        if (holder.request != &request) why["kind"] = "heldOutside";
    return why;
}

/// Whom a request that is in flight waits for.
json::value whyOf(const trace::Store& store, const trace::Request& request, const Standing& standing)
{
    const auto& waiters = standing.waiters;
    const auto own = std::ranges::find(waiters, &request, &Waiter::request);
    if (own != waiters.end()) {
        const auto* holder = standing.holderFor(*own);
        if (holder == nullptr)
            return json::object{{"kind", trace::isSet(request.read) ? "onTheWay" : "unread"}};
        auto why = heldBy(store, *holder, request);
        why["before"] = own - waiters.begin();
        why["behind"] = waiters.end() - own - 1;
        return why;
    }
    const auto* holder = standing.holderOf(request.worker);
    if (holder != nullptr && holder->request == &request) return heldBy(store, *holder, request);
    return json::object{{"kind", trace::isSet(request.finished) ? "onTheWay" : "free"}};
}

json::array momentsOf(const Poll& poll)
{
    json::array told;
    for (const auto& moment : poll.moments) {
        json::object asked{{"label", moment.label}, {"sent", nullptr}};
        if (moment.sent) asked["sent"] = *moment.sent;
        told.push_back(std::move(asked));
    }
    return told;
}

json::value answersOf(const Poll& poll)
{
    if (!poll.isAnswered()) return nullptr;
    json::array told;
    for (const auto& answer : poll.answers) {
        json::object truth{{"text", answer.text}, {"choice", nullptr}};
        if (answer.value) truth["choice"] = *answer.value;
        told.push_back(std::move(truth));
    }
    return told;
}

json::value askOf(const Poll& poll)
{
    if (!poll.isAsked()) return nullptr;
    return json::object{{"number", poll.number},
                        {"text", poll.text},
                        {"choices", json::array(poll.choices.begin(), poll.choices.end())},
                        {"moments", momentsOf(poll)},
                        {"most", poll.most},
                        {"step", momentStep(poll)},
                        {"open", poll.isOpen},
                        {"voted", poll.votes.voters},
                        {"answers", answersOf(poll)}};
}

unsigned statusOf(const trace::Request& request)
{
    if (request.failure == trace::Failure::None && request.status != 0) return request.status;
    return request.failure == trace::Failure::TimedOut ? kGatewayTimeout : kBadGateway;
}

json::object stateTimesOf(const trace::Store& store, const trace::Request& request, trace::Time now)
{
    const auto times = trace::timeInStates(request, now);
    json::object states;
    for (const auto state : store.watched().states())
        states[trace::keyOf(state)] = toldMs(times[static_cast<std::size_t>(state)]);
    return states;
}

} // namespace

std::string newsOf(const RoomState& state, const Poll& poll)
{
    return json::serialize(
        json::object{{"paused", state.isPaused}, {"names", state.areOwnNamesAllowed}, {"ask", askOf(poll)}});
}

OwnNews newsOf(const trace::Store& store, const std::deque<trace::RequestId>& history,
               const Standing& standing, trace::Time now)
{
    json::array requests;
    json::array ages;
    json::value why;
    for (const auto id : history) {
        const auto* request = store.find(id);
        if (request == nullptr) continue;
        requests.push_back(steadyOf(store, *request, now));
        ages.push_back(toldMs(now - request->begin()));
        if (request->isInFlight()) why = whyOf(store, *request, standing);
    }
    json::object news{{"requests", std::move(requests)}, {"why", std::move(why)}};
    OwnNews told{json::serialize(news), {}};
    auto& all = news["requests"].get_array();
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].get_object()["age"] = ages[i];
    told.json = json::serialize(news);
    return told;
}

door::Reply replyOf(const trace::Store& store, const trace::Request& request, trace::Time now)
{
    auto told = steadyOf(store, request, now);
    told["age"] = toldMs(now - request.begin());
    const auto status = statusOf(request);
    return {status, json::serialize(json::object{{"request", std::move(told)},
                                                 {"status", status},
                                                 {"states", stateTimesOf(store, request, now)}})};
}

} // namespace app
