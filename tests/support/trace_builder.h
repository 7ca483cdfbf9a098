#pragma once

#include "engine/trace/store.h"

#include <string>
#include <utility>
#include <vector>

namespace support {

using namespace std::chrono_literals;

/// Builds a trace by hand, with times counted in from a fixed zero: `TraceBuilder().blockingRequest(1, 0ms,
/// 300ms)`.
class TraceBuilder
{
public:
    /// Time zero of every hand-made trace; far from the clock's own zero.
    static constexpr trace::Time zero() { return trace::Time(std::chrono::hours(1)); }
    static constexpr trace::Time at(trace::Duration sinceZero) { return zero() + sinceZero; }

    /// The paths that a hand-made trace knows, in the order of their routes.
    static const std::vector<std::string>& paths()
    {
        static const std::vector<std::string> all{"/healthcheck", "/async-blocking", "/all-async", "(other)"};
        return all;
    }

    TraceBuilder& event(trace::Event event)
    {
        m_events.push_back(event);
        return *this;
    }

    TraceBuilder& sent(unsigned id, trace::Duration when, std::uint16_t route = 1)
    {
        return event({.time = at(when),
                      .request = trace::RequestId(id),
                      .route = route,
                      .kind = trace::EventKind::RequestSent});
    }

    /// By a participant in the room.
    TraceBuilder& sentBy(unsigned participant, unsigned id, trace::Duration when, std::uint16_t route = 1)
    {
        sent(id, when, route);
        m_events.back().detail = participant;
        return *this;
    }

    TraceBuilder& read(unsigned id, trace::Duration when, unsigned worker = 1, std::uint16_t route = 1)
    {
        return event({.time = at(when),
                      .request = trace::RequestId(id),
                      .value = id,
                      .worker = workerId(worker),
                      .route = route,
                      .kind = trace::EventKind::RequestRead});
    }

    TraceBuilder& started(unsigned id, trace::Duration when)
    {
        return plain(id, when, trace::EventKind::HandlerStarted);
    }

    TraceBuilder& finished(unsigned id, trace::Duration when, unsigned status = 200)
    {
        return plain(id, when, trace::EventKind::HandlerFinished, status);
    }

    TraceBuilder& received(unsigned id, trace::Duration when, unsigned status = 200)
    {
        return plain(id, when, trace::EventKind::ResponseReceived, status);
    }

    /// Our client gives up, or is kept from its answer.
    TraceBuilder& gaveUp(unsigned id, trace::Duration when, trace::Failure failure = trace::Failure::TimedOut)
    {
        return event({.time = at(when),
                      .request = trace::RequestId(id),
                      .kind = trace::EventKind::RequestFailed,
                      .failure = failure});
    }

    /// A call ends that has no answer, or one with a bad status.
    TraceBuilder& callFailed(unsigned id, trace::StepKind kind, std::uint8_t index, trace::Duration when,
                             trace::Failure failure, unsigned status = 0)
    {
        return event({.time = at(when),
                      .request = trace::RequestId(id),
                      .value = status,
                      .kind = trace::EventKind::StepEnded,
                      .step = kind,
                      .index = index,
                      .failure = failure});
    }

    /// A client from outside leaves, which is known once its answer finds no reader.
    TraceBuilder& left(unsigned id, trace::Duration when)
    {
        return plain(id, when, trace::EventKind::ClientGone, 1);
    }

    /// From then on there are so many workers.
    TraceBuilder& workers(trace::Duration when, unsigned count)
    {
        return event({.time = at(when), .value = count, .kind = trace::EventKind::WorkersChanged});
    }

    TraceBuilder& step(unsigned id, trace::StepKind kind, unsigned index, trace::Duration begin,
                       trace::Duration end, unsigned status = 200)
    {
        stepEvent(id, kind, index, begin, trace::EventKind::StepBegun, 0);
        return stepEvent(id, kind, index, end, trace::EventKind::StepEnded, status);
    }

    TraceBuilder& stepEvent(unsigned id, trace::StepKind kind, unsigned index, trace::Duration when,
                            trace::EventKind eventKind, unsigned value)
    {
        return event({.time = at(when),
                      .request = trace::RequestId(id),
                      .value = value,
                      .kind = eventKind,
                      .step = kind,
                      .index = static_cast<std::uint8_t>(index)});
    }

    TraceBuilder& busy(unsigned worker, trace::Duration begin, trace::Duration end)
    {
        event({.time = at(begin), .worker = workerId(worker), .kind = trace::EventKind::LoopBusy});
        return event(
            {.time = at(end), .value = 1, .worker = workerId(worker), .kind = trace::EventKind::LoopIdle});
    }

    /// A timer of a worker's loop fires at `when`, `late` after it was due.
    TraceBuilder& lag(unsigned worker, trace::Duration when, std::chrono::microseconds late)
    {
        return event({.time = at(when),
                      .value = static_cast<std::uint32_t>(late.count()),
                      .worker = workerId(worker),
                      .kind = trace::EventKind::LoopLag});
    }

    TraceBuilder& upstream(unsigned id, unsigned index, trace::Duration arrived, trace::Duration answered)
    {
        const auto call = static_cast<std::uint8_t>(index);
        event({.time = at(arrived),
               .request = trace::RequestId(id),
               .kind = trace::EventKind::UpstreamArrived,
               .index = call});
        return event({.time = at(answered),
                      .request = trace::RequestId(id),
                      .value = 200,
                      .kind = trace::EventKind::UpstreamAnswered,
                      .index = call});
    }

    /// Sent at `sentAt`, read and started at `startedAt`, two calls of `delay` each in which it holds its
    /// loop.
    TraceBuilder& blockingRequest(unsigned id, trace::Duration sentAt, trace::Duration startedAt,
                                  trace::Duration delay = 2s, unsigned worker = 1)
    {
        return request(id, trace::StepKind::BlockingCall, 1, sentAt, startedAt, delay, worker);
    }

    /// The same with two awaited calls.
    TraceBuilder& asyncRequest(unsigned id, trace::Duration sentAt, trace::Duration delay = 2s,
                               unsigned worker = 1)
    {
        return request(id, trace::StepKind::AsyncCall, 2, sentAt, sentAt + 1ms, delay, worker);
    }

    /// Read at `readAt`, answered one millisecond later.
    TraceBuilder& healthCheck(unsigned id, trace::Duration sentAt, trace::Duration readAt,
                              unsigned worker = 1)
    {
        sent(id, sentAt, 0).read(id, readAt, worker, 0).started(id, readAt);
        return finished(id, readAt + 1ms).received(id, readAt + 1ms);
    }

    /// A worker of a watched server: this process.
    TraceBuilder& worker(unsigned id, int pid, const std::string& command = "uvicorn",
                         const std::string& folder = {})
    {
        m_watched.name({workerId(id), pid, command, false, folder});
        return *this;
    }

    /// One that has no event loop.
    TraceBuilder& synchronousWorker(unsigned id, int pid, const std::string& command)
    {
        m_watched.name({workerId(id), pid, command, true});
        return *this;
    }

    /// A worker of a watched server comes, so that there are `count`, or leaves.
    TraceBuilder& comes(unsigned id, trace::Duration when, unsigned count)
    {
        return event({.time = at(when),
                      .value = count,
                      .worker = workerId(id),
                      .kind = trace::EventKind::WorkersChanged});
    }
    TraceBuilder& leaves(unsigned id, trace::Duration when, unsigned count)
    {
        comes(id, when, count);
        m_events.back().detail = 1;
        return *this;
    }

    TraceBuilder& holding(trace::Holding holding)
    {
        m_watched.hold(std::move(holding));
        return *this;
    }

    /// It waited in poll() for the upstream, at a line of the user's own, called by a library's.
    static trace::Holding pollAt(unsigned worker, trace::Duration begin, trace::Duration end,
                                 std::vector<trace::RequestId> suspects)
    {
        return {.worker = workerId(worker),
                .begin = at(begin),
                .end = at(end),
                .beginWithin = 1ms,
                .endWithin = 1ms,
                .isWaiting = true,
                .call = "poll",
                .target = "127.0.0.1:8888",
                .suspects = std::move(suspects),
                .lines = {{{"app/reports.py", "load_rates", 42},
                           trace::SourceLine{"/usr/lib/python3/dist-packages/requests/api.py", "get", 73},
                           end - begin,
                           {{"app/reports.py", "reports", 38}}}}};
    }

    /// What the watcher tells of a step lies between two of its looks.
    TraceBuilder& seenStep(unsigned id, trace::StepKind kind, unsigned index, trace::Duration begin,
                           trace::Duration end, trace::Duration within = 1ms)
    {
        seen(id, kind, index, begin, trace::EventKind::StepBegun, within);
        return seen(id, kind, index, end, trace::EventKind::StepEnded, within);
    }

    /// A request of a watched server that is read at `readAt` and answered at `end`.
    TraceBuilder& seenRequest(unsigned id, trace::Duration sentAt, trace::Duration readAt,
                              trace::Duration end, unsigned worker = 1, std::uint16_t route = 1)
    {
        sent(id, sentAt, route).read(id, readAt, worker, route);
        m_events.back().detail = static_cast<std::uint32_t>(trace::Duration(1ms).count());
        return started(id, readAt).finished(id, end).received(id, end);
    }

    /// A call that did not prove whose it is.
    TraceBuilder& unclaimedCall(std::uint32_t number, trace::Duration arrived, trace::Duration answered)
    {
        event({.time = at(arrived), .kind = trace::EventKind::UpstreamArrived, .detail = number});
        return event({.time = at(answered),
                      .value = 200,
                      .kind = trace::EventKind::UpstreamAnswered,
                      .detail = number});
    }

    const std::vector<trace::Event>& events() const { return m_events; }

    trace::Store store() const
    {
        trace::Store store(paths());
        store.fold(m_events);
        for (const auto& worker : m_watched.workers())
            store.name(worker);
        for (const auto& holding : m_watched.holdings())
            store.hold(holding);
        return store;
    }

private:
    static trace::WorkerId workerId(unsigned worker)
    {
        return trace::WorkerId(static_cast<std::uint16_t>(worker));
    }

    TraceBuilder& seen(unsigned id, trace::StepKind kind, unsigned index, trace::Duration when,
                       trace::EventKind eventKind, trace::Duration within)
    {
        stepEvent(id, kind, index, when, eventKind, 0);
        m_events.back().detail = static_cast<std::uint32_t>(within.count());
        return *this;
    }

    TraceBuilder& plain(unsigned id, trace::Duration when, trace::EventKind kind, unsigned value = 0)
    {
        return event({.time = at(when), .request = trace::RequestId(id), .value = value, .kind = kind});
    }

    TraceBuilder& request(unsigned id, trace::StepKind kind, std::uint16_t route, trace::Duration sentAt,
                          trace::Duration startedAt, trace::Duration delay, unsigned worker)
    {
        const auto middle = startedAt + delay;
        sent(id, sentAt, route).read(id, startedAt, worker, route).started(id, startedAt);
        step(id, kind, 1, startedAt, middle).step(id, kind, 2, middle, middle + delay);
        upstream(id, 1, startedAt, middle).upstream(id, 2, middle, middle + delay);
        return finished(id, middle + delay).received(id, middle + delay);
    }

    std::vector<trace::Event> m_events;
    trace::Watched m_watched;
};

} // namespace support
