#pragma once

#include "engine/trace/segment.h"
#include "engine/trace/store.h"
#include "tests/e2e/processor_queue.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace support {

/// One run, as it was recorded inside the server and as it was seen from outside: where do they differ?
/// Looked at every millisecond of each request and of each hold, at least three away from whatever changes
/// inside.
class TwoViews
{
public:
    static constexpr trace::Duration kRoom = std::chrono::milliseconds(3);

    /// All outlive it; all requests have ended. What happened while somebody waited for a processor is not
    /// judged.
    TwoViews(const trace::Store& inside, const trace::Store& outside, const ProcessorQueue& queue);

    /// A sentence for each stretch in which they do.
    const std::vector<std::string>& differences() const { return m_differences; }

    /// How many milliseconds they do so.
    std::uint64_t differing() const { return m_differing; }

    /// How many requests were found in both; only those are judged that can be but one.
    std::size_t requests() const { return m_pairs.size(); }
    std::size_t sureRequests() const
    {
        return static_cast<std::size_t>(std::ranges::count_if(m_pairs, &Pair::isSure));
    }

    /// How many milliseconds were judged, and of how many the outside view says something for sure: 0 to 1.
    std::uint64_t judged() const { return m_states.all; }
    double sureStates() const { return m_states.share(); }
    double sureHolds() const { return m_holds.share(); }

    /// True where processes waited for a processor for more than a tenth of the time: then the outside cannot
    /// say much, and is right not to.
    bool isMachineBusy() const { return m_noisy * kNoisy > m_noisy + m_states.all; }

private:
    struct Life
    {
        const trace::Request* request = nullptr;
        std::vector<trace::Segment> segments;
    };

    struct Pair
    {
        Life inside;
        Life outside;
        bool isSure = false; ///< neither could as well belong to another one
    };

    struct Candidate
    {
        trace::Duration distance{};
        const trace::Request* inside = nullptr;
        const trace::Request* outside = nullptr;
    };

    static constexpr std::uint64_t kNoisy = 10;

    struct Judged
    {
        std::uint64_t sure = 0;
        std::uint64_t all = 0;

        double share() const { return all == 0 ? 0 : static_cast<double>(sure) / static_cast<double>(all); }
    };

    bool isQuiet(trace::Time time) const { return !m_queue.wasWaiting(time - kRoom, time + kRoom); }
    static Life lifeOf(const trace::Request& request, trace::Time end);
    std::vector<Candidate> candidates() const;
    static std::vector<Candidate> rivals(const Candidate& candidate, const std::vector<Candidate>& all);
    bool mayBeOne(const Candidate& candidate) const;
    void pairUp();
    void pairWorkers();
    void compareStates(const Pair& pair);
    void compareHolds(const trace::Holding& holding);
    const trace::Request* holderAt(trace::WorkerId worker, trace::Time time) const;
    std::string stateInside(const Pair& pair, trace::Time time) const;
    void differ(const std::string& what, trace::Time time);

    const trace::Store& m_inside;
    const trace::Store& m_outside;
    const ProcessorQueue& m_queue;
    std::vector<Pair> m_pairs;
    std::map<trace::WorkerId, trace::WorkerId> m_workers; ///< the outside's, and which one that is inside
    std::vector<std::string> m_differences;
    std::uint64_t m_differing = 0;
    std::string m_lastDifference; ///< each is told once, where it begins
    Judged m_states;
    std::uint64_t m_noisy = 0; ///< milliseconds that were not judged, for somebody waited for a processor
    Judged m_holds;
};

} // namespace support
