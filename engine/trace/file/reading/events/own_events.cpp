#include "engine/trace/file/reading/events/own_events.h"

#include "engine/trace/file/reading/problem.h"
#include "engine/trace/file/reading/trace_limits.h"
#include "engine/trace/file/words.h"
#include "engine/trace/store.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace trace {

namespace {

template <typename Number>
Number whole(const Argument& argument, std::uint64_t least = 0,
             std::uint64_t most = std::numeric_limits<Number>::max())
{
    return static_cast<Number>(wholeNumber(argument.key, argument.text, least, most));
}

WorkerId workerIn(const Argument& argument)
{
    return WorkerId(whole<std::uint16_t>(argument, 1, limits::kMostWorkers));
}

/// One of the words that we use.
template <typename Enum, std::size_t Count>
Enum wordIn(const std::array<std::string_view, Count>& words, const Argument& argument)
{
    const auto meant = words::meant<Enum>(words, argument.text);
    if (!meant)
        throw BadFile(trace::marked("\"%1\" has no such value as \"%2\""), argument.text.data(),
                      {std::string(argument.key), std::string(argument.text.substr(0, 40))});
    return *meant;
}

const Argument& needed(const std::vector<Argument>& args, std::string_view key, const EventFields& event)
{
    const auto place = std::ranges::find(args, key, &Argument::key);
    if (place == args.end())
        throw BadFile(trace::marked("an event of the category \"%1\" needs \"%2\" in its args"),
                      event.category.data(), {std::string(event.category), std::string(key)});
    return *place;
}

} // namespace

OwnEvents::OwnEvents(FileHead head)
    : m_head(std::move(head))
{
    m_content.paths = m_head.paths;
    m_content.workers = std::move(m_head.workers);
    m_content.watched = std::move(m_head.watched);
    m_content.participants = std::move(m_head.participants);
    std::ranges::sort(m_content.workers, {}, &WorkerTrace::id);
}

bool OwnEvents::take(const EventFields& event, EventParser& parser)
{
    constexpr std::string_view kKnownPhases = "XBi";
    if (event.category == words::kState || event.category == words::kBlame) return true;
    if (kKnownPhases.find(event.phase) == std::string_view::npos) return false;
    if (event.category == words::kRequest)
        takeRequest(event, parser.arguments(event.args));
    else if (event.category == words::kStep)
        takeStep(event, parser.arguments(event.args));
    else if (event.category == words::kLoop)
        takeBusy(event, parser.arguments(event.args));
    else if (event.category == words::kHolding)
        takeHolding(event, parser.arguments(event.args));
    else if (event.category == words::kUpstream)
        takeUpstream(event, parser.arguments(event.args));
    else if (event.category == words::kChange)
        takeChange(event, parser.arguments(event.args));
    else
        return false;
    return true;
}

StoreContent OwnEvents::finish()
{
    for (auto& worker : m_content.workers)
        std::ranges::stable_sort(worker.busy, {}, &BusyPeriod::begin);
    m_content.origin = m_head.origin;
    m_content.latest = m_head.latest;
    m_content.forgottenBefore = m_head.forgottenBefore;
    m_content.eventCount = m_head.eventCount;
    if (isSet(m_head.past.origin)) m_content.past = Past(std::move(m_head.past));
    for (auto& [id, request] : m_apart)
        m_content.apart.push_back(std::move(request));
    return std::move(m_content);
}

void OwnEvents::takeRequest(const EventFields& event, const Arguments& args)
{
    auto& request = requestOf(event, args);
    for (const auto& argument : args)
        if (!takeFact(request, argument)) takeMoment(request, words::kRequestMoments, argument, event);
}

bool OwnEvents::takeFact(Request& request, const Argument& argument)
{
    const auto key = argument.key;
    if (key == "worker")
        request.worker = workerIn(argument);
    else if (key == "path")
        request.route = routeOf(argument);
    else if (key == "route")
        request.route = whole<std::uint16_t>(argument);
    else if (key == "status")
        request.status = whole<std::uint16_t>(argument);
    else if (key == "events")
        request.events = whole<std::uint32_t>(argument);
    else if (key == "connection")
        request.connection = whole<std::uint32_t>(argument);
    else if (key == "failure")
        request.failure = wordIn<Failure>(words::kFailures, argument);
    else if (key == "client_gone")
        request.isClientGone = whole<std::uint16_t>(argument, 0, 1) == 1;
    else if (key == "probe")
        request.isProbe = whole<std::uint16_t>(argument, 0, 1) == 1;
    else if (key == "participant")
        request.participant = ParticipantId{whole<std::uint16_t>(argument)};
    else if (key == "read_within_ns")
        request.readWithin = whole<std::uint32_t>(argument);
    else
        return key == "request";
    return true;
}

/// A time after the event's begin, or the name of the one that is its begin ("from") or its end ("to"). What
/// is none of these was added by somebody else.
template <typename Owner, typename Moments>
void OwnEvents::takeMoment(Owner& owner, const Moments& moments, const Argument& argument,
                           const EventFields& event) const
{
    using Moment = typename Moments::value_type;
    const bool isBegin = argument.key == "from";
    const bool isEnd = argument.key == "to";
    const auto moment =
        std::ranges::find(moments, isBegin || isEnd ? argument.text : argument.key, &Moment::name);
    if (moment == moments.end()) {
        if (isBegin || isEnd)
            throw BadFile(trace::marked("\"%1\" names no time that is known"), argument.text.data(),
                          {std::string(argument.key)});
        return;
    }
    auto& time = owner.*moment->time;
    if (isBegin) {
        time = beginOf(event);
    } else if (isEnd) {
        time = endOf(event);
    } else {
        const auto offset = parseMicroseconds(argument.text);
        if (!offset)
            throw BadFile(trace::marked("\"%1\" must be a number of microseconds"), argument.text.data(),
                          {std::string(argument.key)});
        time = timeAfter(beginOf(event), *offset, argument.text.data());
    }
}

void OwnEvents::takeStep(const EventFields& event, const Arguments& args)
{
    auto& request = requestOf(event, args);
    if (request.steps.size() >= limits::kMostSteps)
        throw BadFile(trace::marked("a request has too many steps"), event.category.data());
    auto& step = request.steps.emplace_back();
    for (const auto& argument : args)
        if (!takeFact(step, argument)) takeMoment(step, words::kStepMoments, argument, event);
}

bool OwnEvents::takeFact(Step& step, const Argument& argument)
{
    const auto key = argument.key;
    if (key == "kind")
        step.kind = wordIn<StepKind>(words::kStepKinds, argument);
    else if (key == "index")
        step.index = whole<std::uint8_t>(argument);
    else if (key == "status")
        step.status = whole<std::uint16_t>(argument);
    else if (key == "failure")
        step.failure = wordIn<Failure>(words::kFailures, argument);
    else if (key == "begun_within_ns")
        step.begunWithin = whole<std::uint32_t>(argument);
    else if (key == "ended_within_ns")
        step.endedWithin = whole<std::uint32_t>(argument);
    else
        return key == "request";
    return true;
}

void OwnEvents::takeBusy(const EventFields& event, const Arguments& args)
{
    workerOf(workerIn(needed(args, "worker", event))).busy.push_back({beginOf(event), endOf(event)});
}

void OwnEvents::takeHolding(const EventFields& event, const Arguments& args)
{
    needed(args, "worker", event);
    m_content.watched.hold(m_holdings.holding(args, beginOf(event), endOf(event)));
}

void OwnEvents::takeUpstream(const EventFields& event, const Arguments& args)
{
    UpstreamCall call;
    call.arrived = beginOf(event);
    call.answered = endOf(event);
    for (const auto& argument : args) {
        if (argument.key == "request")
            call.request = RequestId(whole<std::uint32_t>(argument, 0, limits::kMostRequestNumber));
        else if (argument.key == "call")
            call.index = whole<std::uint8_t>(argument);
        else if (argument.key == "number")
            call.number = whole<std::uint32_t>(argument);
        else if (argument.key == "status")
            call.status = whole<std::uint16_t>(argument);
    }
    m_content.upstreamCalls.push_back(call);
}

void OwnEvents::takeChange(const EventFields& event, const Arguments& args)
{
    const auto& kind = needed(args, "kind", event);
    const auto word = std::ranges::find(words::kChanges, kind.text, &words::ChangeWord::word);
    if (word == words::kChanges.end())
        throw BadFile(trace::marked("there is no such kind of change"), kind.text.data());
    Event change{.time = beginOf(event), .kind = word->kind};
    for (const auto& argument : args) {
        if (argument.key == "value")
            change.value = whole<std::uint32_t>(argument);
        else if (argument.key == "path")
            change.route = routeOf(argument);
        else if (argument.key == "route")
            change.route = whole<std::uint16_t>(argument);
        else if (argument.key == "worker")
            change.worker = workerIn(argument);
        else if (argument.key == "left")
            change.detail = whole<std::uint32_t>(argument, 0, 1);
    }
    m_content.changes.push_back(change);
}

Time OwnEvents::beginOf(const EventFields& event) const
{
    if (!event.time) throw BadFile(trace::marked("an event needs \"ts\""), event.category.data());
    return timeAfter(m_head.zero, *event.time, event.category.data());
}

Time OwnEvents::endOf(const EventFields& event) const
{
    if (event.phase == 'B') return kUnset;
    if (!event.length || *event.length < Duration::zero())
        throw BadFile(trace::marked("an event needs \"dur\", not below 0"), event.category.data());
    return timeAfter(beginOf(event), *event.length, event.category.data());
}

/// A path that the file did not announce is a new one.
std::uint16_t OwnEvents::routeOf(const Argument& path)
{
    auto& paths = m_content.paths;
    const auto place = std::ranges::find(paths, path.text);
    const auto route = static_cast<std::uint16_t>(place - paths.begin());
    if (place == paths.end()) {
        if (paths.size() >= Store::kMostPaths)
            throw BadFile(trace::marked("there are too many paths"), path.text.data());
        paths.emplace_back(path.text);
    }
    return route;
}

/// Its place is its number; those between that the file does not have stay half known.
Request& OwnEvents::requestOf(const EventFields& event, const Arguments& args)
{
    const auto& argument = needed(args, "request", event);
    const auto id = whole<std::uint32_t>(argument, 1, limits::kMostRequestNumber);
    if (id < number(m_head.firstRequest)) {
        auto& request = m_apart[RequestId(id)];
        request.id = RequestId(id);
        return request;
    }
    auto& requests = m_content.requests;
    if (requests.empty()) requests.emplace_back().id = RequestId(id);
    const auto first = number(requests.front().id);
    const auto last = number(requests.back().id);
    if (id + limits::kWidestGap < first || id > last + limits::kWidestGap)
        throw BadFile(trace::marked("the number of a request is too far from all others"),
                      argument.text.data());
    for (auto next = last; next < id;)
        requests.emplace_back().id = RequestId(++next);
    for (auto next = first; next > id;)
        requests.emplace_front().id = RequestId(--next);
    return requests[id - number(requests.front().id)];
}

WorkerTrace& OwnEvents::workerOf(WorkerId id)
{
    auto& workers = m_content.workers;
    auto place = std::ranges::lower_bound(workers, id, {}, &WorkerTrace::id);
    if (place == workers.end() || place->id != id) place = workers.insert(place, WorkerTrace{id, {}, {}});
    return *place;
}

} // namespace trace
