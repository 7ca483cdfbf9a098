#pragma once

#include "engine/trace/phrase.h"

namespace door {

/// What the door says to people; see there.
inline std::string phrase(const char* english)
{
    return trace::phraseOf("door", english);
}

constexpr const char* marked(const char* english)
{
    return english;
}

using trace::filled;

} // namespace door
