#pragma once

#include "engine/trace/file/reading/events/event_parser.h"
#include "engine/trace/watched/watched.h"

namespace trace {

/// Reads what a file of ours says of a watched server beside its requests. Throws BadFile.
class HoldingReader
{
public:
    HoldingReader();

    /// Of the arguments of an event from `begin` to `end`.
    Holding holding(const std::vector<Argument>& args, Time begin, Time end);

    /// One of the head's list.
    WorkerName worker(std::string_view object);

private:
    void takeFact(Holding& holding, const Argument& argument);
    HeldLine line(std::string_view object);
    std::vector<SourceLine> callersIn(const Argument& list);

    EventParser m_list;
    EventParser m_object;
    EventParser m_callers; ///< a list in an object of a list
    EventParser m_caller;
};

} // namespace trace
