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

std::vector<Experiment> experimentsOf(const trace::Store& store)
{
    std::vector<Experiment> experiments;
    bool isOpen = false;
    for (const auto& request : store.requests()) {
        if (!trace::isSet(request.begin()) || request.isProbe) continue;
        const auto begin = request.begin();
        const bool isFirst = experiments.empty();
        const bool isAfterPause = !isFirst && !isOpen && begin > experiments.back().end &&
                                  (begin - experiments.back().end >= kPauseBetweenExperiments ||
                                   (!isOfScenario(store, experiments.front().begin) &&
                                    isChangedBetween(store, experiments.back().end, begin)));
        if (isFirst || isAfterPause) experiments.push_back({begin, begin});
        isOpen = isOpen || !request.isWorkedOff();
        experiments.back().end =
            std::max(experiments.back().end, request.isWorkedOff() ? request.over() : store.latest());
    }
    return experiments;
}

} // namespace analysis
