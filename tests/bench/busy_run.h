#pragma once

#include "engine/trace/store.h"

#include <random>
#include <string>
#include <vector>

namespace bench {

/// What a run of several workers under load records, made up: `slots` requests at a time on each worker, one
/// of them blocking, the others async or health checks, each with the steps that a real one has.
class BusyRun
{
public:
    BusyRun(unsigned workers, unsigned slots)
    {
        for (unsigned worker = 1; worker <= workers; ++worker)
            for (unsigned slot = 0; slot < slots; ++slot)
                m_slots.push_back({trace::WorkerId(static_cast<std::uint16_t>(worker)), slot == 0,
                                   trace::Time(std::chrono::hours(1))});
    }

    static std::vector<std::string> paths()
    {
        return {"/healthcheck", "/async-blocking", "/all-async", "(other)"};
    }

    /// The next requests, about `count` events of them.
    std::vector<trace::Event> next(std::size_t count)
    {
        std::vector<trace::Event> events;
        events.reserve(count + 32);
        while (events.size() < count) {
            addRequest(m_slots[m_next], events);
            m_next = (m_next + 1) % m_slots.size();
        }
        return events;
    }

private:
    using Kind = trace::EventKind;

    struct Slot
    {
        trace::WorkerId worker;
        bool isBlocking;
        trace::Time free;
    };

    trace::Duration about(double milliseconds)
    {
        const double stretched = milliseconds * m_stretch(m_random);
        return trace::Duration(static_cast<std::int64_t>(stretched * 1e6));
    }

    void addRequest(Slot& slot, std::vector<trace::Event>& events)
    {
        const trace::RequestId id{++m_lastId};
        const bool isHealth = !slot.isBlocking && m_lastId % 5 == 0;
        const std::uint16_t route = isHealth ? 0 : (slot.isBlocking ? 1 : 2);
        auto time = slot.free + about(1);
        const auto add = [&](Kind kind, trace::Duration after, std::uint32_t value = 0) {
            time += after;
            events.push_back(
                {.time = time,
                 .request = id,
                 .value = value,
                 .worker = slot.worker,
                 .route = route,
                 .kind = kind,
                 .step = slot.isBlocking ? trace::StepKind::BlockingCall : trace::StepKind::AsyncCall});
        };
        add(Kind::RequestSent, trace::Duration(0));
        add(Kind::RequestRead, about(0.5), trace::number(id));
        add(Kind::LoopBusy, trace::Duration(0));
        add(Kind::HandlerStarted, about(0.1));
        for (std::uint8_t call = 1; call <= 2 && !isHealth; ++call)
            addCall(slot, call, events, add);
        add(Kind::HandlerFinished, about(0.05), 200);
        add(Kind::LoopIdle, trace::Duration(1000), 1);
        add(Kind::FirstByte, about(0.05));
        add(Kind::ResponseReceived, about(0.02), 200);
        slot.free = time;
    }

    template <typename Add>
    void addCall(const Slot& slot, std::uint8_t call, std::vector<trace::Event>& events, Add add)
    {
        const auto stamped = [&](Kind kind, trace::Duration after, std::uint32_t value = 0) {
            add(kind, after, value);
            events.back().index = call;
        };
        stamped(Kind::StepBegun, about(0.02));
        stamped(Kind::UpstreamArrived, about(0.05));
        stamped(Kind::UpstreamAnswered, about(5), 200);
        if (!slot.isBlocking) stamped(Kind::StepReady, about(0.05));
        stamped(Kind::StepEnded, about(0.2), 200);
    }

    std::vector<Slot> m_slots;
    std::size_t m_next = 0;
    std::uint32_t m_lastId = 0;
    std::mt19937 m_random{4};
    std::uniform_real_distribution<double> m_stretch{0.2, 1.8};
};

} // namespace bench
