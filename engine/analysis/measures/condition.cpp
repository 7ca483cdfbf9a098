#include "engine/analysis/measures/condition.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/sentences.h"

#include <algorithm>
#include <array>

namespace analysis {

namespace {

using Sign = Condition::Sign;

struct SignRow
{
    std::string_view text;
    Sign sign;
    const char* words;
};

// Those of two characters come first: "<=" begins with "<".
constexpr std::array<SignRow, 5> kSigns{{
    {"<=", Sign::LessOrEqual, analysis::marked("at most")},
    {">=", Sign::GreaterOrEqual, analysis::marked("at least")},
    {"<", Sign::Less, analysis::marked("less than")},
    {">", Sign::Greater, analysis::marked("more than")},
    {"=", Sign::Equal, analysis::marked("exactly")},
}};

/// `marked` is a name of the table of settings.
std::string settingName(const std::string& marked)
{
    return trace::phraseOf("settings", marked.c_str());
}

template <typename Number>
bool holds(const Number& value, Sign sign, const Number& limit)
{
    switch (sign) {
    case Sign::Less: return value < limit;
    case Sign::LessOrEqual: return value <= limit;
    case Sign::Equal: return value == limit;
    case Sign::GreaterOrEqual: return value >= limit;
    case Sign::Greater: return value > limit;
    }
    return false;
}

bool holds(const MeasureValue& value, Sign sign, const MeasureValue& limit)
{
    if (value.index() != limit.index()) return false;
    if (const auto* time = std::get_if<trace::Duration>(&value))
        return holds(*time, sign, std::get<trace::Duration>(limit));
    if (const auto* count = std::get_if<std::size_t>(&value))
        return holds(*count, sign, std::get<std::size_t>(limit));
    return false;
}

template <typename Number>
Number distance(const Number& a, const Number& b)
{
    return a < b ? b - a : a - b;
}

/// Short, so that measured and asked for can be compared at a glance.
std::string inDigits(const MeasureValue& value)
{
    if (const auto* count = std::get_if<std::size_t>(&value)) return std::to_string(*count);
    return inWords(value);
}

std::string missing(const MeasureValue& value, const MeasureValue& limit)
{
    if (const auto* time = std::get_if<trace::Duration>(&value))
        return inWords(distance(*time, std::get<trace::Duration>(limit)));
    return std::to_string(distance(std::get<std::size_t>(value), std::get<std::size_t>(limit)));
}

std::string quotedSettings(std::span<const std::string> settings)
{
    std::vector<std::string> quoted;
    for (const auto& setting : settings)
        quoted.push_back('"' + setting + '"');
    return listed(quoted);
}

} // namespace

struct ConditionParser
{
    std::span<const std::string> paths;
    std::span<const std::string> settings;

    ConditionResult parse(std::string_view words) const
    {
        constexpr std::string_view kAtMost = "at most ";
        constexpr std::string_view kKeep = "keep the ";
        if (words.starts_with(kAtMost)) return changesAtMost(trimmed(words.substr(kAtMost.size())));
        if (words.starts_with(kKeep)) return keep(trimmed(words.substr(kKeep.size())));
        for (const auto& sign : kSigns)
            if (const auto place = words.find(sign.text); place != std::string_view::npos)
                return compare(trimmed(words.substr(0, place)), sign,
                               trimmed(words.substr(place + sign.text.size())));
        return {{},
                analysis::phrase("a condition is \"at most 1 change\", \"keep the …\" or a figure, <, <=, "
                                 "=, >= or >, and a limit")};
    }

    static ConditionResult changesAtMost(std::string_view words)
    {
        const auto space = words.find(' ');
        const auto most = parseCount(words.substr(0, space));
        const auto what = space == std::string_view::npos ? "" : trimmed(words.substr(space));
        if (!most || (what != "change" && what != "changes"))
            return {{},
                    analysis::phrase("behind \"at most\" comes a number of changes such as \"1 change\"")};
        Condition condition;
        condition.m_kind = Condition::Kind::ChangesAtMost;
        condition.m_most = *most;
        return {condition, {}};
    }

    ConditionResult keep(std::string_view setting) const
    {
        if (std::ranges::find(settings, setting) == settings.end())
            return {{},
                    filled(analysis::phrase("there is no setting \"%1\"; there are %2"),
                           {std::string(setting), quotedSettings(settings)})};
        Condition condition;
        condition.m_kind = Condition::Kind::Keep;
        condition.m_kept = std::string(setting);
        return {condition, {}};
    }

    ConditionResult compare(std::string_view left, const SignRow& sign, std::string_view right) const
    {
        const auto measure = parseMeasure(left, paths);
        if (!measure.measure) return {{}, measure.problem};
        Condition condition;
        condition.m_kind = Condition::Kind::Measure;
        condition.m_measure = measure.measure;
        condition.m_sign = sign.sign;
        if (measure.measure->isTime())
            if (const auto time = parseDuration(right)) return limited(condition, *time);
        if (measure.measure->isCount())
            if (const auto count = parseCount(right)) return limited(condition, *count);
        const auto* expected = measure.measure->isTime() ? analysis::marked("a time such as \"50 ms\"")
                                                         : analysis::marked("a whole number");
        if (!measure.measure->isTime() && !measure.measure->isCount())
            return {{}, filled(analysis::phrase("\"%1\" is no number to compare with"), {std::string(left)})};
        return {{},
                filled(analysis::phrase("behind \"%1\" comes %2, not \"%3\""),
                       {std::string(sign.text), phrase(expected), std::string(right)})};
    }

    static ConditionResult limited(Condition condition, MeasureValue limit)
    {
        condition.m_limit = std::move(limit);
        return {condition, {}};
    }
};

ConditionResult parseCondition(std::string_view words, std::span<const std::string> paths,
                               std::span<const std::string> settings)
{
    words = trimmed(words);
    return ConditionParser{paths, settings}.parse(words);
}

bool Condition::isMet(const Attempt& attempt) const
{
    const auto& changed = attempt.changedSettings;
    switch (m_kind) {
    case Kind::ChangesAtMost: return changed.size() <= m_most;
    case Kind::Keep: return std::ranges::find(changed, m_kept) == changed.end();
    case Kind::Measure: break;
    }
    const auto value = m_measure->value(attempt.evidence);
    return value && holds(*value, m_sign, m_limit);
}

std::string Condition::measured(const Evidence& evidence) const
{
    const auto value = m_measure ? m_measure->value(evidence) : std::nullopt;
    return value ? inDigits(*value) : std::string();
}

std::string Condition::sentence(const Attempt& attempt) const
{
    switch (m_kind) {
    case Kind::Measure: return measureSentence(attempt);
    case Kind::ChangesAtMost: return changesSentence(attempt);
    case Kind::Keep: break;
    }
    return filled(isMet(attempt) ? analysis::phrase("The setting \"%1\" is as it was.")
                                 : analysis::phrase("The setting \"%1\" was changed; for this challenge it "
                                                    "has to stay as it was."),
                  {settingName(m_kept)});
}

std::string Condition::measureSentence(const Attempt& attempt) const
{
    const auto name = capitalized(m_measure->name(attempt.evidence));
    const auto sign = std::ranges::find(kSigns, m_sign, &SignRow::sign);
    const auto asked = phrase(sign->words) + ' ' + inDigits(m_limit);
    const auto value = m_measure->value(attempt.evidence);
    if (!value)
        return filled(analysis::phrase("%1: there was nothing to measure, and the challenge asks for %2."),
                      {name, asked});
    if (isMet(attempt))
        return filled(analysis::phrase("%1: %2, as asked for (%3)."), {name, inDigits(*value), asked});
    if (value->index() != m_limit.index()) // in words: it is not known
        return filled(analysis::phrase("%1: %2, but the challenge asks for %3."),
                      {name, inDigits(*value), asked});
    return filled(analysis::phrase("%1: %2, but the challenge asks for %3. It is off by %4."),
                  {name, inDigits(*value), asked, missing(*value, m_limit)});
}

std::string Condition::changesSentence(const Attempt& attempt) const
{
    if (attempt.changedSettings.empty()) return analysis::phrase("Nothing was changed.");
    std::vector<std::string> changed;
    for (const auto& setting : attempt.changedSettings)
        changed.push_back(settingName(setting));
    const auto what = capitalized(counted(changed.size(), analysis::phrase("one setting was changed"),
                                          analysis::phrase("%1 settings were changed"))) +
                      " (" + listed(changed) + ')';
    if (isMet(attempt)) return what + '.';
    return filled(analysis::phrase("%1, but this challenge allows only %2."),
                  {what, inWords(m_most), inWords(changed.size() - m_most)});
}

std::string Condition::inShort() const
{
    switch (m_kind) {
    case Kind::Keep: return filled(analysis::phrase("leave as it is: %1"), {settingName(m_kept)});
    case Kind::ChangesAtMost:
        return m_most == 1 ? analysis::phrase("at most 1 change")
                           : filled(analysis::phrase("at most %1 changes"), {std::to_string(m_most)});
    case Kind::Measure: break;
    }
    const auto sign = std::ranges::find(kSigns, m_sign, &SignRow::sign);
    const auto* time = std::get_if<trace::Duration>(&m_limit);
    const auto amount = phrase(sign->words) + ' ' + (time != nullptr ? exactly(*time) : inDigits(m_limit));
    const auto counting = m_measure->counting(amount, m_limit == MeasureValue(std::size_t{1}));
    return counting.empty() ? m_measure->words() + ": " + amount : counting;
}

} // namespace analysis
