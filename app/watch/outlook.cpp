#include "app/watch/outlook.h"

#include <algorithm>

namespace app {

namespace {

/// Nobody's loop goes on while nobody looks.
std::vector<int> pidsOf(const std::vector<watch::LoopSpell>& spells)
{
    std::vector<int> pids;
    for (const auto& spell : spells)
        pids.push_back(spell.process.pid);
    std::ranges::sort(pids);
    pids.erase(std::ranges::unique(pids).begin(), pids.end());
    return pids;
}

} // namespace

void takeIn(const watch::Report& report, Outlook& outlook)
{
    if (auto pids = pidsOf(report.ongoing); !pids.empty()) outlook.pids = std::move(pids);
    for (const auto& observation : report.observations)
        if (const auto* worker = std::get_if<watch::WorkerSeen>(&observation)) {
            outlook.hasWorker = true;
            outlook.python = worker->python;
        }
    outlook.counters = report.counters;
    outlook.missing = report.missing;
}

} // namespace app
