#pragma once

#include "engine/analysis/verdicts/verdicts.h"
#include "tests/support/trace_builder.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace support {

/// What is told of a trace that was built by hand.
inline std::vector<analysis::Verdict> verdicts(const TraceBuilder& builder,
                                               trace::Duration now = std::chrono::hours(1))
{
    return analysis::verdictsOf(builder.store(), TraceBuilder::at(now));
}

inline std::optional<analysis::Verdict> find(const std::vector<analysis::Verdict>& verdicts,
                                             analysis::VerdictKind kind)
{
    const auto found = std::ranges::find(verdicts, kind, &analysis::Verdict::kind);
    return found == verdicts.end() ? std::nullopt : std::optional(*found);
}

inline QString text(const std::string& sentence)
{
    return QString::fromStdString(sentence);
}

} // namespace support
