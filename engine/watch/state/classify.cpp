#include "engine/watch/state/classify.h"

#include "engine/watch/state/wait_channel.h"

#include <algorithm>
#include <cstring>
#include <poll.h>

namespace watch {

namespace {

constexpr std::size_t kMostPolled = 1024;

bool contains(std::span<const int> descriptors, int descriptor)
{
    return std::ranges::find(descriptors, descriptor) != descriptors.end();
}

/// A wait that is not the loop's own.
Activity heldUp(const Surroundings& surroundings, std::string_view call, int descriptor = -1)
{
    if (surroundings.isLoop) return {Doing::Blocking, call, descriptor};
    return {surroundings.hasBegun ? Doing::Parked : Doing::Starting, call, descriptor};
}

Activity awake(const Surroundings& surroundings, Doing doing)
{
    const bool isStarting = !surroundings.isLoop && !surroundings.hasBegun;
    return {isStarting ? Doing::Starting : doing, {}, -1};
}

/// The loop's own wait if it is for a listener.
Activity waitFor(std::span<const int> descriptors, const Surroundings& surroundings, std::string_view call)
{
    const bool isLoops = std::ranges::any_of(
        descriptors, [&](int descriptor) { return contains(surroundings.listeners, descriptor); });
    if (isLoops) return {Doing::Free, call, -1};
    return heldUp(surroundings, call, descriptors.empty() ? -1 : descriptors.front());
}

Activity inCall(const SyscallLine& line, const Surroundings& surroundings, std::span<const int> polled)
{
    const auto call = systemCall(line.number);
    if (!call) return heldUp(surroundings, "system call");
    const auto descriptor = line.descriptor();
    switch (call->kind) {
    case WaitKind::Epoll:
        if (contains(surroundings.loopEpolls, descriptor)) return {Doing::Free, call->name, descriptor};
        return heldUp(surroundings, call->name, descriptor);
    case WaitKind::Poll:
    case WaitKind::Select: return waitFor(polled, surroundings, call->name);
    case WaitKind::Accept: return waitFor(std::span(&descriptor, 1), surroundings, call->name);
    case WaitKind::Descriptor: return heldUp(surroundings, call->name, descriptor);
    case WaitKind::Futex:
        if (line.arguments[0] >= surroundings.gil && line.arguments[0] < surroundings.gilEnd)
            return {Doing::WaitsForGil, call->name, -1};
        return heldUp(surroundings, call->name);
    case WaitKind::Other: return heldUp(surroundings, call->name);
    }
    return {};
}

Activity bySystemCall(const ThreadLook& look, const Surroundings& surroundings, std::span<const int> polled)
{
    const auto line = parseSyscallLine(look.text());
    if (!line) return {};
    switch (line->place) {
    case SyscallLine::Place::Processor: return awake(surroundings, Doing::Running);
    case SyscallLine::Place::Kernel: return awake(surroundings, Doing::InKernel);
    case SyscallLine::Place::Call: return inCall(*line, surroundings, polled);
    }
    return {};
}

/// Which epoll it waits for is not known: a loop has one, and so it is the loop's.
Activity byWaitChannel(const ThreadLook& look, const Surroundings& surroundings)
{
    if (look.text() == "0") return awake(surroundings, Doing::Running);
    const auto call = callOfWaitChannel(look.text());
    if (call.empty()) return {};
    const bool isLoops = call == "epoll_wait" && !surroundings.loopEpolls.empty();
    return isLoops ? Activity{Doing::Free, call, -1} : heldUp(surroundings, call);
}

Activity byStateLetter(const ThreadLook& look, const Surroundings& surroundings)
{
    return look.text() == "R" ? awake(surroundings, Doing::Running) : Activity{};
}

} // namespace

std::optional<DescriptorList> descriptorList(const SyscallLine& line)
{
    if (line.place != SyscallLine::Place::Call) return {};
    const auto call = systemCall(line.number);
    const auto& arguments = line.arguments;
    if (call && call->kind == WaitKind::Poll && arguments[1] > 0 && arguments[1] <= kMostPolled)
        return DescriptorList{arguments[0], arguments[1] * sizeof(pollfd), WaitKind::Poll};
    if (call && call->kind == WaitKind::Select && arguments[1] != 0 && arguments[0] > 0 &&
        arguments[0] <= kMostPolled)
        return DescriptorList{arguments[1], (arguments[0] + 63) / 64 * sizeof(std::uint64_t),
                              WaitKind::Select};
    return {};
}

std::vector<int> descriptorsIn(const DescriptorList& list, std::span<const std::byte> bytes)
{
    std::vector<int> descriptors;
    if (list.kind == WaitKind::Poll) {
        for (; bytes.size() >= sizeof(pollfd); bytes = bytes.subspan(sizeof(pollfd))) {
            pollfd polled{};
            std::memcpy(&polled, bytes.data(), sizeof polled);
            if (polled.fd >= 0) descriptors.push_back(polled.fd); // poll skips negative ones
        }
        return descriptors;
    }
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) // in memory the lowest bits come first
        if ((std::to_integer<unsigned>(bytes[bit / 8]) >> (bit % 8) & 1U) != 0)
            descriptors.push_back(static_cast<int>(bit));
    return descriptors;
}

Activity classify(const ThreadLook& look, const Surroundings& surroundings, std::span<const int> polled)
{
    switch (look.evidence) {
    case Evidence::SystemCall: return bySystemCall(look, surroundings, polled);
    case Evidence::WaitChannel: return byWaitChannel(look, surroundings);
    case Evidence::StateLetter: return byStateLetter(look, surroundings);
    case Evidence::None: return {};
    }
    return {};
}

} // namespace watch
