#include "engine/server/server.h"
#include "engine/trace/store.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <thread>

/// The server alone, for a load generator: `bench_server PORT on|off`. Its main thread drains at frame rate
/// as the window does; at SIGTERM it prints what was recorded and lost.

namespace {

volatile std::sig_atomic_t isEnding = 0;

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) return 2;
    std::signal(SIGTERM, [](int) { isEnding = 1; });
    trace::Recorder recorder(std::strcmp(argv[2], "on") == 0 ? trace::Recording::On : trace::Recording::Off);
    trace::RequestIdentity identity;
    spdlog::logger log("bench", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    server::Settings settings;
    settings.port = static_cast<std::uint16_t>(std::atoi(argv[1]));
    const server::Server server(recorder, identity, log, settings);
    std::vector<trace::Event> events;
    std::uint64_t recorded = 0;
    while (isEnding == 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(16));
        events.clear();
        recorder.drain(events);
        recorded += events.size();
    }
    std::printf("recorded %llu dropped %llu\n", static_cast<unsigned long long>(recorded),
                static_cast<unsigned long long>(recorder.dropped()));
}
