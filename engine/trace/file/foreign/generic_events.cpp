#include "engine/trace/file/foreign/generic_events.h"

#include "engine/trace/file/reading/file_head.h"
#include "engine/trace/file/reading/limits.h"
#include "engine/trace/file/text/loose_json.h"
#include "engine/trace/file/text/loose_text.h"
#include "engine/trace/phrase.h"

#include <utility>

namespace trace {

namespace {

std::string reasonOf(const FieldFault& fault)
{
    return filled(trace::phrase("\"%1\" must be %2"), {fault.key, trace::phrase(fault.expected)});
}

/// `text` itself, or what can be read of it, kept in `room`.
std::string_view shownOf(std::string_view text, std::string& room)
{
    if (isReadable(text)) return text;
    room = readableText(text);
    return room;
}

/// What tells ids apart besides their texts.
std::string idOf(const EventFields& event)
{
    std::string id(event.id);
    if (!event.scope.empty()) id.append(1, kBetween).append(event.scope);
    if (event.isIdLocal) id.append(1, kBetween).append(1, kBetween).append(event.process);
    return id;
}

/// The one in the arguments, else the event's.
std::string_view stepNameOf(const EventFields& event, EventParser& parser)
{
    for (const auto& argument : parser.arguments(event.args))
        if (argument.key == "step" && argument.kind != Argument::Kind::Other) return argument.text;
    return event.name;
}

} // namespace

void GenericEvents::take(const EventFields& event, EventParser& parser)
{
    if (event.at == nullptr) return; // programs that cannot end a list otherwise end it with {}
    ++m_eventCount;
    auto reason = takeKnown(event, parser);
    m_hasGood = m_hasGood || reason.empty();
    if (!reason.empty())
        m_faults.leaveOut(std::move(reason));
    else if (event.otherFault.key != nullptr)
        m_faults.showInPart(reasonOf(event.otherFault));
}

void GenericEvents::leaveOut(const char* reason)
{
    ++m_eventCount;
    m_faults.leaveOut(trace::phrase(reason));
}

GenericEvents::Reason GenericEvents::takeKnown(const EventFields& event, EventParser& parser)
{
    using Mark = SpanMark::Kind;
    switch (event.phase) {
    case 'X': return takeComplete(event);
    case 'B': return takeMark(event, Mark::Begin);
    case 'E': return takeMark(event, Mark::End);
    case 'b':
    case 'S': return takeAsync(event, Mark::Begin, event.name);
    case 'e':
    case 'F': return takeAsync(event, Mark::End, event.name);
    case 'T': return takeStep(event, Mark::StepBegins, parser);
    case 'p': return takeStep(event, Mark::StepEnds, parser);
    case 'i':
    case 'I':
    case 'R': return takeInstant(event);
    case 'n': return takeAsyncInstant(event);
    case 'C': return takeCounter(event, parser);
    case 's':
    case 't':
    case 'f': return takeFlow(event);
    case 'M': m_trackNames.take(event, parser); return {};
    case 0:
        if (event.otherFault.key != nullptr && std::string_view(event.otherFault.key) == "ph")
            return reasonOf(event.otherFault);
        return trace::phrase("an event needs \"ph\", which says of what kind it is");
    default: ++m_notShown; return {}; // samples, objects, memory dumps
    }
}

GenericEvents::Reason GenericEvents::takeComplete(const EventFields& event)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    if (event.lengthFault.key != nullptr) return reasonOf(event.lengthFault);
    auto end = kUnset;
    if (event.length) {
        if (*event.length < Duration::zero()) return trace::phrase("\"dur\" must not be below 0");
        end = beginOf(event) + (*event.end - *event.time);
        if (!isShowable(end)) return trace::phrase("a time is more than 140 years away");
    }
    const auto track = threadOf(event);
    if (track == kNoTrack) return trace::phrase("there are too many tracks");
    m_tracks[track].spans.push_back(spanOf(event, end));
    bindSpan(event, track);
    return {};
}

GenericEvents::Reason GenericEvents::takeMark(const EventFields& event, SpanMark::Kind kind)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    const auto track = threadOf(event);
    if (track == kNoTrack) return trace::phrase("there are too many tracks");
    const bool isBegin = kind == SpanMark::Kind::Begin;
    m_tracks[track].marks.push_back(
        {beginOf(event), track, nameOf(event.name), isBegin ? detailOf(event) : GenericSpan::kNoDetail,
         isBegin ? categoryOf(event) : GenericSpan::kNoCategory, kind, event.name.data() != nullptr});
    if (isBegin) bindSpan(event, track);
    return {};
}

GenericEvents::Reason GenericEvents::takeAsync(const EventFields& event, SpanMark::Kind kind,
                                               std::string_view name)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    const auto track = asyncTrackOf(event);
    if (track == kNoTrack) return trace::phrase("there are too many tracks");
    const bool isEnd = kind == SpanMark::Kind::End;
    m_operations[operationOf(event)].push_back(
        {beginOf(event), track, nameOf(name), isEnd ? GenericSpan::kNoDetail : detailOf(event),
         isEnd ? GenericSpan::kNoCategory : categoryOf(event), kind, name.data() != nullptr});
    return {};
}

GenericEvents::Reason GenericEvents::takeStep(const EventFields& event, SpanMark::Kind kind,
                                              EventParser& parser)
{
    return takeAsync(event, kind, stepNameOf(event, parser));
}

GenericEvents::Reason GenericEvents::takeInstant(const EventFields& event)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    const auto track = threadOf(event);
    if (track == kNoTrack) return trace::phrase("there are too many tracks");
    m_tracks[track].spans.push_back(spanOf(event, beginOf(event)));
    return {};
}

GenericEvents::Reason GenericEvents::takeAsyncInstant(const EventFields& event)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    const auto track = asyncTrackOf(event);
    if (track == kNoTrack) return trace::phrase("there are too many tracks");
    auto span = spanOf(event, beginOf(event));
    span.operation = operationOf(event) + 1;
    m_tracks[track].spans.push_back(span);
    return {};
}

GenericEvents::Reason GenericEvents::takeCounter(const EventFields& event, EventParser& parser)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    const auto& all = parser.arguments(event.args);
    if (all.empty()) return trace::phrase("a counter needs a value");
    for (const auto& series : all)
        if (auto reason = takeSample(event, series); !reason.empty()) m_faults.leaveOut(std::move(reason));
    return {};
}

/// A counter holds its value until the next sample, so that is a span; each series has a track.
GenericEvents::Reason GenericEvents::takeSample(const EventFields& event, const Argument& series)
{
    const auto value = series.kind != Argument::Kind::Other ? jsonNumber(series.text) : std::nullopt;
    if (!value) return trace::phrase("a counter's value must be a number");
    auto name = std::string(event.name);
    if (!event.id.empty()) (name += ' ') += event.id;
    if (series.key != "value" && series.key != event.name) (name += ": ") += series.key;
    std::string room;
    const auto shown = shownOf(name, room);
    const auto track = trackOf(joined('c', event.process, shown), Kind::Counter, event.process, {}, shown);
    if (track == kNoTrack) return trace::phrase("there are too many tracks");
    if (auto reason = problemOf(event); !reason.empty()) return reason; // each counts
    m_tracks[track].spans.push_back(
        {.begin = beginOf(event), .name = nameOf(*value), .category = categoryOf(event)});
    return {};
}

/// Arrows of one category, name and id belong together, whatever the process.
GenericEvents::Reason GenericEvents::takeFlow(const EventFields& event)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    const auto track = threadOf(event);
    if (track == kNoTrack) return trace::phrase("there are too many tracks");
    m_flows.take(event, joined('f', event.category, event.name, idOf(event)), beginOf(event), track,
                 nameOf(event.name), categoryOf(event));
    return {};
}

/// A span that says by itself to which arrow it belongs.
void GenericEvents::bindSpan(const EventFields& event, std::uint32_t track)
{
    if (event.spanBinding.empty() || (!event.flowsIn && !event.flowsOut)) return;
    m_flows.bind(event, joined('b', event.spanBinding, event.isIdLocal ? event.process : std::string_view()),
                 beginOf(event), track, nameOf(event.name));
}

/// What every event that is shown needs.
GenericEvents::Reason GenericEvents::problemOf(const EventFields& event)
{
    if (event.timeFault.key != nullptr) return reasonOf(event.timeFault);
    if (!event.time) return trace::phrase("an event needs \"ts\", the time at which it was");
    if (!isShowable(beginOf(event))) return trace::phrase("a time is more than 140 years away");
    if (++m_count > limits::kMostEvents)
        return filled(trace::phrase("there are more than %1 events"), {std::to_string(limits::kMostEvents)});
    return {};
}

GenericSpan GenericEvents::spanOf(const EventFields& event, Time end)
{
    return {beginOf(event), end, nameOf(event.name), detailOf(event), categoryOf(event)};
}

/// Programs that write what is no character mean the same name each time.
std::uint32_t GenericEvents::nameOf(std::string_view name)
{
    if (const auto row = m_nameRows.find(name); row != m_nameRows.end()) return row->second;
    auto row = static_cast<std::uint32_t>(m_names.size());
    if (isReadable(name))
        m_names.emplace_back(name);
    else
        row = nameOf(readableText(name));
    m_nameRows.emplace(name, row);
    return row;
}

/// Most often that of the last event.
std::uint32_t GenericEvents::categoryOf(const EventFields& event)
{
    if (event.category.empty()) return GenericSpan::kNoCategory;
    if (event.category == m_lastCategoryText) return m_lastCategory;
    m_lastCategory = nameOf(event.category);
    m_lastCategoryText = event.category;
    return m_lastCategory;
}

/// As it is written where that is JSON, for most of it nobody will ever read.
std::uint32_t GenericEvents::detailOf(const EventFields& event)
{
    constexpr std::string_view kNothing = "{}";
    if (event.args.size() <= kNothing.size() ||
        m_details.size() + event.args.size() > limits::kMostDetailBytes)
        return GenericSpan::kNoDetail;
    const auto row = static_cast<std::uint32_t>(m_details.size());
    if (isStrictJson(event.args))
        m_details.append(event.args);
    else if (const auto mended = mendedJson(event.args); mended && *mended != kNothing)
        m_details.append(*mended);
    else
        return GenericSpan::kNoDetail;
    m_details.append(1, '\0');
    return row;
}

/// One event's thread is most often the last one's.
std::uint32_t GenericEvents::threadOf(const EventFields& event)
{
    m_key.assign(1, 't').append(event.process).append(1, kBetween).append(event.thread);
    if (m_key == m_lastThreadKey) return m_lastThread;
    m_lastThread = trackOf(m_key, Kind::Thread, event.process, event.thread, {});
    m_lastThreadKey = m_key;
    return m_lastThread;
}

std::uint32_t GenericEvents::asyncTrackOf(const EventFields& event)
{
    std::string room;
    const auto category = shownOf(event.category, room);
    const auto key = joined('a', event.process, category);
    if (!category.empty()) return trackOf(key, Kind::Async, event.process, {}, category);
    return trackOf(key, Kind::Async, event.process, {}, trace::phrase("asynchronous"));
}

/// What begins and ends under one category and id, whatever the process, unless it says that others have the
/// same id.
std::uint32_t GenericEvents::operationOf(const EventFields& event)
{
    std::string room;
    const auto [row, isNew] =
        m_operationRows.try_emplace(joined('o', shownOf(event.category, room), idOf(event)),
                                    static_cast<std::uint32_t>(m_operations.size()));
    if (isNew) {
        m_operations.emplace_back();
        m_operationThreads.push_back(nameOf(event.thread));
    }
    return row->second;
}

std::uint32_t GenericEvents::trackOf(const std::string& key, Kind kind, std::string_view process,
                                     std::string_view thread, std::string_view name)
{
    if (const auto row = m_trackRows.find(key); row != m_trackRows.end()) return row->second;
    if (m_tracks.size() >= limits::kMostTracks) return kNoTrack;
    const auto row = static_cast<std::uint32_t>(m_tracks.size());
    m_trackRows.emplace(key, row);
    m_tracks.push_back({kind, std::string(process), std::string(thread), std::string(name), {}, {}});
    return row;
}

} // namespace trace
