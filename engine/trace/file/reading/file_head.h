#pragma once

#include "engine/trace/file/reading/events/event_parser.h"
#include "engine/trace/store_content.h"

#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// What a file of ours says beside its events.
struct FileHead
{
    Time zero{}; ///< of every time in the file
    Time origin = kUnset;
    Time latest = kUnset;
    Time forgottenBefore = kUnset;
    std::uint64_t eventCount = 0;
    std::uint64_t droppedEvents = 0;
    std::vector<std::string> paths;
    std::vector<WorkerTrace> workers;
    Watched watched;
    Participants participants;
    RequestId firstRequest = RequestId::None; ///< those with lower numbers are apart
    Past::Content past;
};

/// `text` is an object with JsonCursor::kPadding bytes after it. Throws BadFile.
FileHead parseFileHead(std::string_view text);

/// The scenario, as JSON, that stands in the object `otherData`; empty where there is none.
std::string parseScenarioText(std::string_view otherData);

/// Whether it is near enough to every other one that is.
bool isShowable(Time time);

/// A number of microseconds; BadFile where it is none.
Duration timeIn(const Argument& argument);

/// `base` + `offset`; BadFile where nobody could show it.
Time timeAfter(Time base, Duration offset, const char* at = nullptr);

/// A whole number from `least` to `most`; BadFile that names `key` where it is none.
std::uint64_t wholeNumber(std::string_view key, std::string_view number, std::uint64_t least,
                          std::uint64_t most);

} // namespace trace
