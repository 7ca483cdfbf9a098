#pragma once

#include "engine/trace/store.h"
#include "ui/timeline/lane_layout.h"

#include <cstdint>
#include <vector>

namespace ui {

/// Rows of Store::requests() or Store::upstreamCalls(), in order of time and without overlap.
using Lane = std::vector<std::uint32_t>;

/// A strip of lanes.
struct Track
{
    explicit Track(std::size_t ownLanes = LaneLayout::kOwnLanes)
        : layout(ownLanes)
    {}

    std::uint32_t append(std::uint32_t row, trace::Time begin);

    LaneLayout layout;
    std::vector<Lane> lanes;
};

struct WorkerTrack
{
    trace::WorkerId worker = trace::WorkerId::None;
    Track track;
};

/// Which request is drawn on which lane of which track. Follows a growing store: each update costs as much as
/// what is new or still in flight, and nothing that has a lane ever moves to another, but for those that no
/// worker had read yet.
class Tracks
{
public:
    void update(const trace::Store& store, trace::Time now);

    const std::vector<WorkerTrack>& workers() const { return m_workers; }

    /// Requests that nobody has read.
    const Track& waiting() const { return m_waiting; }

    /// True once somebody waited long enough to be seen, and from then on: so nothing jumps when it happens
    /// again.
    bool isWaitingShown() const { return m_isWaitingShown; }

    const Track& upstream() const { return m_upstream; }
    const Track& client() const { return m_client; }

private:
    static constexpr std::uint32_t kNoLane = 0xffffffff;

    struct OpenRequest
    {
        std::uint32_t row;
        std::uint32_t waitingLane = kNoLane;
        std::uint32_t workerLane = kNoLane;
        std::uint32_t clientLane = kNoLane;
    };

    struct OpenCall
    {
        std::uint32_t row;
        std::uint32_t lane;
    };

    void startOverIfCleared(const trace::Store& store);
    void updateRequests(const trace::Store& store, trace::Time now);
    void updateClient(const trace::Request& request, OpenRequest& open);
    void updateWaiting(const trace::Request& request, OpenRequest& open, trace::Time now);
    void updateWorkers(const trace::Store& store);
    void updateCalls(const trace::Store& store);
    Track& trackOf(trace::WorkerId worker);

    std::vector<WorkerTrack> m_workers;
    Track m_waiting{0};
    Track m_upstream{0};
    Track m_client;
    bool m_isWaitingShown = false;

    std::vector<OpenRequest> m_open;
    std::vector<OpenCall> m_openCalls;
    std::size_t m_knownRequests = 0;
    std::size_t m_knownCalls = 0;
    trace::RequestId m_firstRequest = trace::RequestId::None;
    std::uint64_t m_revision = 0;
};

} // namespace ui
