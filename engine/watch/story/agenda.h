#pragma once

#include "engine/trace/event.h"

#include <map>
#include <optional>
#include <utility>

namespace watch {

class WorkerStory;

enum class Occasion : std::uint8_t {
    Sent,
    Read,
    FirstByte,
    Over, ///< of requests
    CallArrived,
    CallAnswered,
    Turn, ///< a worker's loop does something else
    Stack,
    Gone, ///< of workers
};

/// Something that happened, and that the story comes to in order of time.
struct Happening
{
    Occasion occasion = Occasion::Sent;
    std::uint32_t number = 0;      ///< of the request or call
    WorkerStory* worker = nullptr; ///< else
};

/// What is known and not told yet.
class Agenda
{
public:
    void add(trace::Time at, const Happening& happening) { m_happenings.emplace(at, happening); }

    /// Takes the first one, if it is not later than that.
    std::optional<std::pair<trace::Time, Happening>> take(trace::Time until)
    {
        const auto first = m_happenings.begin();
        if (first == m_happenings.end() || first->first > until) return {};
        const std::pair<trace::Time, Happening> taken = *first;
        m_happenings.erase(first);
        return taken;
    }

    void clear() { m_happenings.clear(); }

private:
    std::multimap<trace::Time, Happening> m_happenings;
};

} // namespace watch
