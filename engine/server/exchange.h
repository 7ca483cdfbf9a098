#pragma once

#include "engine/server/call.h"
#include "engine/server/settings.h"
#include "engine/server/thread_pool.h"
#include "engine/trace/recorder.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>

#include <utility>

namespace server {

/// What a worker has for its handlers. All of it lives on the loop's thread, but for blockingCalls.
struct Workbench
{
    HandlerSettings settings;
    trace::EventWriter writer;
    trace::Claims& claims;
    asio::io_context& loop;
    BlockingCalls blockingCalls;
    ThreadPool threadpool;                 ///< for plain handlers
    ThreadPool executor;                   ///< for single calls moved off the loop
    trace::Time heldUntil = trace::kUnset; ///< when a handler last gave back a loop it had held
};

/// One request in the hands of its handler: the ways a handler has to call, compute and wait, each recorded
/// as a step. The loop's thread only.
class Exchange
{
public:
    Exchange(Workbench& bench, trace::RequestId id)
        : m_bench(bench)
        , m_id(id)
    {}

    const HandlerSettings& settings() const { return m_bench.settings; }
    asio::io_context& loop() { return m_bench.loop; }

    /// Holds the loop until the upstream has answered.
    CallResult callBlocking(unsigned index);

    /// Gives the loop back until the upstream has answered.
    Task<CallResult> callAsync(unsigned index);

    /// Holds the loop, computing for `cpu` of this thread's CPU time.
    void compute(trace::StepKind kind, unsigned index, std::chrono::milliseconds cpu);

    /// For a pool's thread, inside a job: the synchronous call there.
    CallResult callInPool(unsigned index, trace::EventWriter& writer);

    /// For a pool's thread, inside a job: computes for `cpu` of that thread's CPU time.
    void computeInPool(std::chrono::milliseconds cpu);

    /// Has a thread of the pool for plain handlers run `job(trace::EventWriter&)` and gives the loop back
    /// until it is done.
    template <typename Job>
    Task<void> inThreadpool(unsigned index, Job job)
    {
        return inPool(m_bench.threadpool, trace::StepKind::PoolJob, index, std::move(job));
    }

    /// The same with a thread of the executor.
    template <typename Job>
    Task<void> inExecutor(unsigned index, Job job)
    {
        return inPool(m_bench.executor, trace::StepKind::ExecutorJob, index, std::move(job));
    }

private:
    static constexpr asio::use_awaitable_t<Executor> kResume{};

    template <typename Job>
    Task<void> inPool(ThreadPool& pool, trace::StepKind kind, unsigned index, Job job)
    {
        const auto step = stepEvent(kind, index);
        record(m_bench.writer, step, trace::EventKind::StepBegun);
        auto initiate = [&](auto handler) {
            pool.submit([this, step, &job, done = std::move(handler)](trace::EventWriter& writer) mutable {
                record(writer, step, trace::EventKind::StepTaken);
                job(writer);
                record(writer, step, trace::EventKind::StepReady);
                asio::post(m_bench.loop, std::move(done));
            });
        };
        co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(initiate, kResume);
        record(m_bench.writer, step, trace::EventKind::StepEnded);
    }

    trace::Event stepEvent(trace::StepKind kind, unsigned index) const;
    /// Returns the event's time.
    static trace::Time record(trace::EventWriter& writer, trace::Event event, trace::EventKind kind);
    static void recordResult(trace::EventWriter& writer, trace::Event event, const CallResult& result);
    Call call(unsigned index) const;
    void burn(std::chrono::milliseconds cpu);

    Workbench& m_bench;
    trace::RequestId m_id;
};

} // namespace server
