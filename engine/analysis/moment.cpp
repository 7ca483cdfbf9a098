#include "engine/analysis/moment.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/sentences.h"
#include "engine/trace/history.h"

#include <algorithm>
#include <map>

namespace analysis {

namespace {

constexpr std::size_t kMostLoopsNamed = 3;

bool isHeld(const LoopMoment& loop)
{
    return loop.holder != trace::RequestId::None;
}

struct Loop
{
    LoopMoment moment;
    trace::Time heldSince = trace::kUnset;
};

std::string stepName(const trace::Request& request, const trace::Segment& segment, trace::Time time)
{
    return stepsInWords(trace::asOf(request, time), segment);
}

/// A handler that awaits without a step of its own seems to run on: who came last holds the loop.
void takeIn(Loop& loop, const trace::Request& request, const trace::Segment& segment, trace::Time time)
{
    loop.moment.worker = request.worker;
    if (segment.state == trace::State::Ready) ++loop.moment.ready;
    if (!trace::holdsLoop(segment.state) || segment.begin < loop.heldSince) return;
    loop.heldSince = segment.begin;
    loop.moment.holder = request.id;
    loop.moment.step = stepName(request, segment, time);
}

std::string holder(const LoopMoment& loop)
{
    const auto name = '#' + std::to_string(number(loop.holder));
    return loop.step.empty() ? name : name + ", " + loop.step;
}

std::string loopsInWords(const std::vector<LoopMoment>& held)
{
    if (held.empty()) return analysis::phrase("no loop is held");
    if (held.size() > kMostLoopsNamed)
        return filled(analysis::phrase("%1 workers are held"), {inWords(held.size())});
    std::vector<std::string> parts;
    parts.reserve(held.size());
    for (const auto& loop : held)
        parts.push_back(filled(parts.empty() ? analysis::phrase("worker %1 is held by %2")
                                             : analysis::phrase("worker %1 by %2"),
                               {std::to_string(loop.workerNumber), holder(loop)}));
    return listed(parts);
}

} // namespace

std::size_t Moment::waiting() const
{
    auto count = queued;
    for (const auto& loop : loops)
        count += loop.ready;
    return count;
}

Moment momentAt(const trace::Store& store, trace::Time time)
{
    Moment moment;
    std::map<trace::WorkerId, Loop> loops;
    std::map<trace::WorkerId, std::size_t> queues;
    for (const auto& request : store.requests()) {
        if (request.isProbe) continue;
        const auto segment = trace::segmentAt(request, time);
        if (!segment) {
            const auto work = trace::abandonedWorkAt(request, time);
            if (work && trace::holdsLoop(work->state)) takeIn(loops[request.worker], request, *work, time);
            continue;
        }
        ++moment.inFlight;
        if (trace::waitsForLoop(segment->state) && request.worker != trace::WorkerId::None)
            ++queues[request.worker];
        if (segment->state == trace::State::Queued)
            ++moment.queued;
        else
            takeIn(loops[request.worker], request, *segment, time);
    }
    for (const auto& [worker, loop] : loops) {
        moment.loops.push_back(loop.moment);
        moment.loops.back().workerNumber = store.watched().numberOf(worker);
    }
    for (const auto& [worker, waiting] : queues)
        moment.queues.push_back({worker, waiting});
    return moment;
}

std::string sentence(const Moment& moment)
{
    if (moment.inFlight == 0) return analysis::phrase("Nothing is in flight.");
    std::vector<LoopMoment> held;
    std::ranges::copy_if(moment.loops, std::back_inserter(held), isHeld);
    const auto waiting = moment.waiting();
    const auto rest = waiting == 0 ? counted(moment.inFlight, analysis::phrase("one request is in flight"),
                                             analysis::phrase("%1 requests are in flight"))
                                   : counted(waiting, analysis::phrase("one request waits for a loop"),
                                             analysis::phrase("%1 requests wait for a loop"));
    return capitalized(loopsInWords(held) + "; " + rest + '.');
}

} // namespace analysis
