#include "engine/analysis/series/level_series.h"

namespace analysis {

namespace {

double inNanoseconds(trace::Duration duration)
{
    return static_cast<double>(duration.count());
}

} // namespace

void LevelSeries::add(const TimeBins& bins, trace::Time time, int step)
{
    const auto bin = bins.at(time);
    m_edges[bin].sum += step;
    m_edges[bin].area += step * inNanoseconds(bins.end(bin) - std::max(time, bins.begin(bin)));
}

void LevelSeries::spread(const TimeBins& bins, trace::Time begin, trace::Time end, trace::Duration total)
{
    for (auto bin = bins.at(begin); bin <= bins.at(end - trace::Duration(1)); ++bin) {
        const auto part = std::min(end, bins.end(bin)) - std::max(begin, bins.begin(bin));
        m_edges[bin].area += inNanoseconds(total) * inNanoseconds(part) / inNanoseconds(end - begin);
    }
}

void LevelSeries::joinPairs(trace::Duration oldWidth)
{
    constexpr auto kHalf = TimeBins::kMost / 2;
    for (std::size_t i = 0; i < kHalf; ++i) {
        const auto left = m_edges[2 * i];
        const auto right = m_edges[2 * i + 1];
        m_edges[i] = {left.sum + right.sum,
                      left.area + static_cast<double>(left.sum) * inNanoseconds(oldWidth) + right.area};
    }
    std::fill(m_edges.begin() + kHalf, m_edges.end(), Edges());
}

std::vector<double> LevelSeries::averages(const TimeBins& bins, trace::Time now) const
{
    std::vector<double> averages;
    std::int64_t level = 0;
    for (std::size_t i = 0; i <= bins.at(now); ++i) {
        const auto& [sum, area] = m_edges[i];
        const auto end = std::clamp(now, bins.begin(i), bins.end(i));
        const auto length = inNanoseconds(end - bins.begin(i));
        const auto unseen = inNanoseconds(bins.end(i) - end);
        const auto total = static_cast<double>(level) * length + area - static_cast<double>(sum) * unseen;
        averages.push_back(length > 0 ? std::max(total / length, 0.0) : static_cast<double>(level));
        level += sum;
    }
    return averages;
}

} // namespace analysis
