#include "engine/trace/folding/past.h"

#include <algorithm>
#include <span>
#include <utility>

namespace trace {

namespace {

template <typename Value>
void joinNeighbours(std::vector<Value>& values)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i % 2 == 0)
            values[i / 2] = std::exchange(values[i], {});
        else
            values[i / 2] += std::exchange(values[i], {});
    }
    values.resize((values.size() + 1) / 2);
}

void addHold(PastShare& share, Nuance nuance, Duration part, Duration whole)
{
    (nuance == Nuance::Blocking ? share.blocked : share.computed) += part;
    share.worstHold = std::max(share.worstHold, whole);
}

} // namespace

PastShare& PastShare::operator+=(const PastShare& other)
{
    for (std::size_t i = 0; i < times.size(); ++i)
        times[i] += other.times[i];
    busy += other.busy;
    blocked += other.blocked;
    computed += other.computed;
    worstHold = std::max(worstHold, other.worstHold);
    answered += other.answered;
    failed += other.failed;
    return *this;
}

Past::Past(Content content)
    : m_origin(content.origin)
    , m_width(content.width)
    , m_workers(std::move(content.workers))
    , m_calls(std::move(content.calls))
    , m_clients(std::move(content.clients))
    , m_routes(std::move(content.routes))
    , m_latencies(std::move(content.latencies))
{
    for (const auto& [number, route] : m_routes)
        m_failed += route.failed;
}

void Past::take(const EndedRequest& ended, Time origin)
{
    const auto& request = ended.request();
    if (request.isProbe) return;
    makeRoom(request.over(), origin);
    count(request);
    auto& worker = workerOf(request.worker);
    for (const auto& segment : ended.segments())
        spread(worker.shares, segment.begin, segment.end, [&](PastShare& share, Duration part) {
            share.times[static_cast<std::size_t>(segment.nuance)] += part;
        });
    for (const auto* segments : {&ended.segments(), &ended.abandonedWork()})
        for (const auto& segment : *segments)
            if (isHold(segment.nuance))
                spread(worker.shares, segment.begin, segment.end, [&](PastShare& share, Duration part) {
                    addHold(share, segment.nuance, part, segment.length());
                });
    spread(worker.shares, request.end(), request.end() + Duration(1), [&](PastShare& share, Duration) {
        ++(request.outcome() == Outcome::Answered ? share.answered : share.failed);
    });
    if (!request.isFromOutside())
        spread(m_clients, request.sent, request.end(),
               [](Duration& waited, Duration part) { waited += part; });
}

void Past::count(const Request& request)
{
    auto& route = m_routes[request.route];
    if (request.outcome() == Outcome::Answered) {
        route.latencies.add(request.end() - request.begin());
        m_latencies.add(request.end() - request.begin());
    } else {
        ++route.failed;
        ++m_failed;
    }
    auto& worker = workerOf(request.worker);
    if (isSet(request.read) && (!isSet(worker.firstRead) || request.read < worker.firstRead))
        worker.firstRead = request.read;
    worker.lastFinished = std::max(worker.lastFinished, request.finished);
}

void Past::takeBusy(WorkerId worker, Time begin, Time end, Time origin)
{
    makeRoom(end, origin);
    spread(workerOf(worker).shares, begin, end, [](PastShare& share, Duration part) { share.busy += part; });
}

void Past::takeHold(WorkerId worker, Time begin, Time end, Nuance nuance, Time origin)
{
    makeRoom(end, origin);
    spread(workerOf(worker).shares, begin, end,
           [&](PastShare& share, Duration part) { addHold(share, nuance, part, end - begin); });
}

void Past::takeCall(Time arrived, Time answered, Time origin)
{
    makeRoom(answered, origin);
    spread(m_calls, arrived, answered, [](Duration& waited, Duration part) { waited += part; });
}

const PastWorker* Past::worker(WorkerId id) const
{
    const auto place = std::ranges::lower_bound(m_workers, id, {}, &PastWorker::id);
    return place != m_workers.end() && place->id == id ? &*place : nullptr;
}

std::size_t Past::stretchesUntil(Time time) const
{
    if (isEmpty() || time < m_origin) return 0;
    return std::min(static_cast<std::size_t>((time - m_origin) / m_width), kMostStretches);
}

std::uint64_t Past::endedUntil(Time time) const
{
    std::uint64_t ended = 0;
    for (const auto& worker : m_workers)
        for (const auto& share :
             std::span(worker.shares).first(std::min(worker.shares.size(), stretchesUntil(time))))
            ended += share.answered + share.failed;
    return ended;
}

Past Past::until(Time time) const
{
    Past before;
    before.m_origin = m_origin;
    before.m_width = m_width;
    before.m_workers = m_workers;
    before.m_calls = m_calls;
    before.m_clients = m_clients;
    const auto count = stretchesUntil(time);
    const auto cut = [count](auto& values) { values.resize(std::min(values.size(), count)); };
    for (auto& worker : before.m_workers)
        cut(worker.shares);
    cut(before.m_calls);
    cut(before.m_clients);
    return before;
}

std::size_t Past::bytes() const
{
    auto bytes = (m_calls.capacity() + m_clients.capacity()) * sizeof(Duration) + m_latencies.bytes();
    for (const auto& worker : m_workers)
        bytes += sizeof(PastWorker) + worker.shares.capacity() * sizeof(PastShare);
    for (const auto& [number, route] : m_routes)
        bytes += sizeof(PastRoute) + route.latencies.bytes();
    return bytes;
}

PastWorker& Past::workerOf(WorkerId id)
{
    auto place = std::ranges::lower_bound(m_workers, id, {}, &PastWorker::id);
    if (place == m_workers.end() || place->id != id) place = m_workers.insert(place, PastWorker{id});
    return *place;
}

void Past::makeRoom(Time end, Time origin)
{
    if (isEmpty()) m_origin = origin;
    while ((end - m_origin) / m_width >= static_cast<std::int64_t>(kMostStretches))
        halve();
}

void Past::halve()
{
    m_width *= 2;
    for (auto& worker : m_workers)
        joinNeighbours(worker.shares);
    joinNeighbours(m_calls);
    joinNeighbours(m_clients);
}

/// Calls `add(value, part)` for each stretch that [begin, end) reaches into. What was before the run's zero
/// counts from there.
template <typename Values, typename Add>
void Past::spread(Values& values, Time begin, Time end, Add add)
{
    begin = std::max(begin, m_origin);
    if (end <= begin) return;
    const auto first = static_cast<std::size_t>((begin - m_origin) / m_width);
    const auto last =
        std::min(static_cast<std::size_t>((end - m_origin - Duration(1)) / m_width), kMostStretches - 1);
    if (values.size() <= last) values.resize(last + 1);
    for (auto i = first; i <= last; ++i) {
        const auto from = m_origin + static_cast<std::int64_t>(i) * m_width;
        add(values[i], std::min(end, from + m_width) - std::max(begin, from));
    }
}

} // namespace trace
