#pragma once

#include "engine/trace/file/lane_dealer.h"
#include "engine/trace/file/output_file.h"
#include "engine/trace/file/text/json_text.h"
#include "engine/trace/file/trace_file.h"

#include <map>
#include <vector>

namespace trace {

/// Writes one document. Every time stands in the file once: at the begin or the end of its span, or in `args`
/// as microseconds after the span's begin. What follows from the rest (states, blame) is there for other
/// viewers, and is not read again.
class TraceWriter
{
public:
    TraceWriter(const TraceDocument& document, OutputFile& out, const std::stop_token& giveUp);

    /// False where it was to give up before the end.
    bool write(const std::vector<BlameArrow>& blame);

private:
    struct GivenUp
    {};

    /// Where other viewers draw a span: their "process" and "thread".
    struct Place
    {
        std::uint32_t process = 0;
        std::uint32_t lane = 0;
    };

    // What other viewers call processes.
    static constexpr std::uint32_t kWaitingProcess = 1;
    static constexpr std::uint32_t kUpstreamProcess = 2;
    static constexpr std::uint32_t kLabProcess = 3;
    static constexpr std::uint32_t kFirstWorkerProcess = 10;
    static constexpr std::uint32_t kLoopLane = 0; // requests lie on lanes 1, 2, …

    static std::uint32_t processOf(const Request& request);
    void writeAll(const std::vector<BlameArrow>& blame);
    void writeHead();
    void writeScenario();
    void writeWorkers();
    void writeRequest(const Request& request, Place place);
    void writeStates(const Request& request, Place place);
    void writeSteps(const Request& request, Place place);
    void writeStep(const Request& request, const Step& step, Place place);
    void writeBusyPeriods();
    void writeUpstreamCalls();
    void writeChanges();
    void writeBlame(const std::vector<BlameArrow>& blame);
    void writeArrowEnd(char phase, const BlameArrow& arrow, Time time, Place place, std::size_t id);
    void writeNames();
    void writeName(std::string_view what, Place place, std::string_view name);

    void beginEvent(char phase, std::string_view category, std::string_view name, Place place, Time time);
    void beginSpan(std::string_view category, std::string_view name, Place place, Time begin, Time end);
    void beginArgs();
    void endEvent();
    void writeRoute(std::uint16_t route);
    template <typename Owner, typename Moments>
    void writeMoments(const Owner& owner, const Moments& moments, Time begin, Time end);

    Place place(std::uint32_t process, Time begin, Time end);
    Place placeOf(RequestId id) const;
    std::string titleOf(const Request& request) const;
    void flushIfLarge();

    const TraceDocument& m_document;
    const Store& m_store;
    OutputFile& m_out;
    const std::stop_token& m_giveUp;
    JsonText m_json;
    Time m_zero;
    std::map<std::uint32_t, LaneDealer> m_lanes; ///< of each process
    std::vector<Place> m_places;                 ///< of each request
    std::vector<std::pair<std::uint32_t, std::string>> m_processes;
};

} // namespace trace
