#include "engine/trace/file/text/loose_json.h"
#include "engine/trace/file/words.h"
#include "engine/trace/file/writing/trace_writer.h"

namespace trace {

namespace {

/// "when late when late", in nanoseconds from zero on.
std::string lagsText(const WorkerTrace& worker, Time zero)
{
    std::string text;
    for (const auto& lag : worker.lags)
        text += std::to_string((lag.time - zero).count()) + ' ' + std::to_string(lag.late.count()) + ' ';
    return text;
}

} // namespace

/// What the events need to be understood stands before them, so that they can be read in one go.
void TraceWriter::writeHead()
{
    m_json.open('{');
    if (m_document.isOurs) {
        m_json.newLine();
        m_json.key(words::kOurKey);
        m_json.open('{');
        m_json.member("version", words::kVersion);
        m_json.member("zero_ns", std::to_string(m_zero.time_since_epoch().count()));
        const auto moment = [this](std::string_view name, Time time) {
            if (isSet(time)) m_json.member(name, time - m_zero);
        };
        moment("origin", m_store.origin());
        moment("latest", m_store.latest());
        moment("forgotten_before", m_store.forgottenBefore());
        m_json.member("events", m_store.eventCount());
        m_json.member("dropped", m_document.droppedEvents);
        m_json.key("paths");
        m_json.open('[');
        for (const auto& path : m_store.paths())
            m_json.text(path);
        m_json.close(']');
        writeWorkers();
        m_json.close('}');
        writeScenario();
    }
    m_json.newLine();
    m_json.member("displayTimeUnit", "ms");
    m_json.newLine();
    m_json.key("traceEvents");
    m_json.open('[');
}

void TraceWriter::writeWorkers()
{
    m_json.key("workers");
    m_json.open('[');
    for (const auto& worker : m_store.workers()) {
        m_json.open('{');
        m_json.member("worker", number(worker.id));
        m_json.member("worst_lag", worker.worstLag);
        m_json.member("lags_ns", lagsText(worker, m_zero));
        m_json.close('}');
    }
    m_json.close(']');
}

/// Where other viewers look for what is known of a whole trace.
void TraceWriter::writeScenario()
{
    m_json.newLine();
    m_json.key("otherData");
    m_json.open('{');
    m_json.member("program", "Await and See");
    // It may have come from a file that somebody changed.
    const auto& scenario = m_document.scenario;
    if (const auto json = isStrictJson(scenario) ? std::optional(scenario) : mendedJson(scenario)) {
        m_json.key("scenario");
        m_json.raw(*json);
    }
    m_json.close('}');
}

void TraceWriter::writeNames()
{
    if (!m_store.requests().empty()) {
        m_processes.emplace_back(kWaitingProcess, "Waiting for a worker");
        m_processes.emplace_back(kUpstreamProcess, "Upstream");
        m_processes.emplace_back(kLabProcess, "Changes");
    }
    for (const auto& worker : m_store.workers()) {
        const auto process = kFirstWorkerProcess + number(worker.id);
        m_processes.emplace_back(process, "Worker " + std::to_string(number(worker.id)));
        writeName("thread_name", {process, kLoopLane}, "event loop");
    }
    for (const auto& [process, name] : m_processes)
        writeName("process_name", {process, 0}, name);
    for (const auto& [process, lanes] : m_lanes)
        for (std::size_t lane = 1; lane <= lanes.lanes(); ++lane)
            writeName("thread_name", {process, static_cast<std::uint32_t>(lane)},
                      "lane " + std::to_string(lane));
}

void TraceWriter::writeName(std::string_view what, Place place, std::string_view name)
{
    m_json.newLine();
    m_json.open('{');
    m_json.member("ph", "M");
    m_json.member("name", what);
    m_json.member("pid", place.process);
    m_json.member("tid", place.lane);
    beginArgs();
    m_json.member("name", name);
    endEvent();
    flushIfLarge();
}

} // namespace trace
