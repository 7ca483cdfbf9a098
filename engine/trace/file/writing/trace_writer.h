#pragma once

#include "engine/trace/file/trace_file.h"
#include "engine/trace/file/writing/request_writer.h"

#include <map>
#include <vector>

namespace trace {

/// Writes one document: requests, what the loops and the upstream did, changes, and blame. What follows from
/// the rest (states, blame) is there for other viewers, and is not read again.
class TraceWriter
{
public:
    TraceWriter(const TraceDocument& document, OutputFile& out, const std::stop_token& giveUp,
                Readers readers);

    /// False where it was to give up before the end.
    bool write(const std::vector<BlameArrow>& blame);

private:
    void writeAll(const std::vector<BlameArrow>& blame);
    void writeBusyPeriods();
    void writeHoldings();
    void writeUpstreamCalls();
    void writeChanges();
    void writeBlame(const std::vector<BlameArrow>& blame);
    void writeArrowEnd(char phase, const BlameArrow& arrow, Time time, ViewerPlace place, std::size_t id);
    void writeNames();
    ViewerPlace placeOf(RequestId id) const;

    const TraceDocument& m_document;
    const Store& m_store;
    EventText m_events;
    JsonText& m_json; ///< of m_events
    ViewerLanes m_lanes;
    RequestWriter m_requests;
    std::vector<ViewerPlace> m_places; ///< of each request
    std::map<RequestId, ViewerPlace> m_placesApart;
};

} // namespace trace
