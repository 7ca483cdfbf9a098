#pragma once

#include "engine/server/asio_types.h"
#include "engine/trace/recording/loop_probe.h"
#include "engine/trace/recording/recorder.h"

namespace server {

/// Records how late a worker's loop fires a timer, but only while there are requests in hand, so that an idle
/// loop sleeps. The loop's thread only.
class LagMeter
{
public:
    LagMeter(asio::io_context& loop, trace::LoopProbe& probe, trace::EventWriter& writer,
             trace::WorkerId worker)
        : m_loop(loop)
        , m_probe(probe)
        , m_writer(writer)
        , m_worker(worker)
    {}

    void requestBegins();
    void requestEnds() { --m_requestsInHand; }

private:
    Task<void> measure();

    asio::io_context& m_loop;
    trace::LoopProbe& m_probe;
    trace::EventWriter& m_writer;
    trace::WorkerId m_worker;
    std::uint32_t m_requestsInHand = 0;
    bool m_isMeasuring = false;
};

} // namespace server
