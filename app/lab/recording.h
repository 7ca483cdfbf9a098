#pragma once

#include "app/log/request_log.h"
#include "engine/trace/identity/request_identity.h"
#include "engine/trace/recording/recorder.h"
#include "engine/trace/store.h"

#include <string>
#include <utility>
#include <vector>

namespace app {

/// What is recorded: from the recorder by way of one frame's events to the store and the log. One thread, but
/// for recorder and identity.
class Recording
{
public:
    /// The logger outlives it.
    explicit Recording(spdlog::logger& logger);

    trace::Recorder& recorder() { return m_recorder; }
    trace::RequestIdentity& identity() { return m_identity; }
    trace::Store& store() { return m_store; }
    const trace::Store& store() const { return m_store; }
    std::uint64_t dropped() const { return m_recorder.dropped(); }

    void record(const trace::Event& event) { m_writer.record(event); }

    /// Now.
    void record(trace::EventKind kind, std::uint32_t value, std::uint16_t route = 0);

    /// What has been recorded since the last call. Valid until the next one.
    std::vector<trace::Event>& drain();

    /// Takes what drain() gave, by the numbers of this run, into the store and the log.
    void fold();

    /// What the next beginRun() counts routes by.
    void setPaths(std::vector<std::string> paths) { m_paths = std::move(paths); }
    const std::vector<std::string>& paths() const { return m_paths; }

    /// Who is in the room during the runs to come.
    void setParticipants(const trace::Participants& participants) { m_participants = participants; }
    const trace::Participants& participants() const { return m_participants; }

    /// An empty store for a run whose requests are counted from 1. Those that have their numbers by now are
    /// of before, sent or not.
    trace::Store beginRun();

    /// Numbers by which client, workers and upstream know requests go on from run to run; a run counts its
    /// own.
    trace::RequestId inThisRun(trace::RequestId id) const;
    trace::RequestId beyondThisRun(trace::RequestId id) const
    {
        return trace::RequestId(trace::number(id) + m_before);
    }

    /// For the requests of the store that are under way.
    void recordStopped();

    /// The last one for a path that the store does not count.
    std::uint16_t routeOf(const std::string& path) const;

    /// The store and those to come count one more, the last. False where they do already, or count too many.
    bool addPath(const std::string& path);

    /// Says how much was recorded.
    void logTotal() const;

    /// Its suspects; none where one of them was of an earlier run.
    void countFromOne(trace::Holding& holding) const;

private:
    void countFromOne();

    spdlog::logger& m_logger;
    trace::Recorder m_recorder;
    trace::RequestIdentity m_identity;
    std::vector<std::string> m_paths;
    trace::Participants m_participants;
    trace::Store m_store;
    trace::EventWriter m_writer;
    std::uint32_t m_before = 0; ///< requests of earlier runs
    RequestLog m_requestLog;
    std::vector<trace::Event> m_events; ///< of one frame; kept for its memory
};

} // namespace app
