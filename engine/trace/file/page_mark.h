#pragma once

namespace trace {

/// What stands in a web page of ours before the run that it shows, which is packed and in base64; then comes
/// a
/// "<".
inline constexpr const char* kPageRunBegin = "<script type=\"text/plain\" id=\"run\">";

} // namespace trace
