#include "engine/watch/proc/process_stat.h"

#include "engine/watch/proc/file.h"

namespace watch {

namespace {

// proc(5): the columns after the command, counted from 1.
constexpr int kParentColumn = 4;
constexpr int kStartColumn = 22;

} // namespace

std::optional<ProcessStat> parseStat(std::string_view line)
{
    const auto open = line.find('(');
    const auto close = line.rfind(')');
    if (open == line.npos || close == line.npos || close < open || close + 3 > line.size()) return {};
    ProcessStat stat;
    stat.command = line.substr(open + 1, close - open - 1);
    stat.state = line[close + 2];
    auto rest = line.substr(close + 3);
    for (int column = kParentColumn; column <= kStartColumn; ++column) {
        const auto number = takeNumber<long>(rest);
        if (!number) return {};
        if (column == kParentColumn) stat.parent = static_cast<int>(*number);
        if (column == kStartColumn) stat.start = static_cast<std::uint64_t>(*number);
    }
    return stat;
}

std::optional<ProcessStat> statOf(int pid)
{
    return parseStat(readText(procPath(pid, "stat")));
}

std::optional<ProcessId> identify(int pid)
{
    const auto stat = statOf(pid);
    if (!stat || stat->state == 'Z' || stat->state == 'X') return {};
    return ProcessId{pid, stat->start};
}

} // namespace watch
