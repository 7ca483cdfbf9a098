#include "engine/analysis/experiments.h"

#include <algorithm>

namespace analysis {

namespace {

/// A scenario tells its zero before its first request is sent.
bool isOfScenario(const trace::Store& store, trace::Time firstBegin)
{
    return store.origin() != firstBegin;
}

bool isChangedBetween(const trace::Store& store, trace::Time begin, trace::Time end)
{
    return std::ranges::any_of(store.changes(), [=](const trace::Event& change) {
        return begin < change.time && change.time <= end;
    });
}

} // namespace

void Experiments::add(const trace::Store& store, std::uint32_t row)
{
    const auto begin = store.requestAt(row).begin();
    if (m_all.empty()) {
        m_all.push_back({begin, begin});
    } else if (!isAnythingUnderWay(store) && isApart(store, begin)) {
        m_all.back().end = m_over;
        m_all.push_back({begin, begin});
    }
    m_begun.push_back(row);
}

void Experiments::update(const trace::Store& store)
{
    std::erase_if(m_begun, [&](std::uint32_t row) { return takeOver(store, row); });
    if (!m_all.empty()) m_all.back().end = m_begun.empty() ? m_over : store.latest();
}

/// Looks at those that were over before the newest one that is not, and takes them off.
bool Experiments::isAnythingUnderWay(const trace::Store& store)
{
    while (!m_begun.empty() && takeOver(store, m_begun.back()))
        m_begun.pop_back();
    return !m_begun.empty();
}

/// Whether a request is under way no more; of one that was forgotten nobody knows since when.
bool Experiments::takeOver(const trace::Store& store, std::uint32_t row)
{
    const auto& request = store.requestAt(row);
    const bool isForgotten = !trace::isSet(request.begin());
    if (!isForgotten && !request.isWorkedOff()) return false;
    m_over = std::max(m_over, isForgotten ? store.forgottenBefore() : request.over());
    return true;
}

bool Experiments::isApart(const trace::Store& store, trace::Time begin) const
{
    if (begin - m_over >= kPauseBetweenExperiments) return true;
    return begin > m_over && !isOfScenario(store, m_all.front().begin) &&
           isChangedBetween(store, m_over, begin);
}

std::vector<Experiment> experimentsOf(const trace::Store& store)
{
    Experiments experiments;
    const auto end = store.firstRow() + static_cast<std::uint32_t>(store.requests().size());
    for (auto row = store.firstRow(); row < end; ++row) {
        const auto& request = store.requestAt(row);
        if (trace::isSet(request.begin()) && !request.isProbe) experiments.add(store, row);
    }
    experiments.update(store);
    return experiments.all();
}

} // namespace analysis
