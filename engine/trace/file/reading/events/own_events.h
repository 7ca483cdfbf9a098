#pragma once

#include "engine/trace/file/reading/events/event_parser.h"
#include "engine/trace/file/reading/file_head.h"
#include "engine/trace/file/reading/holding_reader.h"
#include "engine/trace/store_content.h"

#include <map>

namespace trace {

/// Builds a store's content from the events that TraceWriter writes, in any order. Throws BadFile.
class OwnEvents
{
public:
    explicit OwnEvents(FileHead head);

    /// False where it is no event of ours.
    bool take(const EventFields& event, EventParser& parser);

    /// All but the generic tracks.
    StoreContent finish();

private:
    using Arguments = std::vector<Argument>;

    void takeRequest(const EventFields& event, const Arguments& args);
    bool takeFact(Request& request, const Argument& argument);
    void takeStep(const EventFields& event, const Arguments& args);
    static bool takeFact(Step& step, const Argument& argument);
    void takeBusy(const EventFields& event, const Arguments& args);
    void takeHolding(const EventFields& event, const Arguments& args);
    void takeUpstream(const EventFields& event, const Arguments& args);
    void takeChange(const EventFields& event, const Arguments& args);
    template <typename Owner, typename Moments>
    void takeMoment(Owner& owner, const Moments& moments, const Argument& argument,
                    const EventFields& event) const;
    Time beginOf(const EventFields& event) const;
    Time endOf(const EventFields& event) const;
    std::uint16_t routeOf(const Argument& path);
    Request& requestOf(const EventFields& event, const Arguments& args);
    WorkerTrace& workerOf(WorkerId id);

    FileHead m_head;
    HoldingReader m_holdings;
    StoreContent m_content;
    std::map<RequestId, Request> m_apart;
};

} // namespace trace
