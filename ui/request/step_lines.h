#pragma once

#include "ui/request/request_facts.h"

#include <vector>

namespace ui {

/// What happened to `request`, in words and in order of time; times count from `origin`. Pure.
std::vector<StepLine> stepLines(const trace::Store& store, const trace::Request& request);

} // namespace ui
