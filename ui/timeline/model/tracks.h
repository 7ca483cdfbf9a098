#pragma once

#include "engine/analysis/experiments.h"
#include "engine/analysis/histories/pool_history.h"
#include "engine/trace/store.h"
#include "ui/generic/counter_values.h"
#include "ui/generic/flow_index.h"
#include "ui/generic/generic_titles.h"
#include "ui/timeline/model/activity.h"
#include "ui/timeline/model/lane_items.h"
#include "ui/timeline/model/lane_layout.h"
#include "ui/timeline/model/span_index.h"
#include "ui/timeline/model/state_load.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace ui {

/// What is known for good of the first rows of a lane; the rest still changes.
struct LaneIndex
{
    SpanIndex spans;
    std::size_t settled = 0; ///< how many rows are in `spans`
};

/// A strip of lanes.
struct Track
{
    explicit Track(std::size_t ownLanes = LaneLayout::kOwnLanes)
        : layout(ownLanes)
    {}

    std::uint32_t append(std::uint32_t row, trace::Time begin);

    /// Drops the first rows of each lane of which `isGone(row)` says so, and the spans of before.
    template <typename IsGone>
    void forget(trace::Time before, IsGone isGone)
    {
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            const auto gone = lanes[lane].dropWhile(isGone);
            indexes[lane].settled -= std::min(indexes[lane].settled, gone);
            indexes[lane].spans.forgetBefore(before);
        }
    }

    LaneLayout layout;
    std::vector<LaneItems> lanes;
    std::vector<std::uint32_t> rows; ///< by lane, where it is seen: in the order of their first begins
    std::vector<LaneIndex> indexes;  ///< one for each lane
    StateLoad load;                  ///< of the settled rows

private:
    void addLane(trace::Time begin);

    std::vector<trace::Time> m_begins; ///< of the lanes' first items, by row
};

/// A stretch in which blocking calls or long computing held a loop.
struct LoopHold
{
    trace::Time begin = trace::kUnset;
    trace::Time end = trace::kUnset;
    trace::Nuance nuance = trace::Nuance::Blocking; ///< or Computing

    bool operator==(const LoopHold&) const = default;
};

/// Of the threads beside a loop: who has one, and who waits for one.
struct PoolLoad
{
    StateLoad load; ///< of the settled requests' jobs: waiting, on a thread, or for a thread
    bool isUsed = false;
};

inline constexpr std::size_t kPoolKinds = 2;

struct WorkerTrack
{
    trace::WorkerId worker = trace::WorkerId::None;
    Track track;
    SpanIndex busy;             ///< when its loop ran callbacks
    SpanIndex held;             ///< when blocking calls or long computing held it
    std::deque<LoopHold> holds; ///< the same, joined where they are right after one another; in order of time
    trace::Time knownBusy = trace::kUnset;  ///< the begin of the last period that is in `busy`
    std::array<PoolLoad, kPoolKinds> pools; ///< in the order of analysis::PoolKind

    int usedPools() const { return static_cast<int>(std::ranges::count_if(pools, &PoolLoad::isUsed)); }
};

/// Calls `visit(job)` for each of a request's steps that waits for a pool's thread.
template <typename Visit>
void forEachPoolJob(const trace::Request& request, trace::Time now, Visit visit)
{
    for (const auto& step : request.steps)
        if (trace::waitsForThread(step.kind) && trace::isSet(step.begun))
            visit(analysis::poolJob(request, step, now));
}

/// A request that may still change.
struct OpenRequest
{
    static constexpr std::uint32_t kNoLane = 0xffffffff;

    std::uint32_t row;
    std::uint32_t waitingLane = kNoLane;
    std::uint32_t workerLane = kNoLane;
    std::uint32_t clientLane = kNoLane;
    trace::WorkerId worker = trace::WorkerId::None; ///< whose lane that is
    std::uint32_t knownSteps = 0;                   ///< that are among the holds if they held the loop
    // Its lane there was given back: another request may have it by now.
    bool hasLeftWaiting = false;
    bool hasLeftWorker = false;
    bool hasLeftClient = false;
};

/// Which request is drawn on which lane of which track. Follows a growing store that forgets its oldest
/// requests: each update costs as much as what is new, forgotten or still in flight, and nothing that has a
/// lane ever moves to another, but for those that no worker had read yet.
class Tracks
{
public:
    void update(const trace::Store& store, trace::Time now);

    const std::vector<WorkerTrack>& workers() const { return m_workers; }

    /// Requests that nobody has read.
    const Track& waiting() const { return m_waiting; }

    /// True while somebody waits who has waited long enough to be seen, or has gone without having been read.
    bool isWaitingShown() const { return m_isWaitingShown; }

    const Track& upstream() const { return m_upstream; }
    const Track& client() const { return m_client; }

    /// Health probes, in order of time. They have a strip instead of lanes.
    const LaneItems& probes() const { return m_probes; }

    /// The probes and other requests for the server's health.
    const LaneItems& healthChecks() const { return m_healthChecks; }

    const analysis::Experiments& experiments() const { return m_experiments; }

    /// When nothing at all goes on: no request, no call, no callback of a loop, no change. From the origin
    /// on.
    IdleTimes idle() const { return trace::isSet(m_origin) ? m_activity.idle(m_origin) : IdleTimes(); }

    /// Of another program.
    const CounterValues& counters() const { return m_counters; }
    const FlowIndex& flows() const { return m_flows; }
    const GenericTitles& titles() const { return m_titles; }

    const std::vector<OpenRequest>& open() const { return m_open; }

    /// Of everything that is derived from the store, without the store.
    std::size_t bytes() const;

private:
    struct OpenCall
    {
        std::uint32_t row;
        std::uint32_t lane;
    };

    void startOverIfCleared(const trace::Store& store);
    void closeForgotten(const trace::Store& store);
    void close(const OpenRequest& open, trace::Time time);
    void trim(const trace::Store& store);
    void updateRequests(const trace::Store& store, trace::Time now);
    void sortOutNew(const trace::Store& store);
    bool noteActivity(const trace::Request& request);
    void updateChanges(const trace::Store& store);
    void open(const trace::Store& store, std::uint32_t row);
    void updateClient(const trace::Request& request, OpenRequest& open);
    void updateWaiting(const trace::Request& request, OpenRequest& open, trace::Time now);
    bool isAnybodyUnread() const;
    void updateWorkers(const trace::Store& store);
    void leaveWorker(const trace::Request& request, OpenRequest& open);
    void updateHolds(const trace::Store& store);
    void updateHoldings(const trace::Store& store);
    void updateBusy(const trace::Store& store);
    void updateCalls(const trace::Store& store);
    void expectLoads(const trace::Store& store);
    void sumUpLoads();
    void settlePools(const trace::Store& store, const trace::Request& request, trace::Time now);
    void settle(const trace::Store& store, const OpenRequest& request, trace::Time now);
    Track& trackOf(trace::WorkerId worker) { return workerTrackOf(worker).track; }
    WorkerTrack& workerTrackOf(trace::WorkerId worker);

    std::vector<WorkerTrack> m_workers;
    Track m_waiting{0};
    Track m_upstream{0};
    Track m_client;
    analysis::Experiments m_experiments;
    Activity m_activity;
    LaneItems m_probes;
    LaneItems m_healthChecks;
    CounterValues m_counters;
    FlowIndex m_flows;
    GenericTitles m_titles;
    bool m_isWaitingShown = false;

    std::vector<OpenRequest> m_open;
    std::vector<std::uint32_t> m_openProbes;
    std::vector<std::uint32_t> m_unsorted; ///< rows of which nothing is known yet
    std::vector<OpenCall> m_openCalls;
    std::vector<std::size_t> m_openHoldings; ///< rows of those that had not ended
    std::size_t m_knownHoldings = 0;         ///< rows, of which the first ones may be forgotten by now
    std::uint32_t m_knownRequests = 0;
    std::uint32_t m_knownCalls = 0;
    std::size_t m_knownChanges = 0;
    trace::Time m_origin = trace::kUnset;
    std::optional<std::uint32_t> m_rowZero; ///< the number of the request in row 0, once there was one
    trace::Time m_forgottenBefore = trace::kUnset;
    std::optional<std::uint64_t> m_revision; ///< nothing before the first update
    std::uint64_t m_run = 0;                 ///< of the store
};

/// The busy period of a worker that has not ended and is in no index; null where there is none.
const trace::BusyPeriod* openPeriod(const trace::Store& store, trace::WorkerId worker);

/// Every request is unread for a moment. From here on a person sees it wait.
inline constexpr trace::Duration kVisibleWait = std::chrono::milliseconds(150);

/// Between two blocking calls a loop needs a moment to finish one request and to take the next one. Calls no
/// further apart hold it together.
inline constexpr trace::Duration kHoldGap = std::chrono::milliseconds(5);

/// Adds a hold to those before it; in order of time.
void joinHold(std::deque<LoopHold>& holds, const LoopHold& hold);

/// What a step of its kind is to the loop while it lasts; nothing unless that is an alarm.
std::optional<trace::Nuance> alarmOf(trace::StepKind kind, trace::Duration length);

} // namespace ui
