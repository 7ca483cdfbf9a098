#include "engine/watch/proc/thread_files.h"

#include "engine/watch/proc/process_stat.h"

namespace watch {

namespace {

/// The letter alone: the rest of that line changes with every look.
void keepStateLetter(ThreadLook& look)
{
    const auto stat = parseStat(look.text());
    look.bytes[0] = stat ? stat->state : '?';
    look.length = 1;
}

/// The kernel shows wchan to whom it shows the descriptors, and to everybody else "0".
bool isWaitChannelShown(int pid)
{
    return !numbersIn(procPath(pid, "fd"), 1).empty();
}

void cutLineEnd(ThreadLook& look)
{
    if (look.text().ends_with('\n')) --look.length;
}

} // namespace

std::optional<ProcessorUse> parseSchedstat(std::string_view line)
{
    const auto running = takeNumber<std::uint64_t>(line);
    const auto ready = takeNumber<std::uint64_t>(line);
    const auto slices = takeNumber<std::uint64_t>(line);
    if (!running || !ready || !slices) return {};
    return ProcessorUse{trace::Duration(*running), trace::Duration(*ready), *slices};
}

ThreadFiles::ThreadFiles(int pid, int thread)
    : m_schedstat(File::open(procPath(pid, thread, "schedstat")))
{
    if (open(pid, thread, "syscall", Evidence::SystemCall)) return;
    if (isWaitChannelShown(pid) && open(pid, thread, "wchan", Evidence::WaitChannel)) return;
    open(pid, thread, "stat", Evidence::StateLetter);
}

bool ThreadFiles::open(int pid, int thread, const char* name, Evidence evidence)
{
    m_state = File::open(procPath(pid, thread, name));
    m_evidence = evidence;
    if (!look().text().empty()) return true;
    m_evidence = Evidence::None;
    return false;
}

ThreadLook ThreadFiles::look() const
{
    ThreadLook look;
    if (!m_state.isOpen()) return look;
    std::array<char, 96> use; // NOLINT(cppcoreguidelines-pro-type-member-init): read before it is used
    look.length = m_state.read(look.bytes).size();
    look.at = trace::Clock::now();
    if (look.length == 0) return look;
    look.evidence = m_evidence;
    if (m_evidence == Evidence::StateLetter) keepStateLetter(look);
    cutLineEnd(look);
    const auto line = m_schedstat.read(use);
    look.use = parseSchedstat({line.data(), line.size()}).value_or(ProcessorUse{});
    return look;
}

} // namespace watch
