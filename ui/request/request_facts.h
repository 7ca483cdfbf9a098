#pragma once

#include "engine/trace/segment.h"
#include "engine/trace/store.h"

#include <QString>

#include <array>
#include <vector>

namespace ui {

/// One line of a request's steps.
struct StepLine
{
    QString time; ///< seconds since the run's time zero: "4.001"
    QString text; ///< "upstream call 1 starts"
    bool isBad = false;

    bool operator==(const StepLine&) const = default;
};

/// What the request panel says about one request. While the request is in flight, its times move on in tenths
/// of a second, so that facts which look the same are the same.
struct RequestFacts
{
    QString title;   ///< "#2 GET /async-blocking"
    QString summary; ///< "worker 1 · finished · 200 OK · 7.70 s"
    trace::StateTimes stateTimes{};
    std::array<QString, trace::kStateCount> stateTexts; ///< "3.700 s", in the order of trace::kStates
    QString totalText;
    std::vector<StepLine> steps;

    bool operator==(const RequestFacts&) const = default;
};

/// Pure. `request` is one of the store's and has begun.
RequestFacts describe(const trace::Store& store, const trace::Request& request, trace::Time now);

/// The same as it was known at `moment`; the request may begin later. Pure.
RequestFacts describeAsOf(const trace::Store& store, const trace::Request& request, trace::Time moment);

} // namespace ui
