#include "engine/trace/file/foreign/generic_writer.h"

#include "engine/trace/file/foreign/generic_names.h"
#include "engine/trace/file/reading/events/event_parser.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace trace {

namespace {

/// Whether the numbers of processes, and of threads within each, tell the order of the tracks.
bool isInOrder(const std::vector<GenericTrack>& tracks)
{
    const GenericNames names;
    const auto rank = [&](const GenericTrack& track) {
        const bool isThread = !track.isAsync && !track.isCounter;
        return std::tuple(names.processRank(track.process), !isThread,
                          names.threadRank(track.process, isThread ? track.thread : std::string()));
    };
    return std::ranges::is_sorted(tracks, {}, rank);
}

/// One side of a part of an operation. At the same time an end comes first, and of two begins that of the
/// longer one.
struct Side
{
    const GenericSpan* span;
    bool isBegin;

    Time time() const { return isBegin ? span->begin : span->end; }

    auto place() const
    {
        const auto end = isSet(span->end) ? span->end : Time::max();
        const int kind = span->begin == span->end ? 1 : isBegin ? 2 : 0;
        return std::tuple(time(), kind, -(isBegin ? end : span->begin).time_since_epoch());
    }
};

std::vector<Side> sidesOf(const GenericTrack& track)
{
    std::vector<Side> sides;
    for (const auto& lane : track.lanes)
        for (const auto& span : lane) {
            sides.push_back({&span, true});
            if (isSet(span.end) && span.begin != span.end) sides.push_back({&span, false});
        }
    std::ranges::stable_sort(sides, {}, &Side::place);
    return sides;
}

} // namespace

GenericWriter::GenericWriter(const GenericTracks& all, Time zero, JsonText& json, std::function<void()> flush)
    : m_all(all)
    , m_zero(zero)
    , m_json(json)
    , m_flush(std::move(flush))
{
    for (const auto& flow : all.flows) {
        if (flow.binding == 0) continue;
        auto& from = m_bindings[{flow.from.track, flow.from.lane, flow.from.time}];
        from.number = flow.binding;
        from.isFrom = true;
        auto& to = m_bindings[{flow.to.track, flow.to.lane, flow.to.time}];
        to.number = flow.binding;
        to.isTo = true;
    }
}

void GenericWriter::write()
{
    writeNames();
    for (std::uint32_t row = 0; row < m_all.tracks.size(); ++row) {
        const auto& track = m_all.tracks[row];
        if (track.isCounter)
            writeSamples(track);
        else if (track.isAsync)
            writeOperations(track);
        else
            writeSpans(row);
    }
    writeFlows();
}

void GenericWriter::writeNames()
{
    const bool needIndexes = !isInOrder(m_all.tracks);
    const GenericTrack* last = nullptr;
    for (std::size_t row = 0; row < m_all.tracks.size(); ++row) {
        const auto& track = m_all.tracks[row];
        if (last == nullptr || last->process != track.process) {
            if (track.group != GenericNames::unnamedProcess(track.process))
                writeName("process_name", track, false, track.group);
            if (needIndexes) writeIndex("process_sort_index", track, false, row);
        }
        last = &track;
        if (track.isAsync || track.isCounter) continue;
        if (track.name != GenericNames::unnamedThread(track.thread))
            writeName("thread_name", track, true, track.name);
        if (needIndexes) writeIndex("thread_sort_index", track, true, row);
    }
}

void GenericWriter::writeSpans(std::uint32_t row)
{
    const auto& track = m_all.tracks[row];
    for (std::uint32_t lane = 0; lane < track.lanes.size(); ++lane)
        for (const auto& span : track.lanes[lane]) {
            // A span that has not ended is a begin without an end: nothing is made up.
            beginSpan(isSet(span.end) ? 'X' : 'B', track, span, span.begin);
            if (isSet(span.end)) m_json.member("dur", span.end - span.begin);
            writeBinding({row, lane, span.begin});
            writeDetail(span);
            endEvent();
        }
}

void GenericWriter::writeSamples(const GenericTrack& track)
{
    for (const auto& lane : track.lanes)
        for (const auto& sample : lane) {
            beginEvent('C', track, {}, track.name, sample.begin);
            if (const auto category = m_all.categoryOf(sample); !category.empty())
                m_json.member("cat", category);
            m_json.key("args");
            m_json.open('{');
            m_json.key("value");
            m_json.raw(m_all.nameOf(sample));
            m_json.close('}');
            endEvent();
        }
}

void GenericWriter::writeOperations(const GenericTrack& track)
{
    for (const auto& side : sidesOf(track)) {
        const auto& span = *side.span;
        const char phase = span.begin == span.end ? 'n' : side.isBegin ? 'b' : 'e';
        beginSpan(phase, track, span, side.time());
        m_json.key("id2"); // the same number may stand for another operation in another process
        m_json.open('{');
        m_json.member("local", std::to_string(m_all.labelOf(span).operation));
        m_json.close('}');
        if (side.isBegin) writeDetail(span);
        endEvent();
    }
}

void GenericWriter::writeFlows()
{
    for (std::size_t i = 0; i < m_all.flows.size(); ++i) {
        const auto& flow = m_all.flows[i];
        if (flow.binding != 0) continue;
        const auto writeEnd = [&](char phase, const GenericFlowEnd& end) {
            const auto& track = m_all.tracks[end.track];
            beginEvent(phase, track, track.thread, m_all.nameOf(flow), end.time);
            if (const auto category = m_all.categoryOf(flow); !category.empty())
                m_json.member("cat", category);
            m_json.member("id", i + 1);
            if (phase == 'f') m_json.member("bp", "e");
            endEvent();
        };
        writeEnd('s', flow.from);
        writeEnd('f', flow.to);
    }
}

void GenericWriter::writeName(std::string_view what, const GenericTrack& track, bool isThread,
                              std::string_view name)
{
    beginMetadata(what, track, isThread);
    m_json.member("name", name);
    m_json.close('}');
    endEvent();
}

void GenericWriter::writeIndex(std::string_view what, const GenericTrack& track, bool isThread,
                               std::size_t index)
{
    beginMetadata(what, track, isThread);
    m_json.member("sort_index", index);
    m_json.close('}');
    endEvent();
}

void GenericWriter::beginMetadata(std::string_view what, const GenericTrack& track, bool isThread)
{
    m_json.newLine();
    m_json.open('{');
    m_json.member("ph", "M");
    m_json.member("name", what);
    writeWord("pid", track.process);
    if (isThread) writeWord("tid", track.thread);
    m_json.key("args");
    m_json.open('{');
}

void GenericWriter::beginSpan(char phase, const GenericTrack& track, const GenericSpan& span, Time time)
{
    beginEvent(phase, track, m_all.threadOf(track, span), m_all.nameOf(span), time);
    if (const auto category = m_all.categoryOf(span); !category.empty()) m_json.member("cat", category);
}

void GenericWriter::beginEvent(char phase, const GenericTrack& track, std::string_view thread,
                               std::string_view name, Time time)
{
    m_json.newLine();
    m_json.open('{');
    m_json.member("ph", std::string_view(&phase, 1));
    m_json.member("name", name);
    writeWord("pid", track.process);
    writeWord("tid", thread);
    m_json.member("ts", time - m_zero);
}

void GenericWriter::writeDetail(const GenericSpan& span)
{
    const auto detail = m_all.detailOf(span);
    if (detail.empty()) return;
    m_json.key("args");
    m_json.raw(detail);
}

/// A number as such, as most programs write it.
void GenericWriter::writeWord(std::string_view key, std::string_view word)
{
    constexpr std::uint64_t kMostExact = 1ULL << 53U; // in JavaScript
    if (word.empty()) return;
    const auto number = parseWhole(word, kMostExact);
    if (number && std::to_string(*number) == word)
        m_json.member(key, *number);
    else
        m_json.member(key, word);
}

void GenericWriter::writeBinding(const Place& place)
{
    if (m_bindings.empty()) return;
    const auto found = m_bindings.find(place);
    if (found == m_bindings.end()) return;
    m_json.member("bind_id", found->second.number);
    m_json.key(found->second.isFrom ? "flow_out" : "flow_in");
    m_json.raw("true");
    if (!found->second.isFrom || !found->second.isTo) return;
    m_json.key("flow_in");
    m_json.raw("true");
}

void GenericWriter::endEvent()
{
    m_json.close('}');
    m_flush();
}

} // namespace trace
