#pragma once

#include "engine/watch/story/loop/holding_teller.h"
#include "engine/watch/story/loop/loop_account.h"
#include "engine/watch/story/visit/suspects.h"

namespace watch {

/// Which thread of which process a worker is.
struct LoopThread
{
    ProcessId process;
    int thread = 0;

    bool operator==(const LoopThread&) const = default;
};

/// One worker's part: what its loop does, and what that means for each of its requests.
class WorkerStory
{
public:
    WorkerStory(trace::WorkerId id, const LoopThread& loop)
        : m_id(id)
        , m_loop(loop)
        , m_account(id)
        , m_holding(id)
    {}

    trace::WorkerId id() const { return m_id; }
    const LoopThread& loop() const { return m_loop; }
    const Visits& visits() const { return m_visits; }

    /// What the story comes to later.
    LoopAccount& account() { return m_account; }

    /// A request that was read, or is soon to be.
    void add(Visit& visit) { m_visits.push_back(&visit); }

    /// It waits for this call on its loop's thread.
    void add(UpstreamVisit& call) { m_calls.push_back(&call); }
    void forget(const UpstreamVisit& call) { std::erase(m_calls, &call); }

    /// Several threads take turns: there is no loop to hold.
    void renounceLoop() { m_hasLoop = false; }

    // In order of time; `horizon`: what is known is known until then.

    /// The account's next stretch begins.
    void turn(trace::Time horizon, LoneRoutes& routes, Told& told);

    /// The account's next stack was read.
    void showStack();

    /// A request was read.
    void welcome(Visit& visit, trace::Time horizon, LoneRoutes& routes, Told& told);

    /// The server is done with a request.
    void dismiss(Visit& visit, trace::Time at, trace::Time horizon, LoneRoutes& routes, Told& told);

    /// What a request does from `at` on, as things stand.
    void place(Visit& visit, trace::Time at, Told& told) const;

    /// It could not go on if it had what it waits for.
    bool isHeldUp(const Visit& visit) const;

    /// It holds the loop, or is one of those of whom one does.
    bool isSuspect(const Visit& visit) const;

    /// Tells `routes` of the hold that goes on.
    void noteHold(trace::Time now, LoneRoutes& routes) const;

    void tellHolding(trace::Time now, Told& told) const { m_holding.tell(now, told.holdings); }

    /// Its loop does nothing any more.
    void end(trace::Time at, LoneRoutes& routes, Told& told);

private:
    /// A stretch, or the rest of one from when it may be somebody else's.
    struct Part
    {
        Stretch stretch;
        std::vector<trace::RequestId> suspects;
        CallId call = CallId::None; ///< that it waits for
        bool isLong = false;        ///< so that the others are held up

        trace::Time begin() const { return stretch.begin; }
    };

    bool goesOn(const Part& part) const;

    UpstreamVisit* callWithin(const Stretch& stretch, trace::Time horizon) const;
    void blame(Part& part, UpstreamVisit* call, trace::Time reach, trace::Time horizon,
               const LoneRoutes& routes) const;
    void begin(Part part, LoneRoutes& routes, Told& told);
    void judgeAnew(trace::Time at, trace::Time reach, trace::Time horizon, LoneRoutes& routes, Told& told);
    void placeIn(const Part& part, Visit& visit, trace::Time at, Told& told) const;
    Ground groundIn(const Part& part, const Visit& visit) const;

    trace::WorkerId m_id;
    LoopThread m_loop;
    bool m_hasLoop = true;
    LoopAccount m_account;
    HoldingTeller m_holding;
    Visits m_visits;
    std::vector<UpstreamVisit*> m_calls;
    std::deque<Part> m_parts; ///< the newest ones; the last one goes on
};

} // namespace watch
