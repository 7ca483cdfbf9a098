#include "tests/engine/watch/watched_run.h"

#include "engine/trace/segment.h"

#include <algorithm>

namespace support {

namespace {

using trace::EventKind;
using watch::Between;

constexpr trace::Duration kReport{16ms};

auto milliseconds(trace::Time time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time - WatchedRun::at(0ms)).count();
}

std::string range(trace::Time begin, trace::Time end)
{
    auto text = std::to_string(milliseconds(begin)) + '-';
    return trace::isSet(end) ? text + std::to_string(milliseconds(end)) : text;
}

std::string joined(const std::vector<std::string>& parts, const char* separator)
{
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "" : separator) + part;
    return text;
}

trace::Event eventOf(unsigned request, trace::Duration when, EventKind kind, unsigned value = 0)
{
    trace::Event event;
    event.time = WatchedRun::at(when);
    event.request = trace::RequestId{request};
    event.kind = kind;
    event.value = value;
    return event;
}

bool holds(const std::vector<trace::Segment>& segments, trace::Time begin, trace::Time end)
{
    auto time = begin;
    for (const auto& segment : segments)
        if (std::exchange(time, segment.end) != segment.begin) return false;
    return segments.empty() || time == end;
}

} // namespace

WatchedRun::WatchedRun()
    : m_store({"/health", "/blocking", "/async", "(other)"})
{}

WatchedRun& WatchedRun::worker(int number, trace::Duration when)
{
    return observe(when, watch::WorkerSeen{process(number), process(number).pid, "uvicorn", {}, at(when)});
}

WatchedRun& WatchedRun::workerGone(int number, trace::Duration when)
{
    const Between between{at(when - 1ms), at(when)};
    return observe(when, watch::WorkerGone{process(number), process(number).pid, between});
}

WatchedRun& WatchedRun::does(int worker, watch::Doing doing, trace::Duration begin, trace::Duration end,
                             std::string_view call, const std::string& target)
{
    watch::LoopSpell spell;
    spell.process = process(worker);
    spell.thread = process(worker).pid;
    spell.activity = {doing, call, -1};
    spell.target = target;
    spell.begin = {at(begin - 1ms), at(begin)};
    spell.end = {at(end - 1ms), at(end)};
    spell.lastLook = at(end - 1ms);
    m_spells.push_back(spell);
    return *this;
}

WatchedRun& WatchedRun::doesUnwatched(int worker, watch::Doing doing, trace::Duration begin,
                                      trace::Duration end)
{
    const auto before =
        std::ranges::find(m_spells.rbegin(), m_spells.rend(), process(worker), &watch::LoopSpell::process);
    if (before != m_spells.rend()) before->end.latest = trace::kUnset;
    does(worker, doing, begin, end);
    m_spells.back().begin.earliest = trace::kUnset;
    return *this;
}

WatchedRun& WatchedRun::seenRead(unsigned request, trace::Duration latest, int worker, trace::Duration within)
{
    watch::RequestSeen seen;
    seen.request = trace::RequestId{request};
    seen.accepted = seen.read = {at(latest - within), at(latest)};
    if (worker > 0) seen.process = process(worker);
    return observe(latest, seen);
}

WatchedRun& WatchedRun::observe(trace::Duration when, watch::Observation observation)
{
    m_seen.push_back({at(when), std::move(observation)});
    return *this;
}

WatchedRun& WatchedRun::seenCall(unsigned call, trace::Duration when, watch::CallWait wait, int worker)
{
    watch::CallSeen seen;
    seen.call = watch::CallId{call};
    seen.wait = wait;
    seen.at = at(when);
    if (worker > 0) seen.process = process(worker);
    if (wait == watch::CallWait::OnLoop) seen.thread = process(worker).pid;
    return observe(when, seen);
}

WatchedRun& WatchedRun::stack(trace::Duration when, int line, bool isInLibrary)
{
    watch::StackSeen seen{process(1), process(1).pid, {}, {}, at(when)};
    if (isInLibrary) seen.frames.push_back({"/usr/lib/python3/socket.py", "recv", 7});
    seen.frames.push_back({"/home/me/app.py", "view", line});
    seen.own = seen.frames.size() - 1;
    return observe(when, seen);
}

WatchedRun& WatchedRun::sent(unsigned request, trace::Duration when, unsigned route)
{
    m_recorded.push_back(eventOf(request, when, EventKind::RequestSent));
    m_recorded.back().route = static_cast<std::uint16_t>(route);
    return *this;
}

WatchedRun& WatchedRun::answered(unsigned request, trace::Duration when)
{
    m_recorded.push_back(eventOf(request, when, EventKind::FirstByte));
    m_recorded.push_back(eventOf(request, when, EventKind::ResponseReceived, 200));
    return *this;
}

WatchedRun& WatchedRun::failed(unsigned request, trace::Duration when)
{
    m_recorded.push_back(eventOf(request, when, EventKind::RequestFailed));
    m_recorded.back().failure = trace::Failure::TimedOut;
    return *this;
}

WatchedRun& WatchedRun::call(unsigned call, trace::Duration arrived, trace::Duration answered,
                             unsigned provenBy)
{
    m_recorded.push_back(eventOf(provenBy, arrived, EventKind::UpstreamArrived));
    m_recorded.back().detail = call;
    m_recorded.push_back(eventOf(provenBy, answered, EventKind::UpstreamAnswered, 200));
    m_recorded.back().detail = call;
    return *this;
}

WatchedRun& WatchedRun::request(unsigned request, trace::Duration sentAt, trace::Duration readAt,
                                trace::Duration answeredAt, unsigned route, int worker)
{
    return sent(request, sentAt, route).seenRead(request, readAt, worker).answered(request, answeredAt);
}

WatchedRun& WatchedRun::reportsComeLate(trace::Duration by)
{
    m_reportsLate = by;
    return *this;
}

WatchedRun& WatchedRun::eventsComeLate(trace::Duration by)
{
    m_eventsLate = by;
    return *this;
}

WatchedRun& WatchedRun::play(trace::Duration until)
{
    const auto takeUntil = [](auto& items, trace::Time time, const auto& timeOf, const auto& use) {
        std::ranges::stable_sort(items, {}, timeOf);
        const auto end = std::ranges::find_if(items, [&](const auto& item) { return timeOf(item) > time; });
        std::for_each(items.begin(), end, use);
        items.erase(items.begin(), end);
    };
    const auto endOf = [](const watch::LoopSpell& spell) {
        return trace::isSet(spell.end.latest) ? spell.end.latest : spell.lastLook;
    };
    while (m_played < until) {
        m_played = std::min(until, m_played + kReport);
        watch::Report report;
        report.asOf = at(m_played - m_reportsLate);
        std::vector<Seen> due;
        takeUntil(
            m_seen, report.asOf, [](const Seen& seen) { return seen.when; },
            [&](const Seen& seen) { due.push_back(seen); });
        takeUntil(m_spells, report.asOf, endOf, [&](const watch::LoopSpell& spell) {
            due.push_back({endOf(spell), spell});
        });
        std::ranges::stable_sort(due, {}, &Seen::when);
        for (const auto& seen : due)
            report.observations.push_back(seen.what);
        for (auto spell : m_spells) {
            if (spell.begin.latest > report.asOf) continue;
            spell.lastLook = report.asOf;
            spell.end = {};
            report.ongoing.push_back(spell);
        }
        std::vector<trace::Event> recorded;
        takeUntil(
            m_recorded, at(m_played - m_eventsLate), [](const trace::Event& event) { return event.time; },
            [&](const trace::Event& event) { recorded.push_back(event); });
        m_store.fold(recorded);
        fold(m_narrator.tell(report, recorded));
    }
    return *this;
}

WatchedRun& WatchedRun::end(trace::Duration when)
{
    fold(m_narrator.end(at(when)));
    return *this;
}

std::vector<trace::Event> WatchedRun::toldOf(EventKind kind) const
{
    std::vector<trace::Event> found;
    std::ranges::copy_if(m_told, std::back_inserter(found),
                         [kind](const trace::Event& event) { return event.kind == kind; });
    return found;
}

std::string WatchedRun::states(unsigned request) const
{
    const auto* found = m_store.find(trace::RequestId{request});
    if (found == nullptr) return "unknown";
    std::vector<trace::Segment> segments;
    trace::appendSegments(*found, at(m_played), segments);
    if (!holds(segments, found->begin(), found->isInFlight() ? at(m_played) : found->end())) return "a gap";
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto begin = segments[i].begin;
        while (i + 1 < segments.size() && segments[i + 1].state == segments[i].state)
            ++i;
        parts.push_back(std::string(name(segments[i].state)) + ' ' + range(begin, segments[i].end));
    }
    return joined(parts, ", ");
}

std::string WatchedRun::steps(unsigned request) const
{
    std::vector<std::string> parts;
    for (const auto& step : m_store.find(trace::RequestId{request})->steps)
        parts.push_back(trace::label(step) + ' ' + range(step.begun, step.ended));
    return joined(parts, ", ");
}

std::string WatchedRun::holdings(int worker) const
{
    std::vector<std::string> parts;
    for (const auto& holding : m_store.watched().holdings()) {
        if (number(holding.worker) != worker) continue;
        auto text = range(holding.begin, holding.end);
        for (const auto suspect : holding.suspects)
            text += " #" + std::to_string(number(suspect));
        parts.push_back(text);
    }
    return joined(parts, "; ");
}

std::string WatchedRun::calls() const
{
    std::vector<std::string> parts;
    for (const auto& call : m_store.upstreamCalls())
        parts.push_back("call " + std::to_string(call.number) + ": #" + std::to_string(number(call.request)) +
                        '.' + std::to_string(call.index));
    return joined(parts, ", ");
}

void WatchedRun::fold(const watch::Told& told)
{
    m_store.fold(told.events);
    for (const auto& worker : told.workers)
        m_store.name(worker);
    for (const auto& holding : told.holdings)
        m_store.hold(holding);
    m_told.insert(m_told.end(), told.events.begin(), told.events.end());
    m_toldHoldings.insert(m_toldHoldings.end(), told.holdings.begin(), told.holdings.end());
}

} // namespace support
