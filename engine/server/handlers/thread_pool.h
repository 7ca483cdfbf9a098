#pragma once

#include "engine/trace/recording/recorder.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <atomic>
#include <thread>
#include <utility>
#include <vector>

namespace server {

/// Threads beside a loop, for what would block it. First in, first out; a thread is started only when a job
/// would wait and fewer than the limit run, as in anyio and in Python's executor.
class ThreadPool
{
public:
    ThreadPool(trace::Recorder& recorder, unsigned limit);

    /// Jobs that are running must have been told to end; those that wait are dropped.
    ~ThreadPool();

    /// The loop's thread only. `job(trace::EventWriter&)` runs on a pool's thread and may be move-only.
    template <typename Job>
    void submit(Job job)
    {
        ++m_unfinished;
        startThreadIfNeeded();
        boost::asio::post(m_jobs, [this, work = std::move(job)]() mutable {
            work(*writerOfThisThread());
            --m_unfinished;
        });
    }

private:
    static trace::EventWriter*& writerOfThisThread();
    void startThreadIfNeeded();
    void run();

    trace::Recorder& m_recorder;
    const unsigned m_limit;
    std::atomic<unsigned> m_unfinished = 0;
    boost::asio::io_context m_jobs;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    std::vector<std::jthread> m_threads;
};

} // namespace server
