#pragma once

#include "engine/watch/story/agenda.h"
#include "engine/watch/story/cast.h"

namespace watch {

/// Comes to one happening after the other, in order of time, and tells what follows.
class Plot
{
public:
    /// It outlives this.
    explicit Plot(Cast& cast)
        : m_cast(cast)
    {}

    /// What is known is known until then.
    void setHorizon(trace::Time horizon) { m_horizon = std::max(m_horizon, horizon); }

    void comeTo(trace::Time at, const Happening& happening, Told& told);

    /// All happenings until then have been told: so are steps and holdings that go on.
    void settle(trace::Time now, Told& told);

    /// All that is open ends.
    void end(trace::Time now, Told& told);

private:
    void read(Visit& visit, Told& told);
    void readBy(Visit& visit, trace::Time time, Told& told);
    void finish(Visit& visit, trace::Time at, Told& told);
    void over(Visit& visit, trace::Time at, Told& told);
    void arrived(UpstreamVisit& call, Told& told);
    void answered(UpstreamVisit& call, Told& told);
    void turn(WorkerStory& worker, trace::Time at, Told& told);
    void gone(WorkerStory& worker, trace::Time at, Told& told);
    Visit* callerOf(UpstreamVisit& call);
    void comeToVisit(trace::Time at, Occasion occasion, Visit& visit, Told& told);

    Cast& m_cast;
    LoneRoutes m_routes;
    trace::Time m_horizon = trace::kUnset;
    trace::Time m_now = trace::kUnset; ///< the story has come so far
};

} // namespace watch
