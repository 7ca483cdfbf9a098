#include "engine/trace/file/trace_file.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/resource.h>

/// What opening a million complete events costs, in time and in memory. With a file's name it opens that one.

namespace {

constexpr int kEvents = 1'000'000;

std::string makeFile()
{
    const std::string path = "/tmp/bench_open.json";
    auto* file = std::fopen(path.c_str(), "w");
    if (file == nullptr) std::abort();
    std::fputs("{\"traceEvents\":[\n", file);
    for (int i = 0; i < kEvents; ++i)
        std::fprintf(file,
                     "%s{\"name\":\"function_%03d\",\"cat\":\"cpu\",\"ph\":\"X\",\"ts\":%d.%03d,\"dur\":%d.5,"
                     "\"pid\":4242,\"tid\":%d,\"args\":{\"bytes\":%d}}",
                     i == 0 ? "" : ",\n", i % 500, i * 7, i % 1000, i % 90, 100 + i % 8, i * 31);
    std::fputs("]}\n", file);
    std::fclose(file);
    return path;
}

rusage usage()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage;
}

/// Of this process so far: what others do meanwhile does not count.
double cpuSeconds()
{
    const auto used = usage();
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

} // namespace

int main(int argc, char** argv)
{
    const auto path = argc > 1 ? std::string(argv[1]) : makeFile();
    const auto begin = std::chrono::steady_clock::now();
    const auto cpuBefore = cpuSeconds();
    const auto opened = trace::openTrace(path);
    const auto cpu = cpuSeconds() - cpuBefore;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    if (!opened.document) {
        std::fprintf(stderr, "%s\n", opened.problem.c_str());
        return 1;
    }
    std::size_t spans = 0;
    for (const auto& track : opened.document->store.generic().tracks)
        for (const auto& lane : track.lanes)
            spans += lane.size();
    std::printf("%zu spans, %zu requests: %.2f s, %.2f s of CPU time, %ld MB at most\n", spans,
                opened.document->store.requests().size(), took.count(), cpu, usage().ru_maxrss / 1024);
    if (argc == 1) std::remove(path.c_str());
}
