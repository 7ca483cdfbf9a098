#pragma once

#include "engine/analysis/measures/measure.h"

#include <vector>

namespace analysis {

/// What a challenge is judged by: the run that was made, and which settings differ from those it began with.
struct Attempt
{
    const Evidence& evidence;
    std::vector<std::string> changedSettings{};
};

struct ConditionResult;

/// Something that must be so at a challenge's end: "slowest /healthcheck < 50 ms", "at most 1 change",
/// "keep the upstream delay".
class Condition
{
public:
    enum class Kind : std::uint8_t { Measure, ChangesAtMost, Keep };
    enum class Sign : std::uint8_t { Less, LessOrEqual, Equal, GreaterOrEqual, Greater };

    /// "slowest request: less than 2.5 s", "exactly 3 requests with 2 calls of 1 s each"
    std::string inShort() const;

    bool isMet(const Attempt& attempt) const;

    /// What it is about was measured, and is no matter of settings.
    bool isMeasure() const { return m_kind == Kind::Measure; }

    /// "2.0 s"; empty where there was nothing to measure.
    std::string measured(const Evidence& evidence) const;

    /// One sentence: what was asked for, what was measured, and where it failed by how much.
    std::string sentence(const Attempt& attempt) const;

private:
    friend struct ConditionParser;
    friend ConditionResult parseCondition(std::string_view words, std::span<const std::string> paths,
                                          std::span<const std::string> settings);

    std::string measureSentence(const Attempt& attempt) const;
    std::string changesSentence(const Attempt& attempt) const;

    Kind m_kind = Kind::ChangesAtMost;
    Sign m_sign = Sign::Less;
    std::optional<Measure> m_measure;
    MeasureValue m_limit;
    std::size_t m_most = 0; ///< changes
    std::string m_kept;     ///< a setting
};

/// Either a condition or, in a part of a sentence, what is wrong with it.
struct ConditionResult
{
    std::optional<Condition> condition;
    std::string problem;
};

/// `settings` are the names of what can be changed. Pure.
ConditionResult parseCondition(std::string_view words, std::span<const std::string> paths,
                               std::span<const std::string> settings);

} // namespace analysis
