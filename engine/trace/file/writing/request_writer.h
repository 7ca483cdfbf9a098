#pragma once

#include "engine/trace/file/writing/event_text.h"
#include "engine/trace/segment.h"
#include "engine/trace/store.h"

namespace trace {

/// Whom a trace is written for.
enum class Readers : std::uint8_t {
    All,
    Ourselves ///< without what follows from the rest
};

/// Writes a request with its steps. Its states follow from the rest: they are there for other viewers, and
/// are not read again.
class RequestWriter
{
public:
    RequestWriter(const Store& store, EventText& events, ViewerLanes& lanes, Readers readers)
        : m_store(store)
        , m_events(events)
        , m_lanes(lanes)
        , m_readers(readers)
    {}

    /// Returns where it lies.
    ViewerPlace write(const Request& request);

    /// A route is written as its path where that is known.
    void writeRoute(std::uint16_t route);

private:
    void writeRequest(const Request& request, ViewerPlace place);
    void writeStates(const Request& request, ViewerPlace place);
    void writeSteps(const Request& request, ViewerPlace place);
    void writeStep(const Request& request, const Step& step, ViewerPlace place);
    void writeState(State state, ViewerPlace place, Time begin, Time end);

    const Store& m_store;
    EventText& m_events;
    ViewerLanes& m_lanes;
    Readers m_readers;
};

} // namespace trace
