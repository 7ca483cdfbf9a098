#include "tests/e2e/two_views.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

namespace support {

namespace {

using namespace std::chrono_literals;
using trace::State;

constexpr auto kStep = 1ms;

double milliseconds(trace::Duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// The state at that time; queued before the first one, for the inside does not know when it was sent.
State stateAt(const std::vector<trace::Segment>& segments, trace::Time time)
{
    for (const auto& segment : segments)
        if (time < segment.end) return time < segment.begin ? State::Queued : segment.state;
    return segments.empty() ? State::Queued : segments.back().state;
}

/// How far apart the two are in what both know: when it was read and when it was answered.
trace::Duration distance(const trace::Request& inside, const trace::Request& outside)
{
    const auto late = [](trace::Duration difference) { return std::max(difference, -difference); };
    return late(inside.read - outside.read) + late(inside.finished - outside.firstByte);
}

/// How far apart, more or less, one request may be in two views when there is no processor for either; half
/// of what two neighbours of a queue differ by.
constexpr auto kFarthest = 2s;
constexpr auto kUnlikely = 40ms;

bool isWhole(const trace::Request& request)
{
    return trace::isSet(request.read) && trace::isSet(request.finished);
}

bool isWholeOutside(const trace::Request& request)
{
    return isWhole(request) && trace::isSet(request.firstByte);
}

} // namespace

TwoViews::TwoViews(const trace::Store& inside, const trace::Store& outside, const ProcessorQueue& queue)
    : m_inside(inside)
    , m_outside(outside)
    , m_queue(queue)
{
    pairWorkers();
    pairUp();
    for (const auto& pair : m_pairs)
        compareStates(pair);
    for (const auto& holding : m_outside.watched().holdings())
        compareHolds(holding);
}

TwoViews::Life TwoViews::lifeOf(const trace::Request& request, trace::Time end)
{
    Life life{&request, {}};
    trace::appendSegments(request, end, life.segments);
    return life;
}

/// All that may be one, the closest first: nothing that one sees names a request of the other.
std::vector<TwoViews::Candidate> TwoViews::candidates() const
{
    std::vector<Candidate> found;
    for (const auto& inside : m_inside.requests())
        for (const auto& outside : m_outside.requests())
            if (isWhole(inside) && isWholeOutside(outside) &&
                m_inside.path(inside.route) == m_outside.path(outside.route) &&
                distance(inside, outside) < kFarthest)
                found.push_back({distance(inside, outside), &inside, &outside});
    std::ranges::sort(found, {}, &Candidate::distance);
    return found;
}

/// What else either of the two may be as well.
std::vector<TwoViews::Candidate> TwoViews::rivals(const Candidate& candidate,
                                                  const std::vector<Candidate>& all)
{
    std::vector<Candidate> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](const Candidate& other) {
        return (other.inside == candidate.inside) != (other.outside == candidate.outside) &&
               other.distance < candidate.distance + kUnlikely;
    });
    return found;
}

/// By the requests that can be but one.
void TwoViews::pairWorkers()
{
    const auto all = candidates();
    std::map<std::pair<trace::WorkerId, trace::WorkerId>, int> votes;
    for (const auto& candidate : all)
        if (candidate.distance < kUnlikely && rivals(candidate, all).empty() &&
            candidate.outside->worker != trace::WorkerId::None)
            ++votes[{candidate.outside->worker, candidate.inside->worker}];
    for (const auto& [workers, count] : votes) {
        auto& best = m_workers.try_emplace(workers.first, workers.second).first->second;
        if (count > votes[{workers.first, best}]) best = workers.second;
    }
}

bool TwoViews::mayBeOne(const Candidate& candidate) const
{
    const auto worker = m_workers.find(candidate.outside->worker);
    return worker == m_workers.end() || worker->second == candidate.inside->worker;
}

void TwoViews::pairUp()
{
    auto all = candidates();
    std::erase_if(all, [this](const Candidate& candidate) { return !mayBeOne(candidate); });
    std::set<const trace::Request*> taken;
    for (const auto& candidate : all) {
        if (taken.contains(candidate.inside) || taken.contains(candidate.outside)) continue;
        taken.insert({candidate.inside, candidate.outside});
        m_pairs.push_back({lifeOf(*candidate.inside, m_inside.latest()),
                           lifeOf(*candidate.outside, m_outside.latest()), rivals(candidate, all).empty()});
    }
}

/// Whose state holds the worker's loop there.
const trace::Request* TwoViews::holderAt(trace::WorkerId worker, trace::Time time) const
{
    for (const auto& pair : m_pairs)
        if (pair.inside.request->worker == worker && time < pair.inside.request->finished &&
            holdsLoop(stateAt(pair.inside.segments, time)))
            return pair.inside.request;
    return nullptr;
}

/// In the words of the outside: it cannot know whether a call that some other upstream serves has its answer.
std::string TwoViews::stateInside(const Pair& pair, trace::Time time) const
{
    const auto& request = *pair.inside.request;
    const auto state = time < request.read ? State::Queued : stateAt(pair.inside.segments, time);
    if (state != State::Waiting && state != State::Ready) return std::string(name(state));
    const auto* holder = holderAt(request.worker, time);
    return std::string(name(holder == nullptr ? State::Waiting : State::Ready));
}

void TwoViews::compareStates(const Pair& pair)
{
    if (!pair.isSure) return;
    const auto& outside = *pair.outside.request;
    const auto end = std::min(pair.inside.request->finished, outside.firstByte) - kRoom;
    for (auto time = outside.sent + kRoom; time < end; time += kStep) {
        const auto inside = stateInside(pair, time);
        bool isSteady = true;
        for (auto near = time - kRoom; isSteady && near <= time + kRoom; near += kStep)
            isSteady = stateInside(pair, near) == inside;
        if (!isSteady) continue;
        if (!isQuiet(time)) {
            ++m_noisy;
            continue;
        }
        ++m_states.all;
        const auto seen = stateAt(pair.outside.segments, time);
        const bool isDoubted = std::ranges::any_of(pair.outside.segments, [&](const trace::Segment& segment) {
            return segment.begin > time && segment.begin - within(outside, segment.begin) <= time;
        });
        if (isDoubted || seen == State::NotKnown) continue;
        ++m_states.sure;
        if (inside != name(seen))
            differ('#' + std::to_string(number(outside.id)) + ' ' +
                       std::string(m_outside.path(outside.route)) + " (" +
                       std::to_string(number(pair.inside.request->id)) + " inside) is " + inside + ", not " +
                       std::string(name(seen)),
                   time);
    }
}

void TwoViews::compareHolds(const trace::Holding& holding)
{
    if (!m_workers.contains(holding.worker) || !trace::isSet(holding.end)) return;
    const auto worker = m_workers[holding.worker];
    for (auto time = holding.begin + kRoom; time < holding.end - holding.endWithin - kRoom; time += kStep) {
        const auto* holder = holderAt(worker, time);
        bool isSteady = true;
        for (auto near = time - kRoom; isSteady && near <= time + kRoom; near += kStep)
            isSteady = holderAt(worker, near) == holder;
        if (!isSteady || !isQuiet(time)) continue;
        const auto isHolder = [holder](const Pair& pair) { return pair.inside.request == holder; };
        const auto pair = std::ranges::find_if(m_pairs, isHolder);
        if (pair != m_pairs.end() && !pair->isSure) continue;
        ++m_holds.all;
        if (holding.suspects.empty()) continue;
        ++m_holds.sure;
        const bool isRight =
            pair != m_pairs.end() &&
            std::ranges::find(holding.suspects, pair->outside.request->id) != holding.suspects.end();
        if (isRight) continue;
        std::ostringstream what;
        what << "worker " << number(holding.worker) << " is held by "
             << (pair == m_pairs.end() ? 0U : number(pair->outside.request->id)) << ", not by";
        for (const auto suspect : holding.suspects)
            what << ' ' << number(suspect);
        differ(what.str(), time);
    }
}

void TwoViews::differ(const std::string& what, trace::Time time)
{
    ++m_differing;
    if (std::exchange(m_lastDifference, what) == what) return;
    std::ostringstream text;
    text << milliseconds(time - m_outside.origin()) << " ms: " << what;
    m_differences.push_back(text.str());
}

} // namespace support
