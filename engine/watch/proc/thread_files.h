#pragma once

#include "engine/trace/event.h"
#include "engine/watch/proc/file.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace watch {

/// How a thread used the processor so far, by the kernel's scheduler (/proc/…/schedstat).
struct ProcessorUse
{
    trace::Duration running{};
    trace::Duration ready{};  ///< could have run, but others did
    std::uint64_t slices = 0; ///< how often it came onto a processor

    bool operator==(const ProcessorUse&) const = default;
};

/// "1234 567 8". Pure.
std::optional<ProcessorUse> parseSchedstat(std::string_view line);

/// Where a look's text comes from: the first of these that we have the right to read.
enum class Evidence : std::uint8_t {
    SystemCall,  ///< /proc/…/syscall: the call with its arguments
    WaitChannel, ///< /proc/…/wchan: the function of the kernel in which it sleeps, or "0"
    StateLetter, ///< /proc/…/stat: whether it sleeps
    None,        ///< it has ended
};

/// One reading of a thread.
struct ThreadLook
{
    trace::Time at = trace::kUnset;
    Evidence evidence = Evidence::None;
    ProcessorUse use;
    std::array<char, 192> bytes{};
    std::size_t length = 0;

    std::string_view text() const { return {bytes.data(), length}; }
};

/// The files of one thread, kept open: so they never speak of another thread that got its number.
class ThreadFiles
{
public:
    ThreadFiles(int pid, int thread);

    Evidence evidence() const { return m_evidence; }

    ThreadLook look() const;

private:
    bool open(int pid, int thread, const char* name, Evidence evidence);

    File m_state;
    File m_schedstat;
    Evidence m_evidence = Evidence::None;
};

} // namespace watch
