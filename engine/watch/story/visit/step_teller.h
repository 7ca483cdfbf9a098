#pragma once

#include "engine/trace/event.h"
#include "engine/watch/observation.h"

#include <array>
#include <optional>
#include <vector>

namespace watch {

/// What a request does, as far as its loop's state tells. Nothing: a call of its own says it.
struct Ground
{
    std::optional<trace::StepKind> kind;
    CallId call = CallId::None; ///< of a blocking one: another call is another step

    bool operator==(const Ground&) const = default;
};

/// Tells the steps of one request: one after another, without a gap, but for calls that go on at once. What
/// is too short to be told joins what is around it. Once there are very many steps, too short is longer, and
/// a stretch of those is not known, so that they never run out of numbers.
class StepTeller
{
public:
    static constexpr std::uint8_t kMostSteps = 250; ///< of a kind

    using Events = std::vector<trace::Event>;

    explicit StepTeller(trace::RequestId request)
        : m_request(request)
    {}

    /// From `at` on, or `within` earlier, it does this. In order of time.
    void become(const Ground& ground, trace::Time at, trace::Duration within, Events& told);

    /// A call that does not hold the loop is in service since `at`, as is known `now`. False: there are too
    /// many to be told.
    bool beginCall(CallId call, trace::StepKind kind, trace::Time at, trace::Time now, Events& told);

    /// It has its answer. `isHeldUp`: the request cannot go on, its loop is held.
    void endCall(CallId call, trace::Time at, unsigned status, bool isHeldUp, Events& told);

    /// Its loop is there again: it goes on wherever its calls have their answers.
    void goOn(trace::Time at, Events& told);

    /// It waits for one of its calls, and did so a while before `time`.
    bool waitsForCall(trace::Time time) const;

    bool hasCalls() const { return !m_calls.empty(); }

    /// Tells what went on until `now` and is long enough.
    void settle(trace::Time now, Events& told);

    void finish(trace::Time at, Events& told);

private:
    struct Call
    {
        CallId call = CallId::None;
        trace::StepKind kind = trace::StepKind::AsyncCall;
        std::uint8_t index = 0;
        trace::Time begun = trace::kUnset;
        unsigned status = 0;
        bool isAnswered = false;
    };

    struct Change
    {
        Ground ground;
        trace::Time at = trace::kUnset;
        trace::Duration within{0};
    };

    std::uint8_t& count(trace::StepKind kind) { return m_counts[static_cast<std::size_t>(kind)]; }
    bool isTooShort(const Change& change, trace::Time until) const;
    void apply(const Change& change, Events& told);
    void endCallStep(const Call& call, trace::Time at, Events& told) const;
    trace::Event event(trace::EventKind kind, trace::StepKind step, std::uint8_t index, trace::Time at) const;

    trace::RequestId m_request;
    Ground m_ground; ///< as told
    trace::Time m_since = trace::kUnset;
    std::uint8_t m_index = 0;
    std::optional<Change> m_change; ///< not told yet: it may be too short
    std::vector<Call> m_calls;
    std::array<std::uint8_t, 16> m_counts{};
};

} // namespace watch
