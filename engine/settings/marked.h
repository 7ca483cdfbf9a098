#pragma once

namespace settings {

/// Marks a text for people, which is translated where it is shown: settings::marked("…").
constexpr const char* marked(const char* english)
{
    return english;
}

} // namespace settings
