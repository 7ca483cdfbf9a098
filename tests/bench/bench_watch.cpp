#include "engine/watch/proc/process_tree.h"
#include "engine/watch/proc/thread_files.h"
#include "tests/engine/watch/watching.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>

/// What watching a server costs: the watcher's processor time per second of watching, and what the server
/// answers, and at what cost, with a watcher and without. Wants uvicorn and wrk.

namespace {

using namespace std::chrono_literals;

constexpr auto kMeasured = 2s;
constexpr std::array kInFlight{1, 100, 1000}; ///< requests

int rounds = 9;

double seconds(trace::Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

struct OpenRequest
{
    trace::RequestId id;
    watch::File socket;
};

/// `count` requests that wait in the server at the same time, again and again.
class Crowd
{
public:
    Crowd(watch::Watcher& watcher, std::uint16_t port, int count)
        : m_watcher(watcher)
        , m_port(port)
        , m_count(count)
    {}

    void sendAndReceive()
    {
        std::vector<OpenRequest> open;
        for (int i = 0; i < m_count; ++i)
            open.push_back(send());
        for (const auto& request : open)
            receive(request);
    }

private:
    OpenRequest send()
    {
        static constexpr std::string_view kText =
            "GET /nap HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        OpenRequest request{trace::RequestId{++m_sent}, support::connectTo("127.0.0.1", m_port)};
        const auto descriptor = request.socket.descriptor();
        ::send(descriptor, kText.data(), kText.size(), MSG_NOSIGNAL);
        m_watcher.requestSent(
            {request.id, support::localEnd(descriptor), support::remoteEnd(descriptor), trace::Clock::now()});
        return request;
    }

    void receive(const OpenRequest& request)
    {
        std::array<char, 4096> piece{};
        trace::Time firstByte = trace::kUnset;
        while (::recv(request.socket.descriptor(), piece.data(), piece.size(), 0) > 0)
            if (!trace::isSet(firstByte)) firstByte = trace::Clock::now();
        m_watcher.requestOver({request.id, firstByte});
    }

    watch::Watcher& m_watcher;
    std::uint16_t m_port;
    int m_count;
    std::uint32_t m_sent = 0;
};

/// What the watcher did in a second.
struct Watched
{
    double share = 0; ///< of a processor
    double looks = 0;
    double skipped = 0;
};

Watched watchedFor(support::Watching& watching, Crowd& crowd, trace::Duration time)
{
    crowd.sendAndReceive(); // it is awake
    watching.drain();
    const auto before = watching.latest();
    const auto begin = trace::Clock::now();
    while (trace::Clock::now() - begin < time) {
        crowd.sendAndReceive();
        watching.drain();
    }
    const auto& after = watching.latest();
    const auto wall = seconds(after.asOf - before.asOf);
    const auto perSecond = [wall](auto now, auto then) { return static_cast<double>(now - then) / wall; };
    return {.share = seconds(after.counters.processorTime - before.counters.processorTime) / wall,
            .looks = perSecond(after.counters.looks, before.counters.looks),
            .skipped = perSecond(after.counters.skipped, before.counters.skipped)};
}

/// What a server answered under load.
struct Answered
{
    double perSecond = 0; ///< as wrk says
    double cpuTime = 0;   ///< of the server per request, in microseconds
};

/// Of all threads of the server, as the kernel counts: whoever else wants the processors does not change it.
trace::Duration processorTimeOf(int root)
{
    trace::Duration sum{0};
    for (const auto& process : watch::processesBelow(std::array{root}))
        for (const auto thread : watch::threadsOf(process.pid))
            if (const auto use =
                    watch::parseSchedstat(watch::readText(watch::procPath(process.pid, thread, "schedstat"))))
                sum += use->running;
    return sum;
}

Answered underLoad(const watch::WatchedServer& server, int connections)
{
    const auto command = "wrk -t1 -d2 -c" + std::to_string(connections) +
                         " http://127.0.0.1:" + std::to_string(server.port) + "/free";
    const auto before = processorTimeOf(*server.root);
    auto* wrk = ::popen(command.c_str(), "r");
    Answered answered;
    double requests = 0;
    std::array<char, 256> line{};
    while (wrk != nullptr && std::fgets(line.data(), line.size(), wrk) != nullptr) {
        std::sscanf(line.data(), "Requests/sec: %lf", &answered.perSecond);
        std::sscanf(line.data(), " %lf requests in", &requests);
    }
    if (wrk != nullptr) ::pclose(wrk);
    if (requests > 0) answered.cpuTime = seconds(processorTimeOf(*server.root) - before) * 1e6 / requests;
    return answered;
}

/// With a watcher that is kept awake by a request that the server has read, and that never ends.
Answered watchedUnderLoad(const watch::WatchedServer& server, int connections)
{
    support::Watching watching(server);
    watching.waitForWorkers(1);
    static constexpr std::string_view kHalf = "GET /free HTTP/1.1\r\n";
    const auto socket = support::connectTo("127.0.0.1", server.port);
    ::send(socket.descriptor(), kHalf.data(), kHalf.size(), MSG_NOSIGNAL);
    watching.watcher().requestSent({trace::RequestId{1}, support::localEnd(socket.descriptor()),
                                    support::remoteEnd(socket.descriptor()), trace::Clock::now()});
    return underLoad(server, connections);
}

double median(std::vector<double> values)
{
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
    return values[values.size() / 2];
}

template <typename Of>
double medianOf(const std::vector<Watched>& measured, Of of)
{
    std::vector<double> values;
    for (const auto& round : measured)
        values.push_back(of(round));
    return median(values);
}

void measureWatcher(support::Watching& watching, std::uint16_t port, int workers, int inFlight)
{
    Crowd crowd(watching.watcher(), port, inFlight);
    std::vector<Watched> measured;
    for (int round = 0; round < rounds; ++round)
        measured.push_back(watchedFor(watching, crowd, kMeasured));
    std::printf(
        "%d workers, %4d in flight: %.1f %% of a processor, %.0f looks/s, %.0f skipped/s (medians of %d rounds)\n",
        workers, inFlight, 100 * medianOf(measured, [](const auto& round) { return round.share; }),
        medianOf(measured, [](const auto& round) { return round.looks; }),
        medianOf(measured, [](const auto& round) { return round.skipped; }), rounds);
}

/// Watched beside the mean of before and after; and what those two differ by, which nobody watches.
void measureServer(const watch::WatchedServer& server, int workers, int connections)
{
    std::vector<double> rates;
    std::vector<double> costs;
    std::vector<double> unwatchedRates;
    std::vector<double> microseconds;
    for (int round = 0; round < rounds; ++round) {
        const auto before = underLoad(server, connections);
        const auto watched = watchedUnderLoad(server, connections);
        const auto after = underLoad(server, connections);
        rates.push_back(2 * watched.perSecond / (before.perSecond + after.perSecond));
        costs.push_back(2 * watched.cpuTime / (before.cpuTime + after.cpuTime));
        unwatchedRates.push_back(after.perSecond / before.perSecond);
        microseconds.push_back(before.cpuTime);
    }
    std::printf("%d workers, %4d connections of wrk: a request costs %.1f us alone, watched %.3f times that; "
                "requests/s watched to alone %.3f; alone to alone %.3f (medians of %d rounds)\n",
                workers, connections, median(microseconds), median(costs), median(rates),
                median(unwatchedRates), rounds);
}

void measure(int workers)
{
    const auto port = support::freePort();
    const support::ForeignServer server(
        support::uvicorn(port, {"--workers", std::to_string(workers), "--no-access-log"}), port);
    if (!server.waitUntilItListens()) return;
    const watch::WatchedServer watched{port, server.pid()};
    {
        support::Watching watching(watched);
        if (!watching.waitForWorkers(static_cast<std::size_t>(workers))) return;
        for (const auto inFlight : kInFlight)
            measureWatcher(watching, port, workers, inFlight);
    }
    for (const auto inFlight : kInFlight)
        measureServer(watched, workers, inFlight);
}

/// A thousand connections need a thousand descriptors.
void raiseDescriptorLimit()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 8192);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

/// bench_watch [ROUNDS]: each number is the median of so many.
int main(int argc, char** argv)
{
    raiseDescriptorLimit();
    if (argc > 1) rounds = std::max(1, std::atoi(argv[1]));
    for (const auto workers : {1, 8})
        measure(workers);
}
