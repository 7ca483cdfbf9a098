#include "engine/server/handlers/thread_pool.h"

namespace server {

ThreadPool::ThreadPool(trace::Recorder& recorder, unsigned limit)
    : m_recorder(recorder)
    , m_limit(limit)
    , m_work(boost::asio::make_work_guard(m_jobs))
{}

ThreadPool::~ThreadPool()
{
    m_jobs.stop();
}

trace::EventWriter*& ThreadPool::writerOfThisThread()
{
    thread_local trace::EventWriter* writer = nullptr;
    return writer;
}

void ThreadPool::startThreadIfNeeded()
{
    if (m_unfinished > m_threads.size() && m_threads.size() < m_limit)
        m_threads.emplace_back([this] { run(); });
}

void ThreadPool::run()
{
    auto writer = m_recorder.open();
    writerOfThisThread() = &writer;
    m_jobs.run();
    writerOfThisThread() = nullptr;
}

} // namespace server
