#pragma once

#include "engine/analysis/experiments.h"
#include "engine/trace/store.h"
#include "ui/generic/counter_values.h"
#include "ui/generic/flow_index.h"
#include "ui/generic/generic_titles.h"
#include "ui/timeline/model/activity.h"
#include "ui/timeline/model/call_track.h"
#include "ui/timeline/model/health_rows.h"
#include "ui/timeline/model/open_request.h"
#include "ui/timeline/model/waiting_track.h"
#include "ui/timeline/model/watched_holds.h"
#include "ui/timeline/model/worker_tracks.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace ui {

/// Of another program.
struct GenericIndexes
{
    CounterValues counters;
    FlowIndex flows;
    GenericTitles titles;
};

/// Which request is drawn on which lane of which track. Follows a growing store that forgets its oldest
/// requests: each update costs as much as what is new, forgotten or still in flight, and nothing that has a
/// lane ever moves to another, but for those that no worker had read yet.
class Tracks
{
public:
    void update(const trace::Store& store, trace::Time now);

    const std::vector<WorkerTrack>& workers() const { return m_workers.all(); }

    /// Requests that nobody has read.
    const Track& waiting() const { return m_waiting.track(); }

    /// True while somebody waits who has waited long enough to be seen, or has gone without having been read.
    bool isWaitingShown() const { return m_waiting.isShown(); }

    const Track& upstream() const { return m_calls.track(); }
    const Track& client() const { return m_client; }
    const HealthRows& health() const { return m_health; }
    const analysis::Experiments& experiments() const { return m_experiments; }

    /// When nothing at all goes on: no request, no call, no callback of a loop, no change. From the origin
    /// on.
    IdleTimes idle() const { return trace::isSet(m_origin) ? m_activity.idle(m_origin) : IdleTimes(); }

    const GenericIndexes& generic() const { return m_generic; }
    const std::vector<OpenRequest>& open() const { return m_open; }

    /// No request is going to be added to what is settled that began before.
    trace::Time settledUntil(const trace::Store& store, trace::Time now) const;

    /// Of everything that is derived from the store, without the store.
    std::size_t bytes() const;

private:
    /// Of the store when it was last looked at.
    struct Seen
    {
        std::optional<std::uint64_t> revision; ///< nothing before the first update
        std::uint64_t run = 0;
        std::optional<std::uint32_t> rowZero; ///< the number of the request in row 0, once there was one
        trace::Time forgottenBefore = trace::kUnset;
    };

    void startOverIfCleared(const trace::Store& store);
    void closeForgotten(const trace::Store& store);
    void close(const OpenRequest& open, trace::Time time);
    void trim(const trace::Store& store);
    void updateRequests(const trace::Store& store, trace::Time now);
    void sortOutNew(const trace::Store& store);
    void updateChanges(const trace::Store& store);
    void updateClient(const trace::Request& request, OpenRequest& open);
    void updateWorkers(const trace::Store& store);
    void leaveWorker(const trace::Request& request, OpenRequest& open);
    void updateHolds(const trace::Store& store);
    void updateBusy(const trace::Store& store);
    void settlePools(const trace::Store& store, const trace::Request& request, trace::Time now);
    void settle(const trace::Store& store, const OpenRequest& request, trace::Time now);

    WorkerTracks m_workers;
    WaitingTrack m_waiting;
    Track m_client;
    CallTrack m_calls;
    HealthRows m_health;
    WatchedHolds m_watchedHolds;
    analysis::Experiments m_experiments;
    Activity m_activity;
    GenericIndexes m_generic;
    std::vector<OpenRequest> m_open;
    std::vector<std::uint32_t> m_unsorted; ///< rows of which nothing is known yet
    std::uint32_t m_knownRequests = 0;
    std::size_t m_knownChanges = 0;
    trace::Time m_origin = trace::kUnset;
    Seen m_seen;
};

} // namespace ui
