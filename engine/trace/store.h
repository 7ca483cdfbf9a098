#pragma once

#include "engine/trace/folding/kept_requests.h"
#include "engine/trace/folding/loops.h"
#include "engine/trace/folding/upstream_calls.h"
#include "engine/trace/store_content.h"

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// Folds events into what a person wants to see: requests with their steps, the workers' busy periods, the
/// upstream's calls, and the changes that were made meanwhile. One thread only. Events of one thread come in
/// order; those of different threads may come in any.
class Store
{
public:
    static constexpr std::size_t kDefaultMemory = 256'000'000; ///< bytes
    static constexpr std::size_t kMostPaths = 10'000;

    /// `paths` are what Event::route counts: "/healthcheck", …; of our own server, the last row stands for
    /// every other path.
    /// `first` is the number of the first request that it takes in.
    explicit Store(std::vector<std::string> paths = {}, RequestId first = RequestId{1});

    /// Holds what a file gave back.
    explicit Store(StoreContent content);

    void fold(std::span<const Event> events);

    /// How many bytes it may take, about: where it takes more, each fold() forgets a few of the oldest
    /// requests, with all that ended before the oldest one that is left began. What a file gave back is kept
    /// until the run goes on.
    void setMemory(std::size_t bytes) { m_memory = bytes; }

    /// What it takes of that.
    std::size_t bytes() const;

    /// What happened before this was forgotten, but for past() and apart(); unset while nothing was.
    Time forgottenBefore() const { return m_forgottenBefore; }

    /// What was forgotten, as numbers.
    const Past& past() const { return m_past; }

    /// Older than requests(), in the order of their numbers, and known to find(): those that were under way
    /// when they were to be forgotten, and the worst of the past.
    std::vector<const Request*> apart() const { return m_requests.apart(); }

    /// It is evidence of something: once it is forgotten, it is among apart().
    void keepWhole(RequestId id) { m_requests.keepWhole(id); }

    /// Forgets everything but the paths. Requests that are still under way stay forgotten: what is recorded
    /// of them later is ignored.
    void clear() { release(); }

    /// What it held; afterwards it is as cleared. Takes the same time however much that is.
    Store release();

    /// Is what the other one is from now on, but for its limit.
    void become(Store other);

    /// Another number whenever everything was cleared or replaced: whoever remembers rows starts over.
    std::uint64_t run() const { return m_run; }

    bool isEmpty() const { return requests().empty() && m_generic->tracks.empty() && m_past.isEmpty(); }

    /// In the order of their numbers; one that has no begin() yet is only half known and is to be skipped.
    const std::deque<Request>& requests() const { return m_requests.all(); }

    /// A row is a request's place in the run, whatever was forgotten: the first one that is kept has
    /// firstRow(). One that is not known where it was forgotten.
    const Request& requestAt(std::uint32_t row) const { return m_requests.at(row); }
    std::uint32_t firstRow() const { return m_requests.firstRow(); }

    /// Null where nothing is known of it.
    const Request* find(RequestId id) const { return m_requests.find(id); }

    /// In the order of their numbers: those that the lab told of, and all that did anything. Where it told
    /// how many there are, the loop of another one is no news: it was let go before.
    const std::vector<WorkerTrace>& workers() const { return m_loops.workers(); }

    const std::deque<UpstreamCall>& upstreamCalls() const { return m_upstreamCalls.all(); }

    /// Rows as those of requests; not one that was forgotten.
    const UpstreamCall& callAt(std::uint32_t row) const { return upstreamCalls()[row - firstCallRow()]; }
    std::uint32_t firstCallRow() const { return m_upstreamCalls.firstRow(); }

    /// Events of the lab's kinds (HandlerChosen, WorkersChanged, DelayChanged), in order.
    const std::vector<Event>& changes() const { return m_changes; }

    /// What is known beside the events where a foreign server was watched.
    const Watched& watched() const { return m_watched; }

    /// Who a worker is; from then on the run is a watched server's, until it is cleared.
    void name(WorkerName worker);
    void hold(Holding holding);

    /// Who was in the room, and what may be said of them.
    const Participants& participants() const { return m_participants; }
    void setParticipants(const Participants& participants);

    /// What another program recorded; empty for a run of ours. It never changes: copies of a store share it.
    const GenericTracks& generic() const { return *m_generic; }

    /// Whether all that it holds is what another program recorded, which may be nothing that can be shown.
    bool isForeign() const { return requests().empty() && (m_foreignEvents || !m_generic->tracks.empty()); }

    /// How many events the other program's file held, shown or not; unset for a run of ours.
    std::optional<std::uint64_t> foreignEvents() const { return m_foreignEvents; }

    /// The path of a route, "GET /x" without the method; "?" for a row that does not exist.
    std::string_view path(std::uint16_t route) const;
    const std::vector<std::string>& paths() const { return m_paths; }

    /// One row more, the last. False where there are as many as there may be.
    bool addPath(std::string path);

    /// Time zero of the run: what RunStarted said, else the begin of the first request or upstream call;
    /// unset while there is neither.
    Time origin() const;

    /// The newest time in any event.
    Time latest() const { return m_latest; }

    std::uint64_t eventCount() const { return m_eventCount; }

    /// Requests that have begun and are not worked off: those in flight, and those whose clients have gone.
    std::size_t underWay() const { return m_requests.counts().underWay; }

    /// Requests that have begun and not ended, and of these the ones that somebody sent: no health probes.
    std::size_t inFlight() const { return m_requests.counts().inFlight; }
    std::size_t sentInFlight() const { return inFlight() - m_requests.counts().probesInFlight; }

    /// How many requests have begun that are no health probes, forgotten ones among them.
    std::size_t sentCount() const { return m_requests.counts().sent + m_past.requests(); }

    /// Grows with every fold that changed something, for whoever remembers what it derived.
    std::uint64_t revision() const { return m_revision; }

private:
    void apply(const Event& event);
    void applyChange(const Event& event);
    void applyToUpstream(const Event& event);
    void noteRequest(const Request& request, const Event& event);
    void noteBegin(Time begin);
    std::size_t keptBytes() const;
    void forgetOldest(std::size_t most);
    void forgetBefore(Time time);

    std::vector<std::string> m_paths;
    KeptRequests m_requests;
    Past m_past;
    Loops m_loops;
    UpstreamCalls m_upstreamCalls;
    std::vector<Event> m_changes;
    Watched m_watched;
    Participants m_participants;
    std::shared_ptr<const GenericTracks> m_generic; ///< null only where it was moved from
    std::optional<std::uint64_t> m_foreignEvents;
    Time m_origin = kUnset;
    Time m_firstBegin = kUnset;
    Time m_latest = kUnset;
    Time m_forgottenBefore = kUnset;
    std::size_t m_memory = kDefaultMemory;
    std::uint64_t m_eventCount = 0;
    std::uint64_t m_revision = 0;
    std::uint64_t m_run = 0;
};

} // namespace trace
