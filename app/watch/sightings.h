#pragma once

#include "app/watch/outlook.h"
#include "engine/watch/story/narrator.h"
#include "engine/watch/watcher.h"

#include <memory>
#include <span>
#include <vector>

namespace app {

/// What is seen of a watched server: its watcher's reports, and what the narrator makes of them. GUI
/// thread; the watcher has one of its own.
class Sightings
{
public:
    explicit Sightings(Outlook outlook)
        : m_outlook(std::move(outlook))
    {}

    /// Looks from now on. The watcher is there until stop().
    watch::Watcher& begin(const watch::WatchedServer& server);
    void stop() { m_watcher.reset(); }

    /// Whoever serves now is to be known by the first request.
    void lookAround();

    /// The server has ended: told with what is told next.
    void noteEnd() { m_hasEnded = true; }

    /// What has been found out since the last call; `recorded` is what client and upstream did since then.
    watch::Told tell(std::span<const trace::Event> recorded);

    /// Everything before this has been told; kUnset before the first look.
    trace::Time toldUntil() const { return m_toldUntil; }

    /// How it is looked at, by what was told last.
    const Outlook& outlook() const { return m_outlook; }
    Outlook& outlook() { return m_outlook; }

    /// Who serves now, as far as it is told.
    const std::vector<trace::WorkerName>& workers() const { return m_workers; }

private:
    void noteWorkers(const watch::Told& told);

    std::unique_ptr<watch::Watcher> m_watcher;
    watch::Narrator m_narrator;
    Outlook m_outlook;
    std::vector<trace::WorkerName> m_workers;
    trace::Time m_toldUntil = trace::kUnset;
    bool m_hasEnded = false; ///< and that was not told yet
};

} // namespace app
