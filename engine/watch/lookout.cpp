#include "engine/watch/lookout.h"

#include <algorithm>
#include <ctime>

namespace watch {

namespace {

using std::chrono::milliseconds;

/// Whoever the server's loops are shows soon after it has begun to listen.
constexpr milliseconds kIntroduction{500};

/// In which each thread has a turn.
constexpr milliseconds kGlance{20};

/// A server may work on after its client has got the answer.
constexpr milliseconds kLinger{100};

/// A worker that ends is noticed at the next look at it, one that comes by looking around.
constexpr milliseconds kLookAroundPeriod{200};
constexpr milliseconds kThreadsPeriod{5}; ///< while somebody is sought who waits for a call
constexpr milliseconds kBacklogPeriod{10};
constexpr unsigned kOthersEvery = 5; ///< ticks
constexpr std::size_t kCallsAtOnce = 10;

trace::Duration processorTimeOfThisThread()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

Lookout::Lookout(WatchedServer server)
    : m_server(server, m_diag)
    , m_requests(m_diag, m_owners)
    , m_calls(m_diag, m_owners, m_server)
{
    obey(LookAround());
}

bool Lookout::isAwake(trace::Time now) const
{
    return m_requests.inFlight() > 0 || m_calls.inService() > 0 || now < m_awakeUntil;
}

void Lookout::follow(const Order& order)
{
    std::visit([this](const auto& known) { obey(known); }, order);
}

void Lookout::obey(const SentRequest& order)
{
    m_listener = order.server;
    m_requests.sent(order);
}

void Lookout::obey(const RequestOver& order)
{
    m_requests.over(order.request, order.firstByte, m_server.onlyServer(), m_told);
    m_awakeUntil = std::max(m_awakeUntil, trace::Clock::now() + kLinger);
}

void Lookout::obey(const ArrivedCall& order)
{
    m_calls.arrived(order);
}

void Lookout::obey(const CallAnswered& order)
{
    m_calls.answered(order.call, m_told);
}

void Lookout::obey(const LookAround&)
{
    m_awakeUntil = std::max(m_awakeUntil, trace::Clock::now() + kIntroduction);
    m_nextLookAround = trace::kUnset;
}

bool Lookout::maySeeOthers()
{
    if (m_server.areOthersThere())
        obey(LookAround());
    else if (m_server.isSomebodyUnmet())
        m_awakeUntil = trace::Clock::now() + kGlance;
    else
        return false;
    return true;
}

/// What may change at any moment comes first: to look around takes a millisecond or two.
void Lookout::tick(trace::Time now)
{
    ++m_counters.rounds;
    m_server.lookAtLoops(m_told);
    m_requests.look(m_server.onlyServer(), m_told);
    m_server.lookAtOthers(kOthersEvery, m_told);
    m_calls.look(kCallsAtOnce, m_told);
    if (now >= m_nextLookAround)
        lookAround(now);
    else if (m_calls.isSearching() && now - m_server.threadsListed() >= kThreadsPeriod)
        m_server.refreshThreads(m_told);
    for (const auto& owner : m_owners.search(now, m_server.processes()))
        m_server.learnLoop(owner.process, owner.descriptor);
    if (now >= m_nextBacklog) lookAtBacklog(now);
    countStacks();
}

void Lookout::lookAround(trace::Time now)
{
    m_server.refresh(m_told);
    m_nextLookAround = now + kLookAroundPeriod;
}

void Lookout::lookAtBacklog(trace::Time now)
{
    m_nextBacklog = now + kBacklogPeriod;
    if (!m_listener) return;
    const auto listener = m_diag.listener(*m_listener);
    if (!listener || (listener->receiveQueue == m_backlog.waiting && listener->sendQueue == m_backlog.room))
        return;
    m_backlog = {listener->receiveQueue, listener->sendQueue, now};
    m_told.emplace_back(m_backlog);
}

void Lookout::countStacks()
{
    for (const auto& observation : m_told) {
        const auto* stack = std::get_if<StackSeen>(&observation);
        if (stack == nullptr) continue;
        ++m_counters.stacks;
        if (stack->frames.empty()) ++m_counters.unreadStacks;
    }
}

void Lookout::rest()
{
    m_server.stop(m_told);
    m_nextLookAround = trace::kUnset;
}

Standing Lookout::standing() const
{
    return {trace::Clock::now(), m_server.ongoing(), m_server.missing(), counters()};
}

WatchCounters Lookout::counters() const
{
    auto counters = m_counters;
    counters.looks = m_server.looks() + m_requests.looks();
    counters.processorTime = processorTimeOfThisThread();
    return counters;
}

} // namespace watch
