#include "engine/trace/file/generic_events.h"

#include "engine/trace/file/file_head.h"
#include "engine/trace/file/limits.h"
#include "engine/trace/file/problem.h"

#include <algorithm>
#include <utility>

namespace trace {

void GenericEvents::take(const EventFields& event, EventParser& parser)
{
    switch (event.phase) {
    case 'X': return takeComplete(event);
    case 'B': return takeMark(event, true);
    case 'E': return takeMark(event, false);
    case 'b':
    case 'S': return takeAsync(event, true);
    case 'e':
    case 'F': return takeAsync(event, false);
    case 'i':
    case 'I':
    case 'R': return takeInstant(event, threadOf(event));
    case 'n': return takeInstant(event, asyncTrackOf(event));
    case 'C': return takeCounter(event, parser);
    case 's':
    case 't':
    case 'f': return takeFlow(event);
    case 'M': return takeName(event, parser);
    case 0: throw BadFile(trace::marked("an event needs \"ph\", which says of what kind it is"));
    default: ++m_notShown; // samples, objects, memory dumps
    }
}

void GenericEvents::takeComplete(const EventFields& event)
{
    const auto begin = timeOf(event);
    auto end = kUnset;
    if (event.length) {
        if (*event.length < Duration::zero())
            throw BadFile(trace::marked("\"dur\" must not be below 0"), event.name.data());
        end = timeAfter(begin, *event.length, event.name.data());
    }
    const auto track = threadOf(event);
    m_tracks[track].spans.push_back({begin, end, nameOf(event.name), detailOf(event)});
}

void GenericEvents::takeMark(const EventFields& event, bool isBegin)
{
    const auto time = timeOf(event);
    const auto track = threadOf(event);
    m_tracks[track].marks.push_back(
        {time, nameOf(event.name), isBegin ? detailOf(event) : GenericSpan::kNoDetail, isBegin});
}

void GenericEvents::takeAsync(const EventFields& event, bool isBegin)
{
    const auto time = timeOf(event);
    const auto track = asyncTrackOf(event);
    auto key = joined('o', event.process, event.category, event.id);
    const auto [row, isNew] =
        m_operationRows.try_emplace(std::move(key), static_cast<std::uint32_t>(m_operations.size()));
    if (isNew) m_operations.push_back({track, {}});
    m_operations[row->second].marks.push_back(
        {time, nameOf(event.name), isBegin ? detailOf(event) : GenericSpan::kNoDetail, isBegin});
}

void GenericEvents::takeInstant(const EventFields& event, std::uint32_t track)
{
    const auto time = timeOf(event);
    m_tracks[track].spans.push_back({time, time, nameOf(event.name), detailOf(event)});
}

/// A counter holds its value until the next sample, so that is a span; each series has a track.
void GenericEvents::takeCounter(const EventFields& event, EventParser& parser)
{
    const auto time = timeOf(event);
    for (const auto& series : parser.arguments(event.args)) {
        if (series.kind != Argument::Kind::Number) continue;
        auto name = std::string(event.name);
        if (!event.id.empty()) (name += ' ') += event.id;
        if (series.key != "value" && series.key != event.name) (name += ": ") += series.key;
        const auto track = trackOf(joined('c', event.process, name), event.process, {}, name);
        m_tracks[track].isCounter = true;
        m_tracks[track].spans.push_back({time, kUnset, nameOf(series.text)});
        count();
    }
}

/// Arrows of one category, name and id belong together, whatever the process.
void GenericEvents::takeFlow(const EventFields& event)
{
    const auto time = timeOf(event);
    m_flows.take(event, joined('f', event.category, event.name, event.id), time, threadOf(event),
                 nameOf(event.name));
}

void GenericEvents::takeName(const EventFields& event, EventParser& parser)
{
    const bool isProcess = event.name == "process_name";
    if (!isProcess && event.name != "thread_name") return;
    for (const auto& argument : parser.arguments(event.args)) {
        if (argument.key != "name" || argument.kind != Argument::Kind::Text) continue;
        if (isProcess)
            m_processNames.insert_or_assign(std::string(event.process), std::string(argument.text));
        else
            m_threadNames.insert_or_assign(joined('t', event.process, event.thread),
                                           std::string(argument.text));
    }
}

Time GenericEvents::timeOf(const EventFields& event)
{
    if (!event.time)
        throw BadFile(trace::marked("an event needs \"ts\", the time at which it was"), event.name.data());
    count();
    return timeAfter(m_zero, *event.time, event.name.data());
}

void GenericEvents::count()
{
    if (++m_count > limits::kMostEvents)
        throw BadFile(trace::marked("there are more than %1 events"), nullptr,
                      {std::to_string(limits::kMostEvents)});
}

std::uint32_t GenericEvents::nameOf(std::string_view name)
{
    if (const auto row = m_nameRows.find(name); row != m_nameRows.end()) return row->second;
    const auto row = static_cast<std::uint32_t>(m_names.size());
    m_names.emplace_back(name);
    m_nameRows.emplace(name, row);
    return row;
}

/// As it is written, for most of it nobody will ever read.
std::uint32_t GenericEvents::detailOf(const EventFields& event)
{
    constexpr std::string_view kNothing = "{}";
    const bool isSaid =
        event.args.size() > kNothing.size() && event.args.find('\0') == std::string_view::npos;
    if (!isSaid || m_details.size() + event.args.size() >= limits::kMostDetailBytes)
        return GenericSpan::kNoDetail;
    const auto begin = static_cast<std::uint32_t>(m_details.size());
    m_details.append(event.args).append(1, '\0');
    return begin;
}

/// One event's thread is most often the last one's.
std::uint32_t GenericEvents::threadOf(const EventFields& event)
{
    m_key.assign(1, 't').append(event.process).append(1, kBetween).append(event.thread);
    if (m_key == m_lastThreadKey) return m_lastThread;
    m_lastThread = trackOf(m_key, event.process, event.thread, {});
    m_lastThreadKey = m_key;
    return m_lastThread;
}

std::uint32_t GenericEvents::asyncTrackOf(const EventFields& event)
{
    const auto name = event.category.empty() ? std::string_view("asynchronous") : event.category;
    return trackOf(joined('a', event.process, name), event.process, {}, name);
}

std::uint32_t GenericEvents::trackOf(const std::string& key, std::string_view process,
                                     std::string_view thread, std::string_view name)
{
    if (const auto row = m_trackRows.find(key); row != m_trackRows.end()) return row->second;
    if (m_tracks.size() >= limits::kMostTracks)
        throw BadFile(trace::marked("there are too many tracks"), process.data());
    const auto row = static_cast<std::uint32_t>(m_tracks.size());
    m_trackRows.emplace(key, row);
    m_tracks.push_back({std::string(process), std::string(name), std::string(thread), {}, {}});
    return row;
}

} // namespace trace
