#pragma once

namespace trace {

/// What stands in a web page of ours before the run that it shows: a trace file, densified(), packed by zlib
/// and in base64. Then comes a "<".
inline constexpr const char* kPageRunBegin = "<script type=\"text/plain\" id=\"run\">";

} // namespace trace
