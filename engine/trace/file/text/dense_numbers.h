#pragma once

#include "engine/trace/file/text/dense_text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// Stands in a form before each gap, followed by how the number in it is written: 'T' trimmed, '0' to '6' so
/// many decimals behind a point, 'a' to 'g' behind a comma.
inline constexpr char kGap = '\x1';
inline constexpr char kTrimmed = 'T';

/// A line of text as a form and the numbers in its gaps, which are counted in their last decimal; trimmed
/// ones in thousandths.
struct FormedLine
{
    std::string form;
    std::vector<std::int64_t> values;
};

/// Pure.
FormedLine formed(std::string_view line, Numbers numbers);

/// Adds a number as it is written in a gap of this kind.
void appendNumber(std::string& text, char kind, std::int64_t value);

} // namespace trace
