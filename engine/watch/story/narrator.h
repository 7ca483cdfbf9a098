#pragma once

#include "engine/watch/report.h"
#include "engine/watch/story/plot.h"

#include <span>

namespace watch {

/// Makes a run in the trace's vocabulary of what the watcher tells. What cannot be decided yet is held back
/// for a tenth of a second of the run's time. Pure; one thread only.
class Narrator
{
public:
    Narrator() = default;

    Narrator(const Narrator&) = delete;
    Narrator& operator=(const Narrator&) = delete;

    /// What follows from `report`, which the watcher gave, and from `recorded`, what client and upstream
    /// recorded by the same time.
    Told tell(const Report& report, std::span<const trace::Event> recorded);

    /// All that is under way ends here (the server ended or is left): closes what is open at `now`.
    Told end(trace::Time now);

private:
    void take(const trace::Event& event);
    void takeRequest(const trace::Event& event);
    void takeCall(const trace::Event& event);

    void take(const WorkerSeen& seen, Told& told);
    void take(const WorkerGone& seen, Told& told);
    void take(const NoLoopSeen& seen, Told& told);
    void take(const LoopSpell& spell, Told& told);
    void take(const RequestSeen& seen, Told& told);
    void take(const BacklogSeen& seen, Told& told);
    void take(const CallSeen& seen, Told& told);
    void take(const StackSeen& seen, Told& told);
    void takeSpell(const LoopSpell& spell, bool isOngoing, Told& told);

    void expectRead(Visit& visit);
    void placeWaiting();
    void comeUntil(trace::Time time, Told& told);

    Cast m_cast;
    Plot m_plot{m_cast};
    Agenda m_agenda;
    std::vector<trace::RequestId> m_placeless; ///< read, and nobody knows by which worker
    int m_underWay = 0;                        ///< requests and calls
    trace::Time m_horizon = trace::kUnset;
    trace::Time m_come = trace::kUnset; ///< the story has come so far
};

} // namespace watch
