#include "engine/analysis/measures/measure.h"

#include "engine/analysis/analysis_phrase.h"
#include "engine/analysis/measures/measure_rows.h"
#include "engine/analysis/sentences.h"
#include "engine/settings/route.h"

#include <algorithm>
#include <charconv>

namespace analysis {

namespace {

bool takeAway(std::string_view& words, std::string_view begin)
{
    if (!words.starts_with(begin)) return false;
    words = trimmed(words.substr(begin.size()));
    return true;
}

std::optional<MeasureSubject> parseNumbered(std::string_view words, std::string_view begin)
{
    if (!takeAway(words, begin)) return {};
    const auto number = parseCount(words);
    if (!number || *number == 0) return {};
    return MeasureSubject{.number = *number};
}

std::optional<MeasureSubject> parsePath(std::string_view words, std::span<const std::string> paths)
{
    if (words == "health check") return MeasureSubject{.path = std::string(settings::kHealthPath)};
    if (words == "request") return MeasureSubject{};
    if (!words.starts_with('/') || std::ranges::find(paths, words) == paths.end()) return {};
    return MeasureSubject{.path = std::string(words)};
}

/// "2 calls of 500 ms"
std::optional<MeasureSubject> parseCalls(std::string_view words)
{
    constexpr std::string_view kOf = "of";
    const auto of = words.find(kOf);
    const auto space = words.find(' ');
    if (of == std::string_view::npos || space > of) return {};
    const auto what = trimmed(words.substr(space, of - space));
    const auto count = parseCount(words.substr(0, space));
    const auto length = parseDuration(trimmed(words.substr(of + kOf.size())));
    if (!count || !length || (what != "calls" && what != "call")) return {};
    return MeasureSubject{.number = *count, .length = *length};
}

/// "3 requests"
std::optional<MeasureSubject> parseRequests(std::string_view words)
{
    const auto space = words.find(' ');
    if (space == std::string_view::npos) return {};
    const auto what = trimmed(words.substr(space));
    const auto count = parseCount(words.substr(0, space));
    if (!count || (what != "requests" && what != "request")) return {};
    return MeasureSubject{.number = *count};
}

std::optional<MeasureSubject> parseSubject(SubjectKind kind, std::string_view words,
                                           std::span<const std::string> paths)
{
    switch (kind) {
    case SubjectKind::None: return words.empty() ? std::optional(MeasureSubject{}) : std::nullopt;
    case SubjectKind::Request: return parseNumbered(words, "#");
    case SubjectKind::Worker: return parseNumbered(words, "worker");
    case SubjectKind::Path: return parsePath(words, paths);
    case SubjectKind::Calls: return parseCalls(words);
    case SubjectKind::Count: return parseRequests(words);
    case SubjectKind::Length: break;
    }
    const auto length = parseDuration(words);
    return length ? std::optional(MeasureSubject{.length = *length}) : std::nullopt;
}

const char* expectation(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::None: return analysis::marked("nothing");
    case SubjectKind::Request: return analysis::marked("a request such as \"#2\"");
    case SubjectKind::Worker: return analysis::marked("a worker such as \"worker 1\"");
    case SubjectKind::Path:
        return analysis::marked("\"health check\", \"request\" or a path such as \"/all-async\"");
    case SubjectKind::Calls: return analysis::marked("calls such as \"2 calls of 500 ms\"");
    case SubjectKind::Length: return analysis::marked("a time such as \"400 ms\"");
    case SubjectKind::Count: return analysis::marked("a number such as \"3 requests\"");
    }
    return "";
}

std::string quoted(std::string_view words)
{
    return '"' + std::string(words) + '"';
}

std::string unknownMeasure(std::string_view words)
{
    std::string all;
    for (const auto& row : measureRows())
        all += (all.empty() ? "" : ", ") + quoted(row.words);
    return filled(analysis::phrase("there is no figure %1; there are %2"), {quoted(words), all});
}

/// What the row is about, behind its words; a request as the number `request`.
std::string subjectName(const MeasureRow& row, const MeasureSubject& subject, std::size_t request)
{
    const auto count = std::to_string(subject.number);
    switch (row.subject) {
    case SubjectKind::None: return {};
    case SubjectKind::Request: return " #" + std::to_string(request);
    case SubjectKind::Worker: return ' ' + filled(analysis::phrase("worker %1"), {count});
    case SubjectKind::Path: return ' ' + (subject.path.empty() ? analysis::phrase("request") : subject.path);
    case SubjectKind::Calls:
        return ' ' + filled(analysis::phrase("%1 calls of %2"), {count, exactly(subject.length)});
    case SubjectKind::Length: return ' ' + exactly(subject.length);
    case SubjectKind::Count: return ' ' + filled(analysis::phrase("%1 requests"), {count});
    }
    return {};
}

std::string wordsOf(const MeasureRow& row)
{
    return phrase(std::string(row.words).c_str());
}

} // namespace

std::string inWords(const MeasureValue& value)
{
    if (const auto* duration = std::get_if<trace::Duration>(&value)) return inWords(*duration);
    if (const auto* count = std::get_if<std::size_t>(&value)) return inWords(*count);
    return std::get<std::string>(value);
}

bool Measure::isTime() const
{
    return m_row->unit == MeasureUnit::Time;
}

bool Measure::isCount() const
{
    return m_row->unit == MeasureUnit::Count;
}

std::optional<MeasureValue> Measure::value(const Evidence& evidence) const
{
    return m_row->value(evidence, m_subject);
}

std::string Measure::words() const
{
    return wordsOf(*m_row) + subjectName(*m_row, m_subject, m_subject.number);
}

std::string Measure::counting(const std::string& amount, bool isOne) const
{
    if (m_row->subject != SubjectKind::Calls) return {};
    const auto calls = std::string(trimmed(subjectName(*m_row, m_subject, 0)));
    return filled(isOne ? analysis::phrase("%1 request with %2 each")
                        : analysis::phrase("%1 requests with %2 each"),
                  {amount, calls});
}

std::string Measure::name(const Evidence& evidence) const
{
    const bool isRequest = m_row->subject == SubjectKind::Request;
    const auto* request = isRequest ? arrival(evidence.store, m_subject.number) : nullptr;
    const auto number = request == nullptr ? m_subject.number : trace::number(request->id);
    return wordsOf(*m_row) + subjectName(*m_row, m_subject, number);
}

std::string exactly(trace::Duration duration)
{
    using namespace std::chrono_literals;
    return duration % 1s == 0s && duration < 60s ? std::to_string(duration / 1s) + " s" : inWords(duration);
}

std::string spelled(std::string_view number)
{
    std::string text(number);
    if (const auto point = text.find('.'); point != std::string::npos)
        text.replace(point, 1, analysis::phrase(".")); // the decimal sign
    return text;
}

MeasureResult parseMeasure(std::string_view words, std::span<const std::string> paths)
{
    words = trimmed(words);
    if (words.starts_with('#'))
        if (const auto subject = parseSubject(SubjectKind::Request, words, paths))
            return {Measure(*std::ranges::find(measureRows(), "number of", &MeasureRow::words), *subject),
                    {}};
    const MeasureRow* best = nullptr; // "end of the run" is not the "end of" something
    for (const auto& row : measureRows()) {
        auto rest = words;
        if (!takeAway(rest, row.words)) continue;
        if (const auto subject = parseSubject(row.subject, rest, paths)) return {Measure(row, *subject), {}};
        best = &row;
    }
    if (best == nullptr) return {{}, unknownMeasure(words)};
    return {{},
            filled(analysis::phrase("behind %1 comes %2, not %3"),
                   {quoted(best->words), phrase(expectation(best->subject)),
                    quoted(trimmed(words.substr(best->words.size())))})};
}

std::optional<trace::Duration> parseDuration(std::string_view words)
{
    words = trimmed(words);
    double number = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (error != std::errc() || !(0 <= number && number < 1e9)) return {};
    const auto unit = trimmed({end, static_cast<std::size_t>(words.data() + words.size() - end)});
    if (unit == "ms") return trace::Duration(static_cast<trace::Duration::rep>(number * 1e6));
    if (unit == "s") return trace::Duration(static_cast<trace::Duration::rep>(number * 1e9));
    return {};
}

std::optional<std::size_t> parseCount(std::string_view words)
{
    words = trimmed(words);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (error != std::errc() || end != words.data() + words.size()) return {};
    return number;
}

std::string_view trimmed(std::string_view words)
{
    constexpr std::string_view kBlanks = " \t\r";
    const auto first = words.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return words.substr(first, words.find_last_not_of(kBlanks) + 1 - first);
}

const trace::Request* arrival(const trace::Store& store, std::size_t number)
{
    bool hasBegun = false; // numbers before the run's first are not its arrivals
    for (const auto& request : store.requests()) {
        hasBegun = hasBegun || request.events > 0;
        if (!hasBegun || request.isProbe || number == 0) continue;
        if (--number == 0) return trace::isSet(request.begin()) ? &request : nullptr;
    }
    return nullptr;
}

} // namespace analysis
