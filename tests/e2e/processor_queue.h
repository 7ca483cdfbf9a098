#pragma once

#include "engine/watch/proc/process_tree.h"
#include "engine/watch/proc/thread_files.h"

#include <algorithm>
#include <map>
#include <thread>
#include <vector>

namespace support {

/// Notes when a thread of some processes had to wait for a processor, as the kernel counts. Then nobody's
/// times are right: whoever should have looked did not, whoever could go on did not.
class ProcessorQueue
{
public:
    explicit ProcessorQueue(std::vector<int> pids)
        : m_pids(std::move(pids))
        , m_thread([this](const std::stop_token& stop) { run(stop); })
    {}

    /// Ends it.
    void stop()
    {
        m_thread.request_stop();
        if (m_thread.joinable()) m_thread.join();
    }

    /// Afterwards: whether somebody waited between the two.
    bool wasWaiting(trace::Time begin, trace::Time end) const
    {
        return std::ranges::any_of(m_waits,
                                   [&](const Wait& wait) { return wait.begin <= end && wait.end >= begin; });
    }

private:
    static constexpr trace::Duration kPatience = std::chrono::milliseconds(1);
    static constexpr int kListEvery = 50; ///< looks

    struct Wait
    {
        trace::Time begin;
        trace::Time end;
    };

    struct Watched
    {
        watch::File schedstat;
        watch::ProcessorUse use;
    };

    void run(const std::stop_token& stop)
    {
        auto before = trace::Clock::now();
        for (int looks = 0; !stop.stop_requested(); ++looks) {
            if (looks % kListEvery == 0) list();
            const auto now = trace::Clock::now();
            if (now - before > 3 * kPatience) m_waits.push_back({before, now}); // this thread itself
            before = now;
            for (auto& [thread, watched] : m_threads)
                look(watched);
            std::this_thread::sleep_for(kPatience);
        }
    }

    void list()
    {
        for (const auto pid : m_pids)
            for (const auto thread : watch::threadsOf(pid))
                if (const auto [added, isNew] = m_threads.try_emplace(thread); isNew) {
                    added->second.schedstat = watch::File::open(watch::procPath(pid, thread, "schedstat"));
                    look(added->second);
                }
    }

    void look(Watched& watched)
    {
        std::array<char, 96> bytes{};
        const auto line = watched.schedstat.read(bytes);
        const auto use = watch::parseSchedstat({line.data(), line.size()});
        if (!use) return;
        const auto waited = use->ready - std::exchange(watched.use, *use).ready;
        const auto now = trace::Clock::now();
        if (waited > kPatience) m_waits.push_back({now - waited - kPatience, now});
    }

    std::vector<int> m_pids;
    std::map<int, Watched> m_threads;
    std::vector<Wait> m_waits;
    std::jthread m_thread;
};

} // namespace support
