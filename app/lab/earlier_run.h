#pragma once

#include "app/scenario/scenario.h"
#include "engine/trace/store.h"

#include <utility>

namespace app {

/// A run that another one repeats, with the set-up that its requests met.
struct EarlierRun
{
    EarlierRun(trace::Store run, const Scenario& repeated, bool isChanged)
        : store(std::move(run))
        , scenario(repeated)
        , isSetUpChanged(isChanged)
    {}

    trace::Store store;
    Scenario scenario;
    bool isSetUpChanged; ///< on the requests' way
};

} // namespace app
