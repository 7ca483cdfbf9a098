#pragma once

#include "engine/analysis/evidence.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace analysis {

/// What a measure comes to: a time, a number, or words.
using MeasureValue = std::variant<trace::Duration, std::size_t, std::string>;

std::string inWords(const MeasureValue& value);

/// What a measure is about; which of these count depends on the measure.
struct MeasureSubject
{
    std::size_t number = 0;    ///< "#2" is the run's second arrival; "worker 2"; "2 calls"
    trace::Duration length{0}; ///< "500 ms"
    std::string path{};        ///< empty: every request that is no health check
};

struct MeasureRow;

/// Something that can be measured in a run, as a person who writes a lesson names it: "latency of #2",
/// "loop held of worker 1", "slowest /healthcheck". Numbers of requests count the arrivals of the run,
/// whatever numbers they have in the trace.
class Measure
{
public:
    Measure(const MeasureRow& row, MeasureSubject subject)
        : m_row(&row)
        , m_subject(std::move(subject))
    {}

    bool isTime() const;
    bool isCount() const;

    /// Nothing where the run has nothing of the kind.
    std::optional<MeasureValue> value(const Evidence& evidence) const;

    /// "latency of #2": with the number of the arrival.
    std::string words() const;

    /// "exactly 3 requests with 2 calls of 1 s each", where the measure counts such; else empty.
    std::string counting(const std::string& amount, bool isOne) const;

    /// "latency of #5": with the number that the request has in this run.
    std::string name(const Evidence& evidence) const;

private:
    const MeasureRow* m_row;
    MeasureSubject m_subject;
};

/// Either a measure or, in a part of a sentence, what is wrong with its name and what is expected.
struct MeasureResult
{
    std::optional<Measure> measure;
    std::string problem;
};

/// `paths` are those that a run can have. Pure.
MeasureResult parseMeasure(std::string_view words, std::span<const std::string> paths);

/// "0.5 s", "300 ms"; nothing where it is no such thing. Pure.
std::optional<trace::Duration> parseDuration(std::string_view words);

/// As it would be written: "1 s", "1.5 s", "300 ms".
std::string exactly(trace::Duration duration);

/// A number as a lesson writes it, "2.3 s", as the language that is spoken writes it.
std::string spelled(std::string_view number);

std::optional<std::size_t> parseCount(std::string_view words);

std::string_view trimmed(std::string_view words);

/// The run's arrival of that number, counted from 1; null where it has not come.
const trace::Request* arrival(const trace::Store& store, std::size_t number);

} // namespace analysis
