#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace trace {

/// How many events of another program were not as they must be, and why.
struct EventFault
{
    std::string reason;
    std::uint64_t count = 0;
    bool isShown = false; ///< as far as they were understood; else they were left out

    bool operator==(const EventFault&) const = default;
};

/// Counts them while a file is read.
class EventFaults
{
public:
    void leaveOut(std::string reason) { ++m_leftOut[std::move(reason)]; }
    void showInPart(std::string reason) { ++m_inPart[std::move(reason)]; }

    /// Those that were left out first.
    std::vector<EventFault> counts() const
    {
        std::vector<EventFault> faults;
        for (const auto& [reason, count] : m_leftOut)
            faults.push_back({reason, count, false});
        for (const auto& [reason, count] : m_inPart)
            faults.push_back({reason, count, true});
        return faults;
    }

private:
    std::map<std::string, std::uint64_t> m_leftOut;
    std::map<std::string, std::uint64_t> m_inPart;
};

} // namespace trace
