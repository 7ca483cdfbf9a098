#pragma once

#include "engine/analysis/series/time_bins.h"

#include <array>
#include <vector>

namespace analysis {

/// Something that rises and falls by one, such as the number of requests in flight, over the bins of a run.
/// Takes its edges in any order.
class LevelSeries
{
public:
    void rise(const TimeBins& bins, trace::Time time) { add(bins, time, 1); }
    void fall(const TimeBins& bins, trace::Time time) { add(bins, time, -1); }

    /// It was up for so long, all together, between two times: evenly.
    void spread(const TimeBins& bins, trace::Time begin, trace::Time end, trace::Duration total);

    /// The bins became twice as long as `oldWidth`.
    void joinPairs(trace::Duration oldWidth);

    /// The average level in each bin from the first one to the one that `now` is in.
    std::vector<double> averages(const TimeBins& bins, trace::Time now) const;

private:
    struct Edges
    {
        std::int64_t sum = 0; ///< rises less falls
        double area = 0;      ///< what they add within their bin, in nanoseconds
    };

    void add(const TimeBins& bins, trace::Time time, int step);

    std::array<Edges, TimeBins::kMost> m_edges{};
};

} // namespace analysis
