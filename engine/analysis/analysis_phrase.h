#pragma once

#include "engine/trace/phrase.h"

namespace analysis {

/// The engine's phrases that judge and explain; see there.
inline std::string phrase(const char* english)
{
    return trace::phraseOf("analysis", english);
}

constexpr const char* marked(const char* english)
{
    return english;
}

using trace::filled;

} // namespace analysis
