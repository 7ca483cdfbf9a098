#pragma once

#include "engine/analysis/comparison.h"
#include "engine/settings/set_up.h"
#include "engine/trace/store.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace ui {

/// A run's set-up as far as a comparison speaks of it.
struct ComparedSetUp
{
    QStringList handlers; ///< the paths that were asked for, each once, without the health check
    int workers = 1;
    settings::AcceptPolicy accept = settings::AcceptPolicy::Drain;
    std::chrono::milliseconds delay{2000};
    std::optional<int> calls = 2; ///< of each request; nothing where that is not set
    bool isChanged = false;       ///< while requests were on their way

    bool operator==(const ComparedSetUp&) const = default;
};

struct ComparedRun
{
    const trace::Store& store;
    ComparedSetUp setUp;
    analysis::Arrivals arrivals = analysis::Arrivals::Repeated; ///< of the second one
};

/// Two runs that are compared.
struct ComparedRuns
{
    ComparedRun before;
    ComparedRun after;
};

} // namespace ui
