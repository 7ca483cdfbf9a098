#include "ui/scenario/random_arrivals.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace ui {

namespace {

/// The distributions of the standard library differ from one to the next; its generator does not.
class Lots
{
public:
    explicit Lots(quint64 seed)
        : m_generator(seed)
    {}

    /// From 0 to below 1, evenly.
    double fraction() { return std::ldexp(double(m_generator() >> 11U), -53); }

private:
    std::mt19937_64 m_generator;
};

std::vector<double> drawTimes(const RandomArrivals& arrivals, Lots& lots)
{
    const double end = double(arrivals.within.count());
    std::vector<double> times;
    if (arrivals.by == RandomArrivals::By::Number) {
        for (int i = 0; i < std::min(arrivals.number, RandomArrivals::kMost); ++i)
            times.push_back(lots.fraction() * end);
        std::ranges::sort(times);
        return times;
    }
    if (arrivals.perSecond <= 0) return times;
    const double meanGap = 1000 / arrivals.perSecond;
    const auto gap = [&] { return -std::log1p(-lots.fraction()) * meanGap; };
    for (double time = gap(); time < end && times.size() < RandomArrivals::kMost; time += gap())
        times.push_back(time);
    return times;
}

const QString& drawPath(const std::vector<RandomArrivals::Share>& shares, int all, Lots& lots)
{
    auto rest = int(lots.fraction() * all);
    const auto drawn = std::ranges::find_if(shares, [&rest](const auto& share) {
        rest -= share.share;
        return rest < 0;
    });
    return drawn->path;
}

} // namespace

double RandomArrivals::expected() const
{
    return by == By::Number ? number : perSecond * std::chrono::duration<double>(within).count();
}

ArrivalRows draw(const RandomArrivals& arrivals)
{
    const int all =
        std::accumulate(arrivals.shares.begin(), arrivals.shares.end(), 0,
                        [](int sum, const RandomArrivals::Share& share) { return sum + share.share; });
    if (all <= 0) return {};
    Lots lots(arrivals.seed);
    ArrivalRows rows;
    for (const double time : drawTimes(arrivals, lots))
        rows.push_back({drawPath(arrivals.shares, all, lots), QString::number(qint64(time))});
    return rows;
}

} // namespace ui
