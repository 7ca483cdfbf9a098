#include "engine/trace/file/trace_file.h"
#include "tests/support/generic_equality.h"

#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

namespace {

/// Read from memory.
trace::OpenedTrace open(const std::uint8_t* bytes, std::size_t size)
{
    const int descriptor = memfd_create("trace", MFD_CLOEXEC);
    if (descriptor < 0 || write(descriptor, bytes, size) != static_cast<ssize_t>(size)) std::abort();
    auto opened = trace::openTrace("/proc/self/fd/" + std::to_string(descriptor));
    close(descriptor);
    return opened;
}

} // namespace

/// Whatever the bytes are, there is a trace or one sentence; and a trace can be saved and opened again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto opened = open(bytes, size);
    if (opened.document.has_value() != opened.problem.empty()) std::abort();
    if (!opened.document) return 0;
    static const auto path = "/tmp/fuzz_trace_file-" + std::to_string(getpid()) + ".json";
    if (!trace::saveTrace(path, *opened.document).empty()) std::abort();
    const auto again = trace::openTrace(path);
    unlink(path.c_str());
    // Two times may each be near enough to be shown, and too far from one another to be written.
    if (!again.document && again.problem.find("years") != std::string::npos) return 0;
    if (!again.document) std::abort();
    const auto& before = opened.document->store;
    const auto& after = again.document->store;
    if (before.requests() != after.requests() || before.workers() != after.workers() ||
        before.upstreamCalls() != after.upstreamCalls() || before.changes() != after.changes() ||
        !support::areAlike(before.generic(), after.generic()) || !(before.watched() == after.watched()) ||
        before.origin() != after.origin())
        std::abort();
    return 0;
}
