#pragma once

#include "engine/server/handlers/call.h"
#include "engine/server/handlers/pool_places.h"
#include "engine/server/handlers/thread_pool.h"
#include "engine/server/server_settings.h"
#include "engine/server/turns.h"
#include "engine/trace/recording/recorder.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>

#include <utility>

namespace server {

/// What a worker has for its handlers. All of it lives on the loop's thread, but for blockingCalls.
struct Workbench
{
    HandlerSettings settings;
    std::uint16_t upstreamPort;
    trace::EventWriter writer;
    trace::Claims& claims;
    asio::io_context& loop;
    BlockingCalls blockingCalls;
    ThreadPool threadpool;                 ///< for plain handlers
    PoolPlaces threadpoolPlaces;           ///< as many as it may have threads
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
    Task<CallResult> callAsync(unsigned index, turns::OfCall turns = turns::kAwaitedCall);

    /// Holds the loop, computing for `cpu` of this thread's CPU time.
    void compute(trace::StepKind kind, unsigned index, std::chrono::milliseconds cpu);

    /// For a pool's thread, inside a job: the synchronous call there.
    CallResult callInPool(unsigned index, trace::EventWriter& writer);

    /// For a pool's thread, inside a job: computes for `cpu` of that thread's CPU time.
    void computeInPool(std::chrono::milliseconds cpu);

    /// A plain handler: gives the loop back until a thread of its pool has run
    /// `handler(trace::EventWriter&)`, which starts then.
    template <typename Handler>
    Task<void> runInThreadpool(Handler handler)
    {
        co_await waitForPlace();
        auto job = [this, &handler](trace::EventWriter& writer) {
            recordStart(writer);
            handler(writer);
        };
        auto run = inPool(m_bench.threadpool, trace::StepKind::PoolJob, 1, job);
        m_bench.threadpoolPlaces.giveBack(co_await std::move(run));
    }

    /// Gives the loop back until a thread of the executor has run `job(trace::EventWriter&)`.
    template <typename Job>
    Task<void> inExecutor(unsigned index, Job job)
    {
        auto run = inPool(m_bench.executor, trace::StepKind::ExecutorJob, index, job);
        co_await std::move(run);
    }

    /// The handler's first line runs, on the thread whose writer it is.
    void recordStart(trace::EventWriter& writer) const;

private:
    static constexpr asio::use_awaitable_t<Executor> kResume{};

    Task<void> waitForPlace();

    /// `job` outlives the task. Gives when it was done.
    template <typename Job>
    Task<trace::Time> inPool(ThreadPool& pool, trace::StepKind kind, unsigned index, Job& job)
    {
        const auto step = stepEvent(kind, index);
        auto done = trace::kUnset;
        record(m_bench.writer, step, trace::EventKind::StepBegun);
        auto initiate = [&](auto resume) {
            pool.submit(
                [this, step, &job, &done, resume = std::move(resume)](trace::EventWriter& writer) mutable {
                    record(writer, step, trace::EventKind::StepTaken);
                    job(writer);
                    done = record(writer, step, trace::EventKind::StepReady);
                    asio::post(m_bench.loop, std::move(resume));
                });
        };
        co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(initiate, kResume);
        co_await giveWay(turns::kAfterJob);
        record(m_bench.writer, step, trace::EventKind::StepEnded);
        co_return done;
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
