#pragma once

#include "tests/support/http/raw_connection.h"
#include "tests/support/test_bed.h"

#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace support {

/// Requests to a test bed, each on a connection of its own and recorded as the program's own client would
/// record it. Times count from the first request's sending, in units of the upstream's delay D.
class Experiment
{
public:
    Experiment(const server::Settings& settings, std::chrono::milliseconds delay)
        : m_bed(settings, {.delay = delay})
        , m_delay(delay)
    {}

    TestBed& bed() { return m_bed; }

    /// Its number counts from 1, in the order of sending.
    unsigned send(std::string_view path, std::string_view headers = "")
    {
        const auto id = m_bed.sendsRequest();
        if (!trace::isSet(m_zero)) m_zero = trace::Clock::now();
        m_connections.push_back(std::make_unique<RawConnection>(m_bed.port()));
        m_connections.back()->get(path, m_bed.headersOf(id) + std::string(headers));
        return trace::number(id);
    }

    RawConnection& connection(unsigned id) { return *m_connections.at(id - 1); }

    void sleepUntil(double delays)
    {
        std::this_thread::sleep_until(m_zero + std::chrono::duration_cast<trace::Duration>(delays * m_delay));
    }

    /// Waits until the handler of that request is in its first step.
    void waitUntilInside(unsigned id)
    {
        waitFor([id](const trace::Store& store) {
            const auto* request = store.find(trace::RequestId{id});
            return request != nullptr && !request->steps.empty();
        });
    }

    /// Waits until the handlers of all requests have ended.
    void waitForAll()
    {
        waitFor([this](const trace::Store& store) {
            const auto isFinished = [](const auto& request) { return trace::isSet(request.finished); };
            return store.requests().size() == m_connections.size() &&
                   std::ranges::all_of(store.requests(), isFinished);
        });
    }

    const trace::Request& request(unsigned id) { return *m_bed.trace().find(trace::RequestId{id}); }

    double inDelays(trace::Time time) const { return std::chrono::duration<double>(time - m_zero) / m_delay; }
    double sent(unsigned id) { return inDelays(request(id).sent); }
    double started(unsigned id) { return inDelays(request(id).started); }
    double finished(unsigned id) { return inDelays(request(id).finished); }

    /// When the handler went on after its step number `index`.
    double stepEnded(unsigned id, unsigned index) { return inDelays(request(id).steps.at(index - 1).ended); }

    /// When the last handler ended.
    double lastFinished()
    {
        double last = 0;
        for (const auto& each : m_bed.trace().requests())
            last = std::max(last, inDelays(each.finished));
        return last;
    }

private:
    void waitFor(const std::function<bool(const trace::Store&)>& isThere)
    {
        if (!m_bed.waitFor(isThere)) throw std::runtime_error("the trace did not show it within ten seconds");
    }

    TestBed m_bed;
    std::chrono::duration<double, std::milli> m_delay;
    trace::Time m_zero = trace::kUnset;
    std::vector<std::unique_ptr<RawConnection>> m_connections;
};

} // namespace support
