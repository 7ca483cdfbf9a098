#pragma once

#include "engine/trace/store.h"

#include <optional>
#include <vector>

namespace analysis {

/// What a client gets of a request.
enum class Answer : std::uint8_t { Open, Good, Failed };

Answer answerOf(const trace::Request& request);

/// One arrival in both runs. `after` is null until it has arrived there. Both point into the stores.
struct ArrivalPair
{
    const trace::Request* before = nullptr;
    const trace::Request* after = nullptr;

    /// How much shorter its client waited, negative for longer; nothing unless both were answered well.
    std::optional<trace::Duration> saved() const;
};

/// A run and its repetition, arrival by arrival. Durations count from each run's origin.
struct Comparison
{
    std::vector<ArrivalPair> pairs; ///< in the order of their arrival
    std::size_t open = 0;           ///< have not ended in the repetition
    std::size_t failedBefore = 0;
    std::size_t failedAfter = 0;
    std::size_t counted = 0; ///< of these, `saved` and `waitedBefore` are the sums
    trace::Duration saved{0};
    trace::Duration waitedBefore{0};
    trace::Duration lastBefore{0}; ///< when the last request ended
    trace::Duration lastAfter{0};  ///< the same of those that have ended
    bool isComplete = true;        ///< false where a trace forgot a part of its run
};

/// The rows of Store::requests() that can be repeated, in order of arrival: neither health probes nor
/// requests to a path that nobody serves.
std::vector<std::uint32_t> arrivals(const trace::Store& store);

/// Who came in the second one of two runs.
enum class Arrivals : std::uint8_t {
    Repeated, ///< the same as in the first one: those that are not there yet are still to come
    Own,      ///< whoever it was: only as many are compared as came in both
};

/// The n-th arrival of `before` with the n-th one of `after`, which are, by number, its requests that our
/// client sent and that are no probes. Pure.
Comparison compare(const trace::Store& before, const trace::Store& after,
                   Arrivals whose = Arrivals::Repeated);

} // namespace analysis
