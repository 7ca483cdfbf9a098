#include "engine/analysis/series/run_series.h"

#include "engine/trace/worker_terms.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace analysis {

namespace {

/// A timer that was due at `begin` or later fired at `end`.
void addLag(std::vector<trace::Duration>& lag, const TimeBins& bins, trace::Time begin, trace::Time end)
{
    for (auto bin = bins.at(begin); bin <= bins.at(end); ++bin)
        lag[bin] = std::max(lag[bin], end - std::max(begin, bins.begin(bin)));
}

template <typename Value, typename Join>
void joinPairs(std::vector<Value>& values, Join join)
{
    const auto half = values.size() / 2;
    for (std::size_t i = 0; i < half; ++i)
        values[i] = join(values[2 * i], values[2 * i + 1]);
    std::fill(values.begin() + static_cast<std::ptrdiff_t>(half), values.end(), Value{});
}

} // namespace

RunSeries RunSeriesBuilder::update(const trace::Store& store, trace::Time now)
{
    if (m_bins.origin != store.origin()) {
        *this = RunSeriesBuilder(); // the store was cleared
        m_bins.origin = store.origin();
    }
    if (!trace::isSet(m_bins.origin)) return {};
    makeRoom(std::max(now, store.latest()));
    const auto& news = m_follower.update(store);
    if (news.isAnew) startWith(store.past());
    takeIn(store, news);

    RunSeries series{m_bins, {}, m_inFlight.averages(m_bins, now), {}};
    const std::chrono::duration<double> width = m_bins.width;
    for (std::size_t bin = 0; bin < series.inFlight.size(); ++bin)
        series.throughput.push_back(m_answered[bin] / width.count());
    for (const auto& worker : store.workers()) {
        takeIn(worker, m_workers[worker.id]);
        series.workers.push_back(describe(worker, m_workers[worker.id], now));
        series.workers.back().presence = presence(store, worker.id, now);
    }
    return series;
}

void RunSeriesBuilder::makeRoom(trace::Time now)
{
    for (; !m_bins.reaches(now); m_bins.width *= 2) {
        const auto longest = [](auto left, auto right) { return std::max(left, right); };
        m_inFlight.joinPairs(m_bins.width);
        joinPairs(m_answered, std::plus());
        for (auto& [id, worker] : m_workers) {
            worker.busy.joinPairs(m_bins.width);
            joinPairs(worker.lag, longest);
        }
    }
}

void RunSeriesBuilder::startWith(const trace::Past& past)
{
    m_inFlight = LevelSeries();
    std::ranges::fill(m_answered, 0);
    m_workers.clear();
    for (const auto& worker : past.workers()) {
        auto& series = m_workers[worker.id];
        for (std::size_t i = 0; i < worker.shares.size(); ++i) {
            const auto& share = worker.shares[i];
            const auto begin = past.origin() + static_cast<std::int64_t>(i) * past.width();
            const auto end = begin + past.width();
            const auto total = std::accumulate(share.times.begin(), share.times.end(), trace::Duration(0));
            m_inFlight.spread(m_bins, begin, end, total);
            series.busy.spread(m_bins, begin, end, share.busy);
            for (auto bin = m_bins.at(begin); bin <= m_bins.at(end - trace::Duration(1)); ++bin) {
                const auto part = std::min(end, m_bins.end(bin)) - std::max(begin, m_bins.begin(bin));
                m_answered[bin] += share.answered * std::chrono::duration<double>(part) / past.width();
            }
        }
    }
}

void RunSeriesBuilder::takeIn(const trace::Store& store, const RequestFollower::News& news)
{
    for (const auto id : news.begun)
        m_inFlight.rise(m_bins, store.find(id)->begin());
    for (std::size_t i = 0; i < news.forgotten; ++i)
        m_inFlight.fall(m_bins, store.forgottenBefore());
    for (const auto id : news.ended) {
        const auto& request = *store.find(id);
        m_inFlight.fall(m_bins, request.end());
        if (request.outcome() == trace::Outcome::Answered) ++m_answered[m_bins.at(request.end())];
    }
}

void RunSeriesBuilder::takeIn(const trace::WorkerTrace& trace, Worker& worker) const
{
    const auto first = std::ranges::upper_bound(trace.busy, worker.seen, {}, &trace::BusyPeriod::begin);
    for (auto period = first; period != trace.busy.end() && trace::isSet(period->end); ++period) {
        worker.busy.rise(m_bins, period->begin);
        worker.busy.fall(m_bins, period->end);
        worker.seen = period->begin;
    }
    const auto firstLag = std::ranges::upper_bound(trace.lags, worker.seenLag, {}, &trace::LagSample::time);
    for (auto lag = firstLag; lag != trace.lags.end(); ++lag) {
        addLag(worker.lag, m_bins, lag->time - lag->late, lag->time);
        worker.seenLag = lag->time;
    }
}

/// `worker` by value: a period that is not over yet is counted up to now, and again next time. While it
/// lasts no timer fires, so that it is late already.
WorkerSeries RunSeriesBuilder::describe(const trace::WorkerTrace& trace, Worker worker, trace::Time now) const
{
    if (!trace.busy.empty() && !trace::isSet(trace.busy.back().end)) {
        worker.busy.rise(m_bins, trace.busy.back().begin);
        addLag(worker.lag, m_bins, trace.busy.back().begin, now);
    }
    worker.lag.resize(m_bins.at(now) + 1);
    return {trace.id, worker.busy.averages(m_bins, now), {}, std::move(worker.lag)};
}

std::vector<double> RunSeriesBuilder::presence(const trace::Store& store, trace::WorkerId worker,
                                               trace::Time now) const
{
    LevelSeries there;
    for (const auto& term : trace::presenceOf(store, worker, now)) {
        there.rise(m_bins, term.begin);
        there.fall(m_bins, term.end);
    }
    return there.averages(m_bins, now);
}

} // namespace analysis
