#include "engine/server/handlers/exchange.h"

#include <ctime>

namespace server {

namespace {

/// CPU time of the calling thread (CLOCK_THREAD_CPUTIME_ID).
std::chrono::nanoseconds cpuTimeOfThisThread()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

CallResult Exchange::callBlocking(unsigned index)
{
    const auto step = stepEvent(trace::StepKind::BlockingCall, index);
    record(m_bench.writer, step, trace::EventKind::StepBegun);
    const auto result = m_bench.blockingCalls.fetch(call(index));
    recordResult(m_bench.writer, step, result);
    m_bench.heldUntil = trace::Clock::now();
    return result;
}

Task<CallResult> Exchange::callAsync(unsigned index, turns::OfCall turns)
{
    auto step = stepEvent(trace::StepKind::AsyncCall, index);
    step.time = record(m_bench.writer, step, trace::EventKind::StepBegun);
    const auto toUpstream = call(index);
    // On the loopback a connection is there at once, and the turns up to here are short: if a handler held
    // the loop meanwhile, the call waited for it.
    const auto tellIfLate = [this, &step] {
        if (m_bench.heldUntil > step.time) record(m_bench.writer, step, trace::EventKind::StepTaken);
    };
    const auto result = co_await fetch(toUpstream, turns, tellIfLate);
    if (trace::isSet(result.readyAt)) {
        step.time = result.readyAt;
        step.kind = trace::EventKind::StepReady;
        m_bench.writer.record(step);
    }
    recordResult(m_bench.writer, step, result);
    co_return result;
}

void Exchange::compute(trace::StepKind kind, unsigned index, std::chrono::milliseconds cpu)
{
    const auto step = stepEvent(kind, index);
    record(m_bench.writer, step, trace::EventKind::StepBegun);
    burn(cpu);
    record(m_bench.writer, step, trace::EventKind::StepEnded);
    m_bench.heldUntil = trace::Clock::now();
}

CallResult Exchange::callInPool(unsigned index, trace::EventWriter& writer)
{
    const auto step = stepEvent(trace::StepKind::PooledCall, index);
    record(writer, step, trace::EventKind::StepBegun);
    const auto result = m_bench.blockingCalls.fetch(call(index));
    recordResult(writer, step, result);
    return result;
}

void Exchange::computeInPool(std::chrono::milliseconds cpu)
{
    burn(cpu);
}

void Exchange::recordStart(trace::EventWriter& writer) const
{
    writer.record({.time = trace::Clock::now(), .request = m_id, .kind = trace::EventKind::HandlerStarted});
}

/// Until then the handler could start, if its loop were free; in line it waits for another's job.
Task<void> Exchange::waitForPlace()
{
    co_await giveWay(turns::kBeforePlace);
    if (m_bench.threadpoolPlaces.takeFree()) {
        co_await giveWay(turns::kWithFreePlace);
        co_return;
    }
    auto step = stepEvent(trace::StepKind::PoolPlace, 1);
    record(m_bench.writer, step, trace::EventKind::StepBegun);
    step.time = co_await m_bench.threadpoolPlaces.await();
    step.kind = trace::EventKind::StepReady;
    m_bench.writer.record(step);
    record(m_bench.writer, step, trace::EventKind::StepEnded);
}

trace::Event Exchange::stepEvent(trace::StepKind kind, unsigned index) const
{
    return {.request = m_id, .step = kind, .index = static_cast<std::uint8_t>(index)};
}

trace::Time Exchange::record(trace::EventWriter& writer, trace::Event event, trace::EventKind kind)
{
    event.kind = kind;
    event.time = trace::Clock::now();
    writer.record(event);
    return event.time;
}

void Exchange::recordResult(trace::EventWriter& writer, trace::Event event, const CallResult& result)
{
    event.value = result.status;
    event.failure = result.failure;
    record(writer, event, trace::EventKind::StepEnded);
}

Call Exchange::call(unsigned index) const
{
    return {m_bench.upstreamPort, m_bench.claims.make({m_id, static_cast<std::uint8_t>(index)}),
            settings().callTimeout};
}

void Exchange::burn(std::chrono::milliseconds cpu)
{
    const auto end = cpuTimeOfThisThread() + cpu;
    while (cpuTimeOfThisThread() < end && !m_bench.blockingCalls.isInterrupted()) {
        volatile unsigned sink = 0;
        for (unsigned i = 0; i < 10'000; ++i)
            sink = sink + i;
    }
}

} // namespace server
