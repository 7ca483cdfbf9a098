#pragma once

#include "engine/trace/file/lane_dealer.h"

#include <cstdint>
#include <map>

namespace trace {

/// What other viewers call processes.
namespace process {
inline constexpr std::uint32_t kWaiting = 1;
inline constexpr std::uint32_t kUpstream = 2;
inline constexpr std::uint32_t kLab = 3;

constexpr std::uint32_t ofWorker(WorkerId worker)
{
    return 10 + number(worker);
}
} // namespace process

/// Where other viewers draw a span: their "process" and "thread".
struct ViewerPlace
{
    std::uint32_t process = 0;
    std::uint32_t lane = 0;
};

/// Gives each span of a process a lane on which none overlaps another.
class ViewerLanes
{
public:
    static constexpr std::uint32_t kLoop = 0; ///< spans lie on lanes 1, 2, …

    ViewerPlace deal(std::uint32_t process, Time begin, Time end)
    {
        return {process, static_cast<std::uint32_t>(m_dealers[process].deal(begin, end)) + 1};
    }

    /// Of each process that has some.
    const std::map<std::uint32_t, LaneDealer>& dealers() const { return m_dealers; }

private:
    std::map<std::uint32_t, LaneDealer> m_dealers;
};

} // namespace trace
