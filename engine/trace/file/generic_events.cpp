#include "engine/trace/file/generic_events.h"

#include "engine/trace/file/file_head.h"
#include "engine/trace/file/lane_dealer.h"
#include "engine/trace/file/limits.h"
#include "engine/trace/file/problem.h"

#include <algorithm>
#include <utility>

namespace trace {

namespace {

constexpr char kBetween = '\x1f'; // the parts of a key; no program writes it

std::string joined(char kind, std::string_view one, std::string_view two, std::string_view three = {})
{
    std::string key;
    key.reserve(one.size() + two.size() + three.size() + 3);
    key += kind;
    key += one;
    key += kBetween;
    key += two;
    if (!three.empty()) (key += kBetween) += three;
    return key;
}

Time orForever(Time end)
{
    return isSet(end) ? end : Time::max();
}

/// In order of time; what holds others before what it holds.
bool isBefore(const GenericSpan& a, const GenericSpan& b)
{
    if (a.begin != b.begin) return a.begin < b.begin;
    return orForever(a.end) > orForever(b.end);
}

} // namespace

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
    case 'M': return takeName(event, parser);
    case 0: throw BadFile("an event needs \"ph\", which says of what kind it is");
    default: ++m_notShown; // flow arrows, samples, objects, memory dumps
    }
}

void GenericEvents::takeComplete(const EventFields& event)
{
    const auto begin = timeOf(event);
    auto end = kUnset;
    if (event.length) {
        if (*event.length < Duration::zero()) throw BadFile("\"dur\" must not be below 0", event.name.data());
        end = timeAfter(begin, *event.length, event.name.data());
        m_latest = std::max(m_latest, end);
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
    if (!event.time) throw BadFile("an event needs \"ts\", the time at which it was", event.name.data());
    count();
    const auto time = timeAfter(m_zero, *event.time, event.name.data());
    m_earliest = std::min(m_earliest, time);
    m_latest = std::max(m_latest, time);
    return time;
}

void GenericEvents::count()
{
    if (++m_count > limits::kMostEvents)
        throw BadFile("there are more than " + std::to_string(limits::kMostEvents) + " events");
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
    if (m_tracks.size() >= limits::kMostTracks) throw BadFile("there are too many tracks", process.data());
    const auto row = static_cast<std::uint32_t>(m_tracks.size());
    m_trackRows.emplace(key, row);
    m_tracks.push_back({std::string(process), std::string(name), std::string(thread), {}, {}});
    return row;
}

/// An end closes the newest begin that is open. One that never ends is unfinished.
void GenericEvents::join(std::vector<Mark>& marks, std::vector<GenericSpan>& spans)
{
    std::ranges::stable_sort(marks, {}, &Mark::time);
    std::vector<std::size_t> open;
    for (const auto& mark : marks) {
        if (mark.isBegin) {
            open.push_back(spans.size());
            spans.push_back({mark.time, kUnset, mark.name, mark.detail});
        } else if (open.empty()) {
            ++m_notShown;
        } else {
            spans[open.back()].end = mark.time;
            open.pop_back();
        }
    }
    marks = {};
}

/// Of several values at the same moment the last one counts.
void GenericEvents::endCounter(std::vector<GenericSpan>& samples)
{
    std::ranges::stable_sort(samples, {}, &GenericSpan::begin);
    std::vector<GenericSpan> ended;
    for (const auto& sample : samples) {
        if (!ended.empty() && ended.back().begin == sample.begin) ended.pop_back();
        if (!ended.empty()) ended.back().end = sample.begin;
        ended.push_back(sample);
    }
    samples = std::move(ended);
}

GenericTracks GenericEvents::finish()
{
    for (auto& operation : m_operations)
        join(operation.marks, m_tracks[operation.track].spans);
    for (auto& track : m_tracks)
        join(track.marks, track.spans);
    for (auto& track : m_tracks)
        if (track.isCounter) endCounter(track.spans);
    GenericTracks all;
    for (auto& track : m_tracks)
        if (!track.spans.empty()) all.tracks.push_back(finish(track));
    nameAgain(all);
    return all;
}

/// Names and details in the order in which they are seen: the same again when what was opened is saved and
/// opened.
void GenericEvents::nameAgain(GenericTracks& all)
{
    constexpr auto kNone = UINT32_MAX;
    std::vector<std::uint32_t> rows(m_names.size(), kNone);
    all.details.reserve(m_details.size());
    const auto again = [&](std::uint32_t name) {
        auto& row = rows[name];
        if (row != kNone) return row;
        row = static_cast<std::uint32_t>(all.names.size());
        all.names.push_back(std::move(m_names[name]));
        return row;
    };
    const auto nameAgain = [&](GenericSpan& span) {
        span.name = again(span.name);
        if (span.detail == GenericSpan::kNoDetail) return;
        const std::string_view detail(m_details.c_str() + span.detail);
        span.detail = static_cast<std::uint32_t>(all.details.size());
        all.details.append(detail).append(1, '\0');
    };
    for (auto& track : all.tracks)
        for (auto& lane : track.lanes)
            std::ranges::for_each(lane, nameAgain);
}

GenericTrack GenericEvents::finish(Growing& track) const
{
    GenericTrack finished;
    finished.isCounter = track.isCounter;
    const auto process = m_processNames.find(track.process);
    finished.group = process != m_processNames.end() ? process->second : "process " + track.process;
    finished.name = track.name;
    if (track.name.empty()) {
        const auto thread = m_threadNames.find(joined('t', track.process, track.thread));
        finished.name = thread != m_threadNames.end() ? thread->second : "thread " + track.thread;
    }
    std::ranges::stable_sort(track.spans, isBefore);
    LaneDealer dealer;
    for (const auto& span : track.spans) {
        const auto lane = dealer.deal(span.begin, span.end);
        if (lane == finished.lanes.size()) finished.lanes.emplace_back();
        finished.lanes[lane].push_back(span);
    }
    track.spans = {};
    return finished;
}

} // namespace trace
