#pragma once

#include "engine/analysis/histories/coverage.h"
#include "engine/trace/segment.h"
#include "engine/trace/store.h"

#include <span>
#include <vector>

namespace analysis {

/// A stretch in which a request's code held its worker's loop.
struct Hold
{
    trace::RequestId culprit = trace::RequestId::None;
    std::uint16_t step =
        trace::Segment::kNoStep;                ///< row in Request::steps; kNoStep is code between the steps
    trace::State state = trace::State::Running; ///< Running or Blocking
    Stretch stretch;

    bool operator==(const Hold&) const = default;
};

/// A stretch in which a request was queued or ready: it waited for a worker's loop.
struct Wait
{
    trace::RequestId victim = trace::RequestId::None;
    trace::WorkerId worker = trace::WorkerId::None;
    Stretch stretch;
    bool isOpen = false; ///< it still waits
    bool isRead = false; ///< the worker has read it; else it is one of those that could have

    bool operator==(const Wait&) const = default;
};

/// Who held which loop and who waited for it, made once of a store. Only what was measured: what a loop does
/// on its own (accepting, reading, the kernel's work) is nobody's hold.
class LoopHistory
{
public:
    /// A gap shorter than this between two holds is the loop's own work, no time in which it was free.
    static constexpr trace::Duration kShortGap = std::chrono::milliseconds(10);

    /// What is still under way lasts until `now`.
    LoopHistory(const trace::Store& store, trace::Time now);

    trace::Time now() const { return m_now; }

    /// Those that have read a request, in the order of their numbers.
    std::vector<trace::WorkerId> workers() const;

    /// In order of time, those for clients that had gone among them. A loop runs one thing at a time, so they
    /// never overlap.
    std::span<const Hold> holds(trace::WorkerId worker) const;

    /// Those that overlap the stretch; the first and the last may reach beyond it.
    std::span<const Hold> holdsDuring(trace::WorkerId worker, const Stretch& stretch) const;

    /// The holds joined over short gaps, in order of time.
    std::span<const Stretch> heldStretches(trace::WorkerId worker) const;

    /// In the order of their begins. A request that nobody has read yet waits for each worker whose loop has
    /// been held ever since.
    std::span<const Wait> waits(trace::WorkerId worker) const;

    /// Those that overlap the stretch are among them, and few others: for who asks about each request.
    std::span<const Wait> waitsAround(trace::WorkerId worker, const Stretch& stretch) const;

    /// Those of one request of the same store.
    std::vector<Wait> waitsOf(const trace::Request& request) const;

private:
    struct Loop
    {
        std::vector<Hold> holds;
        std::vector<Stretch> heldStretches;
        std::vector<Wait> waits;
        std::vector<trace::Time> latestEnds; ///< of the waits up to each
    };

    const Loop& loop(trace::WorkerId worker) const;
    void takeIn(const trace::Request& request, std::vector<trace::Segment>& segments);
    void takeInHoldings(const trace::Watched& watched);
    static void putInOrder(Loop& loop);
    static void addHolds(Loop& loop, const trace::Request& request, std::span<const trace::Segment> segments);
    bool isHeldThroughout(const Loop& loop, const Stretch& stretch) const;
    std::vector<Wait> waitsUnread(const trace::Request& request) const;

    trace::Time m_now;
    std::vector<Loop> m_loops; // by the worker's number
};

} // namespace analysis
