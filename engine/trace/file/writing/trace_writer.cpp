#include "engine/trace/file/writing/trace_writer.h"

#include "engine/trace/file/first_time.h"
#include "engine/trace/file/foreign/generic_writer.h"
#include "engine/trace/file/words.h"
#include "engine/trace/file/writing/holding_text.h"
#include "engine/trace/file/writing/trace_head.h"

#include <algorithm>
#include <string>
#include <utility>

namespace trace {

TraceWriter::TraceWriter(const TraceDocument& document, OutputFile& out, const std::stop_token& giveUp,
                         Readers readers)
    : m_document(document)
    , m_store(document.store)
    , m_events(out, document.isOurs ? firstTime(document.store) : Time(), giveUp) // only ours says its zero
    , m_json(m_events.json())
    , m_requests(m_store, m_events, m_lanes, readers)
{}

bool TraceWriter::write(const std::vector<BlameArrow>& blame)
{
    try {
        writeAll(blame);
        return true;
    } catch (const EventText::GivenUp&) {
        return false;
    }
}

void TraceWriter::writeAll(const std::vector<BlameArrow>& blame)
{
    writeTraceHead(m_json, m_document, m_events.zero());
    for (const auto* request : m_store.apart()) {
        m_placesApart.emplace(request->id, m_requests.write(*request));
        m_events.endPiece();
    }
    for (const auto& request : m_store.requests()) {
        m_places.push_back(m_requests.write(request));
        m_events.endPiece();
    }
    writeBusyPeriods();
    writeHoldings();
    writeUpstreamCalls();
    writeChanges();
    writeBlame(blame);
    GenericWriter(m_store.generic(), m_events.zero(), m_json, [this] { m_events.endPiece(); }).write();
    writeNames();
    m_json.newLine();
    m_json.close(']');
    m_json.close('}');
    m_events.endFile();
}

void TraceWriter::writeBusyPeriods()
{
    for (const auto& worker : m_store.workers()) {
        for (const auto& period : worker.busy) {
            m_events.beginSpan(words::kLoop, "busy", {process::ofWorker(worker.id), ViewerLanes::kLoop},
                               period.begin, period.end);
            m_events.beginArgs();
            m_json.member("worker", number(worker.id));
            m_events.end();
            m_events.endPiece();
        }
    }
}

void TraceWriter::writeHoldings()
{
    for (const auto& holding : m_store.watched().holdings()) {
        const auto process = process::ofWorker(holding.worker);
        writeHolding(m_events, holding, m_lanes.deal(process, holding.begin, holding.end));
        m_events.endPiece();
    }
}

void TraceWriter::writeUpstreamCalls()
{
    for (const auto& call : m_store.upstreamCalls()) {
        const bool isAnybodys = call.request == RequestId::None && call.number != 0;
        const auto title = isAnybodys ? "call of a request that is not known"
                                      : '#' + std::to_string(number(call.request)) + ' ' + "call " +
                                            std::to_string(call.index);
        m_events.beginSpan(words::kUpstream, title,
                           m_lanes.deal(process::kUpstream, call.arrived, call.answered), call.arrived,
                           call.answered);
        m_events.beginArgs();
        m_json.member("request", number(call.request));
        m_json.member("call", call.index);
        if (call.number != 0) m_json.member("number", call.number);
        if (call.status != 0) m_json.member("status", call.status);
        m_events.end();
        m_events.endPiece();
    }
}

void TraceWriter::writeChanges()
{
    for (const auto& change : m_store.changes()) {
        const auto word = std::ranges::find(words::kChanges, change.kind, &words::ChangeWord::kind)->word;
        m_events.begin('i', words::kChange, word, {process::kLab, 0}, change.time);
        m_json.member("s", "g");
        m_events.beginArgs();
        m_json.member("kind", word);
        m_json.member("value", change.value);
        if (change.kind == EventKind::HandlerChosen) m_requests.writeRoute(change.route);
        if (change.worker != WorkerId::None) m_json.member("worker", number(change.worker));
        if (change.detail != 0) m_json.member("left", change.detail);
        m_events.end();
    }
}

/// From the step that held the loop to the request that waited for it.
void TraceWriter::writeBlame(const std::vector<BlameArrow>& blame)
{
    for (std::size_t i = 0; i < blame.size(); ++i) {
        const auto& arrow = blame[i];
        if (m_store.find(arrow.culprit) == nullptr || m_store.find(arrow.victim) == nullptr) continue;
        writeArrowEnd('s', arrow, arrow.begin, placeOf(arrow.culprit), i + 1);
        writeArrowEnd('f', arrow, arrow.begin + arrow.stolen, placeOf(arrow.victim), i + 1);
        m_events.endPiece();
    }
}

void TraceWriter::writeArrowEnd(char phase, const BlameArrow& arrow, Time time, ViewerPlace place,
                                std::size_t id)
{
    m_events.begin(phase, words::kBlame, "made wait", place, time);
    m_json.member("id", id);
    if (phase == 'f') m_json.member("bp", "e");
    m_events.beginArgs();
    m_json.member("culprit", number(arrow.culprit));
    m_json.member("victim", number(arrow.victim));
    m_json.member("stolen", arrow.stolen);
    m_events.end();
}

void TraceWriter::writeNames()
{
    std::vector<std::pair<std::uint32_t, std::string>> processes;
    if (!m_store.requests().empty()) {
        processes.emplace_back(process::kWaiting, "Waiting for a worker");
        processes.emplace_back(process::kUpstream, "Upstream");
        processes.emplace_back(process::kLab, "Changes");
    }
    for (const auto& worker : m_store.workers()) {
        const auto process = process::ofWorker(worker.id);
        processes.emplace_back(process, viewerName(m_store.watched(), worker.id));
        m_events.writeName("thread_name", {process, ViewerLanes::kLoop}, "event loop");
    }
    for (const auto& [process, name] : processes)
        m_events.writeName("process_name", {process, 0}, name);
    for (const auto& [process, lanes] : m_lanes.dealers())
        for (std::size_t lane = 1; lane <= lanes.lanes(); ++lane)
            m_events.writeName("thread_name", {process, static_cast<std::uint32_t>(lane)},
                               "lane " + std::to_string(lane));
}

ViewerPlace TraceWriter::placeOf(RequestId id) const
{
    if (const auto apart = m_placesApart.find(id); apart != m_placesApart.end()) return apart->second;
    return m_places[number(id) - number(m_store.requests().front().id)];
}

} // namespace trace
