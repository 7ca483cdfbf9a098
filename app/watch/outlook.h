#pragma once

#include "engine/watch/report.h"

#include <QString>

#include <optional>
#include <set>
#include <vector>

namespace app {

/// How a foreign server is looked at, and what can be seen of it.
struct Outlook
{
    QString server;         ///< its command; of one that ran already "port 8000", "process 9125"
    QString folder;         ///< in which it runs, as far as that is known
    std::vector<int> pids;  ///< of the processes that run its loops
    bool hasWorker = false; ///< one was ever found
    std::optional<watch::PythonVersion> python; ///< that its loops run
    watch::WatchCounters counters;
    std::set<watch::Missing> missing;

    bool lacks(watch::Missing one) const { return missing.contains(one); }
};

/// What the report tells beside what was known. Pure.
void takeIn(const watch::Report& report, Outlook& outlook);

} // namespace app
