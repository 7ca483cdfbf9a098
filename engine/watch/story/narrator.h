#pragma once

#include "engine/trace/holding.h"
#include "engine/watch/report.h"

#include <memory>
#include <span>
#include <vector>

namespace watch {

/// What a run is told in the trace's words.
struct Told
{
    std::vector<trace::Event> events;
    std::vector<trace::Holding> holdings; ///< one that goes on is told again: same worker, same begin
    std::vector<trace::WorkerName> workers;
};

/// Makes a run in the trace's vocabulary of what the watcher tells. What cannot be decided yet is held back
/// for a tenth of a second of the run's time. Pure; one thread only.
class Narrator
{
public:
    Narrator();
    ~Narrator();

    Narrator(const Narrator&) = delete;
    Narrator& operator=(const Narrator&) = delete;

    /// What follows from `report`, which the watcher gave, and from `recorded`, what client and upstream
    /// recorded by the same time.
    Told tell(const Report& report, std::span<const trace::Event> recorded);

    /// All that is under way ends here (the server ended or is left): closes what is open at `now`.
    Told end(trace::Time now);

private:
    std::unique_ptr<class Plot> m_plot;
};

} // namespace watch
