#pragma once

#include "engine/trace/segment.h"

#include <span>
#include <string>

namespace analysis {

/// As a person would say it: "less than 1 ms", "1.5 ms", "350 ms", "18.4 s", "61 s", "2 min 5 s", "1 h 2
/// min".
std::string inWords(trace::Duration duration);

/// "five", "17", "1,000".
std::string inWords(std::size_t count);

/// "one request", "five requests": `one` as it is, or `many` with the number in the place of %1.
std::string counted(std::size_t count, const std::string& one, const std::string& many);

/// "call 2".
std::string inWords(const trace::Step& step);

/// "call 2", "calls 1 and 2", "calls 1 to 8": what goes on at once in a segment of the request; empty where
/// it is in no step.
std::string stepsInWords(const trace::Request& request, const trace::Segment& segment);

/// "a", "a and b", "a, b and c".
std::string listed(std::span<const std::string> parts);

/// Its first letter as at the begin of a sentence.
std::string capitalized(std::string text);

} // namespace analysis
