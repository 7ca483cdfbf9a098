#include "engine/trace/file/foreign/generic_shapes.h"

#include "engine/trace/file/reading/file_head.h"
#include "engine/trace/file/reading/trace_limits.h"
#include "engine/trace/file/text/loose_json.h"
#include "engine/trace/phrase.h"

#include <utility>

namespace trace {

namespace {

/// The one in the arguments, else the event's.
std::string_view stepNameOf(const EventFields& event, EventParser& parser)
{
    for (const auto& argument : parser.arguments(event.args))
        if (argument.key == "step" && argument.kind != Argument::Kind::Other) return argument.text;
    return event.name;
}

} // namespace

std::string reasonOf(const FieldFault& fault)
{
    return filled(trace::phrase("\"%1\" must be %2"), {fault.key, trace::phrase(fault.expected)});
}

GenericShapes::Reason GenericShapes::take(const EventFields& event, EventParser& parser, EventFaults& faults)
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
    case 'C': return takeCounter(event, parser, faults);
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

GenericShapes::Reason GenericShapes::takeComplete(const EventFields& event)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    if (event.lengthFault.key != nullptr) return reasonOf(event.lengthFault);
    auto end = kUnset;
    if (event.length) {
        if (*event.length < Duration::zero()) return trace::phrase("\"dur\" must not be below 0");
        end = beginOf(event) + (*event.end - *event.time);
        if (!isShowable(end)) return trace::phrase("a time is more than 140 years away");
    }
    const auto track = m_tracks.thread(event);
    if (track == GrowingTracks::kNoTrack) return trace::phrase("there are too many tracks");
    m_tracks.add(track, spanOf(event, end));
    bindSpan(event, track);
    return {};
}

GenericShapes::Reason GenericShapes::takeMark(const EventFields& event, SpanMark::Kind kind)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    const auto track = m_tracks.thread(event);
    if (track == GrowingTracks::kNoTrack) return trace::phrase("there are too many tracks");
    const bool isBegin = kind == SpanMark::Kind::Begin;
    m_tracks.add({beginOf(event), track, m_texts.nameOf(event.name),
                  isBegin ? m_texts.detailOf(event) : GenericSpan::kNoDetail,
                  isBegin ? m_texts.categoryOf(event) : GenericLabel::kNoCategory, kind,
                  event.name.data() != nullptr});
    if (isBegin) bindSpan(event, track);
    return {};
}

GenericShapes::Reason GenericShapes::takeAsync(const EventFields& event, SpanMark::Kind kind,
                                               std::string_view name)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    const auto track = m_tracks.async(event);
    if (track == GrowingTracks::kNoTrack) return trace::phrase("there are too many tracks");
    const bool isEnd = kind == SpanMark::Kind::End;
    m_tracks.addToOperation(event,
                            {beginOf(event), track, m_texts.nameOf(name),
                             isEnd ? GenericSpan::kNoDetail : m_texts.detailOf(event),
                             isEnd ? GenericLabel::kNoCategory : m_texts.categoryOf(event), kind,
                             name.data() != nullptr},
                            m_texts);
    return {};
}

GenericShapes::Reason GenericShapes::takeStep(const EventFields& event, SpanMark::Kind kind,
                                              EventParser& parser)
{
    return takeAsync(event, kind, stepNameOf(event, parser));
}

GenericShapes::Reason GenericShapes::takeInstant(const EventFields& event)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    const auto track = m_tracks.thread(event);
    if (track == GrowingTracks::kNoTrack) return trace::phrase("there are too many tracks");
    m_tracks.add(track, spanOf(event, beginOf(event)));
    return {};
}

GenericShapes::Reason GenericShapes::takeAsyncInstant(const EventFields& event)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    const auto track = m_tracks.async(event);
    if (track == GrowingTracks::kNoTrack) return trace::phrase("there are too many tracks");
    m_tracks.addMoment(event, track, beginOf(event), m_texts);
    return {};
}

GenericShapes::Reason GenericShapes::takeCounter(const EventFields& event, EventParser& parser,
                                                 EventFaults& faults)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    const auto& all = parser.arguments(event.args);
    if (all.empty()) return trace::phrase("a counter needs a value");
    for (const auto& series : all)
        if (auto reason = takeSample(event, series); !reason.empty()) faults.leaveOut(std::move(reason));
    return {};
}

/// A counter holds its value until the next sample, so that is a span.
GenericShapes::Reason GenericShapes::takeSample(const EventFields& event, const Argument& series)
{
    const auto value = series.kind != Argument::Kind::Other ? jsonNumber(series.text) : std::nullopt;
    if (!value) return trace::phrase("a counter's value must be a number");
    const auto track = m_tracks.counter(event, series.key);
    if (track == GrowingTracks::kNoTrack) return trace::phrase("there are too many tracks");
    if (auto reason = problemOf(event); !reason.empty()) return reason; // each counts
    m_tracks.add(track, {.begin = beginOf(event), .label = m_texts.labelOf(*value, event)});
    return {};
}

/// Arrows of one category, name and id belong together, whatever the process.
GenericShapes::Reason GenericShapes::takeFlow(const EventFields& event)
{
    if (auto reason = problemOf(event); !reason.empty()) return reason;
    const auto track = m_tracks.thread(event);
    if (track == GrowingTracks::kNoTrack) return trace::phrase("there are too many tracks");
    m_flows.take(event, joined('f', event.category, event.name, idOf(event)), beginOf(event), track,
                 m_texts.labelOf(event.name, event));
    return {};
}

/// A span that says by itself to which arrow it belongs.
void GenericShapes::bindSpan(const EventFields& event, std::uint32_t track)
{
    if (event.spanBinding.empty() || (!event.flowsIn && !event.flowsOut)) return;
    m_flows.bind(event, joined('b', event.spanBinding, event.isIdLocal ? event.process : std::string_view()),
                 beginOf(event), track, m_texts.labelOf(event.name, event));
}

/// What every event that is shown needs.
GenericShapes::Reason GenericShapes::problemOf(const EventFields& event)
{
    if (event.timeFault.key != nullptr) return reasonOf(event.timeFault);
    if (!event.time) return trace::phrase("an event needs \"ts\", the time at which it was");
    if (!isShowable(beginOf(event))) return trace::phrase("a time is more than 140 years away");
    if (++m_count > limits::kMostEvents)
        return filled(trace::phrase("there are more than %1 events"), {std::to_string(limits::kMostEvents)});
    return {};
}

GenericSpan GenericShapes::spanOf(const EventFields& event, Time end)
{
    return {beginOf(event), end, m_texts.labelOf(event.name, event), m_texts.detailOf(event)};
}

GenericTracks GenericShapes::finish()
{
    GenericTracks all;
    const auto rows = m_tracks.finish(m_trackNames, m_texts, all.tracks);
    all.flows = m_flows.finish(all.tracks, rows);
    m_texts.moveInto(all);
    return all;
}

} // namespace trace
