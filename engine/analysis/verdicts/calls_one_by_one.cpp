#include "engine/analysis/verdicts/calls_one_by_one.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/sentences.h"

#include <algorithm>
#include <map>

namespace analysis {

namespace {

using namespace std::chrono_literals;

/// Less to win than this is not worth a hint.
constexpr trace::Duration kWorthWinning = 100ms;

struct Serial
{
    std::size_t calls = 0;
    trace::Duration took{0};
    trace::Duration slowest{0};

    trace::Duration couldWin() const { return took - slowest; }
};

/// An awaited call that got its answer; a failed one could not have been sped up.
bool isGoodCall(const trace::Step& step)
{
    return step.kind == trace::StepKind::AsyncCall && trace::isSet(step.begun) && trace::isSet(step.ended) &&
           step.failure == trace::Failure::None;
}

/// The calls of a request that did nothing but await one after the other; none where it does anything else.
Serial serialCalls(const trace::Request& request)
{
    Serial serial;
    auto freeSince = request.started;
    for (const auto& step : request.steps) {
        if (step.kind == trace::StepKind::ClientSetup || step.kind == trace::StepKind::Compute) continue;
        if (!isGoodCall(step) || step.begun < freeSince) return {};
        freeSince = step.ended;
        // What it waited for its loop afterwards would not get shorter.
        const auto length = (trace::isSet(step.ready) ? step.ready : step.ended) - step.begun;
        ++serial.calls;
        serial.took += length;
        serial.slowest = std::max(serial.slowest, length);
    }
    return serial;
}

/// Four fifths count as most of the time: what else the request waited for is then no reason to look
/// elsewhere first.
bool isWorthAHint(const trace::Request& request, const Serial& serial)
{
    const auto lasted = request.end() - request.begin();
    return serial.calls > 1 && serial.couldWin() >= kWorthWinning && serial.took >= lasted / 5 * 4;
}

struct RouteCount
{
    std::size_t answered = 0;
    CallsOneByOne found;
};

void takeIn(const trace::Request& request, const Serial& serial, CallsOneByOne& found)
{
    ++found.requests;
    found.couldWin += serial.couldWin();
    if (found.clearest != trace::RequestId::None && serial.couldWin() <= found.took - found.couldTake) return;
    found.clearest = request.id;
    found.calls = serial.calls;
    found.took = serial.took;
    found.couldTake = serial.slowest;
}

} // namespace

std::vector<CallsOneByOne> CallsOneByOne::find(const Evidence& evidence)
{
    std::map<std::uint16_t, RouteCount> routes;
    for (const auto& request : evidence.store.requests()) {
        if (!trace::isSet(request.begin()) || request.outcome() != trace::Outcome::Answered) continue;
        auto& route = routes[request.route];
        ++route.answered;
        route.found.route = request.route;
        const auto serial = serialCalls(request);
        if (isWorthAHint(request, serial)) takeIn(request, serial, route.found);
    }
    std::vector<CallsOneByOne> found;
    for (const auto& [route, count] : routes)
        if (2 * count.found.requests > count.answered) found.push_back(count.found);
    return found;
}

Verdict CallsOneByOne::verdict(const Evidence& evidence) const
{
    return {VerdictKind::CallsOneByOne, Level::Hint, sentence(evidence),     nextStep(),
            trace::WorkerId::None,      clearest,    trace::RequestId::None, couldWin};
}

std::string CallsOneByOne::sentence(const Evidence& evidence) const
{
    return filled(analysis::phrase("%1 awaits its %2 one after the other: in #%3 they took %4, and the "
                                   "slowest alone %5."),
                  {std::string(evidence.store.path(route)),
                   counted(calls, analysis::phrase("one call"), analysis::phrase("%1 calls")),
                   std::to_string(number(clearest)), inWords(took), inWords(couldTake)});
}

std::string CallsOneByOne::nextStep()
{
    return analysis::phrase(
        "If no call needs the answer of another, send them together (asyncio.gather) and wait only for "
        "the slowest.");
}

} // namespace analysis
