#pragma once

#include "engine/trace/folding/ended_request.h"
#include "engine/trace/latency_distribution.h"

#include <array>
#include <cstdint>
#include <map>
#include <vector>

namespace trace {

/// What one worker's requests and its loop did in a stretch of the past.
struct PastShare
{
    std::array<Duration, kNuanceCount> times{}; ///< of its requests, all together, by nuance
    Duration busy{0};                           ///< its loop ran callbacks
    Duration blocked{0};                        ///< of that, held by what did no work
    Duration computed{0};                       ///< and by long computing
    Duration worstHold{0};                      ///< the longest of both
    std::uint32_t answered = 0;                 ///< requests that ended there
    std::uint32_t failed = 0;

    PastShare& operator+=(const PastShare& other);
    bool operator==(const PastShare&) const = default;
};

/// `id` is None for the requests that no worker has read.
struct PastWorker
{
    WorkerId id = WorkerId::None;
    Time firstRead = kUnset; ///< of its requests
    Time lastFinished = kUnset;
    std::vector<PastShare> shares{}; ///< by stretch; what is beyond its end is empty

    bool operator==(const PastWorker&) const = default;
};

/// The requests of one route that have ended.
struct PastRoute
{
    std::uint64_t failed = 0;
    LatencyDistribution latencies; ///< of those that were answered

    bool operator==(const PastRoute&) const = default;
};

/// What is kept of all that a store has forgotten, as numbers: the shares of each worker's time in stretches
/// of equal width, and counts and latencies by route. The memory is bounded: where there would be too many
/// stretches, neighbours are joined. Health probes are nobody's requests and are not in it. Pure.
class Past
{
public:
    static constexpr Duration kFirstWidth = std::chrono::milliseconds(100);
    static constexpr std::size_t kMostStretches = 2048;

    bool isEmpty() const { return !isSet(m_origin); }

    void take(const EndedRequest& ended, Time origin);
    void takeBusy(WorkerId worker, Time begin, Time end, Time origin);

    /// Of a watched server: something held its loop.
    void takeHold(WorkerId worker, Time begin, Time end, Nuance nuance, Time origin);
    void takeCall(Time arrived, Time answered, Time origin);

    /// Where the first stretch begins; unset where it is empty.
    Time origin() const { return m_origin; }
    Duration width() const { return m_width; }

    /// In the order of their numbers.
    const std::vector<PastWorker>& workers() const { return m_workers; }
    const PastWorker* worker(WorkerId id) const;

    /// By stretch: how long calls and clients waited, all together.
    const std::vector<Duration>& calls() const { return m_calls; }
    const std::vector<Duration>& clients() const { return m_clients; }

    const std::map<std::uint16_t, PastRoute>& routes() const { return m_routes; }

    /// Of all routes.
    std::uint64_t requests() const { return m_latencies.count() + m_failed; }
    std::uint64_t failed() const { return m_failed; }
    const LatencyDistribution& latencies() const { return m_latencies; }

    /// How many had ended by then; as exact as the stretches are.
    std::uint64_t endedUntil(Time time) const;

    /// The stretches of before, as far as they are whole. What is counted by route does not say when it was,
    /// and is left out.
    Past until(Time time) const;

    std::size_t bytes() const;

    bool operator==(const Past&) const = default;

    /// All that it knows, to build one from a file.
    struct Content
    {
        Time origin = kUnset;
        Duration width{0};
        std::vector<PastWorker> workers;
        std::vector<Duration> calls;
        std::vector<Duration> clients;
        std::map<std::uint16_t, PastRoute> routes;
        LatencyDistribution latencies;
    };
    explicit Past(Content content);
    Past() = default;

private:
    std::size_t stretchesUntil(Time time) const;
    PastWorker& workerOf(WorkerId id);
    void makeRoom(Time end, Time origin);
    void halve();
    void count(const Request& request);

    template <typename Values, typename Add>
    void spread(Values& values, Time begin, Time end, Add add);

    Time m_origin = kUnset;
    Duration m_width = kFirstWidth;
    std::vector<PastWorker> m_workers;
    std::vector<Duration> m_calls;
    std::vector<Duration> m_clients;
    std::map<std::uint16_t, PastRoute> m_routes;
    LatencyDistribution m_latencies;
    std::uint64_t m_failed = 0;
};

} // namespace trace
