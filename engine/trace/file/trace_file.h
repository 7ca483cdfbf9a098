#pragma once

#include "engine/trace/file/reading/events/event_faults.h"
#include "engine/trace/store.h"

#include <atomic>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace trace {

/// That one request held a loop another one waited for: an arrow in other viewers. From engine/analysis, for
/// this library does not know who is to blame.
struct BlameArrow
{
    RequestId culprit = RequestId::None;
    RequestId victim = RequestId::None;
    Time begin = kUnset; ///< when the culprit first held the loop while the victim waited
    Duration stolen{0};
};

/// A trace and what a file says beside it.
struct TraceDocument
{
    Store store;
    std::string scenario; ///< the set-up and who arrived when, as the JSON of a scenario file; may be empty
    std::uint64_t droppedEvents = 0;
    bool isOurs = true;               ///< else another program's trace, of which only spans are understood
    std::uint64_t notShown = 0;       ///< events of another program that are of no kind that is shown
    std::vector<EventFault> faults{}; ///< of another program's events
    std::string damage{}; ///< where and why the file was not read to its end, or is not quite JSON
};

/// Any thread may look how far it is: 0 to 1000.
using Progress = std::atomic<int>;

/// Either a trace, or one sentence that says what is wrong and where. Both are empty after a cancel.
struct OpenedTrace
{
    std::optional<TraceDocument> document;
    std::string problem;
};

/// Who wants to see the begin of another program's trace while more than half of the file is still to be
/// read.
struct Beginning
{
    std::size_t events = 0;                    ///< after so many
    std::function<void(TraceDocument)> show{}; ///< on the thread that reads; once at most
};

/// Reads Chrome Trace Event JSON, plain or gzip, ours or another program's, or a web page of ours that holds
/// one. A file of ours is read exactly or not at all; of another program's what can be read. Any thread.
OpenedTrace openTrace(const std::string& file, Progress* progress = nullptr,
                      const std::stop_token& cancel = {}, const Beginning& beginning = {});

/// Writes Chrome Trace Event JSON, as gzip where the file's name ends in ".gz". What was there before stays
/// whole until all is written, and where it is to give up. Empty, or one sentence that says why it could not
/// be written. Any thread.
std::string saveTrace(const std::string& file, const TraceDocument& document,
                      const std::vector<BlameArrow>& blame = {}, const std::stop_token& giveUp = {});

/// The same without what follows from the rest, which other viewers need and openTrace() does not.
std::string saveForOurselves(const std::string& file, const TraceDocument& document);

} // namespace trace
