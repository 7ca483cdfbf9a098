#include "engine/analysis/sentences.h"

#include "engine/analysis/analysis_phrase.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace analysis {

namespace {

using namespace std::chrono_literals;

/// The number's word, or nothing where there is none.
std::string smallNumber(std::size_t count)
{
    const auto words = analysis::phrase("no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve");
    std::size_t begin = 0;
    for (; count > 0 && begin != std::string::npos; --count)
        begin = words.find(',', begin + 1);
    if (begin == std::string::npos) return {};
    if (begin > 0) ++begin;
    return words.substr(begin, words.find(',', begin) - begin);
}

std::string withOneDecimal(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    std::string digits(text.data());
    const auto point = digits.find('.');
    if (point != std::string::npos) digits.replace(point, 1, analysis::phrase(".")); // the decimal sign
    return digits;
}

std::string milliseconds(trace::Duration duration)
{
    const auto value = static_cast<double>(duration.count()) / 1e6;
    const auto whole = std::lround(value);
    const bool isNearlyWhole = std::lround(value * 10) == whole * 10;
    return (value >= 9.95 || isNearlyWhole ? std::to_string(whole) : withOneDecimal(value)) + " ms";
}

std::string minutes(long long seconds)
{
    if (seconds < 3600) return std::to_string(seconds / 60) + " min " + std::to_string(seconds % 60) + " s";
    return std::to_string(seconds / 3600) + " h " + std::to_string(seconds % 3600 / 60) + " min";
}

std::string withCommas(std::size_t count)
{
    auto digits = std::to_string(count);
    for (auto place = digits.size(); place > 3;) {
        place -= 3;
        digits.insert(place, analysis::phrase(",")); // between thousands
    }
    return digits;
}

/// What steps of a kind are called, with %1 for their numbers.
std::string phraseFor(trace::StepKind kind, std::size_t count)
{
    const bool isOne = count == 1;
    switch (kind) {
    case trace::StepKind::BlockingCall:
    case trace::StepKind::AsyncCall:
    case trace::StepKind::PooledCall:
        return isOne ? analysis::phrase("call %1") : analysis::phrase("calls %1");
    case trace::StepKind::PoolJob:
    case trace::StepKind::ExecutorJob:
        return isOne ? analysis::phrase("job %1") : analysis::phrase("jobs %1");
    case trace::StepKind::Compute: return analysis::phrase("compute %1");
    case trace::StepKind::PoolPlace: return analysis::phrase("place %1");
    case trace::StepKind::ClientSetup: return analysis::phrase("setup %1");
    case trace::StepKind::Hold: return isOne ? analysis::phrase("hold %1") : analysis::phrase("holds %1");
    case trace::StepKind::Away:
    case trace::StepKind::HeldUp:
    case trace::StepKind::NotKnown: return {}; // the state says it all
    }
    return "%1";
}

/// "2", "1 and 2", "1 to 8".
std::string numbersInWords(const std::vector<unsigned>& numbers)
{
    constexpr std::size_t kFew = 3;
    std::vector<std::string> texts;
    for (const auto number : numbers)
        texts.push_back(std::to_string(number));
    const bool isRow = numbers.back() - numbers.front() + 1 == numbers.size();
    if (numbers.size() <= kFew || !isRow) return listed(texts);
    return filled(analysis::phrase("%1 to %2"), {texts.front(), texts.back()});
}

} // namespace

std::string inWords(trace::Duration duration)
{
    if (duration < 950us) return analysis::phrase("less than 1 ms");
    if (duration < 999500us) return milliseconds(duration);
    const auto seconds = static_cast<double>(duration.count()) / 1e9;
    if (duration < 59950ms) return withOneDecimal(seconds) + " s";
    if (duration < 119500ms) return std::to_string(std::lround(seconds)) + " s";
    return minutes(std::llround(seconds));
}

std::string inWords(std::size_t count)
{
    auto word = smallNumber(count);
    return word.empty() ? withCommas(count) : word;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many)
{
    return count == 1 ? one : filled(many, {inWords(count)});
}

std::string inWords(const trace::Step& step)
{
    return filled(phraseFor(step.kind, 1), {std::to_string(step.index)});
}

std::string stepsInWords(const trace::Request& request, const trace::Segment& segment)
{
    std::vector<unsigned> indexes;
    for (const auto row : trace::stepsDuring(request, segment))
        indexes.push_back(request.steps[row].index);
    if (indexes.empty()) return {};
    std::ranges::sort(indexes);
    return filled(phraseFor(request.steps[segment.step].kind, indexes.size()), {numbersInWords(indexes)});
}

std::string listed(std::span<const std::string> parts)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? analysis::phrase(" and ") : ", ";
        text += parts[i];
    }
    return text;
}

std::string capitalized(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() -= 'a' - 'A';
    return text;
}

} // namespace analysis
