#include "ui/query/request_term.h"

#include "ui/text/engine_words.h"
#include "ui/text/tr.h"

#include <QRegularExpression>

#include <array>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

/// Every request is ready or running for a moment: whoever asks for a state means those to whom it mattered.
bool wasLongIn(trace::State state, const trace::StateTimes& times)
{
    constexpr int kPart = 100;
    const auto total = std::accumulate(times.begin(), times.end(), trace::Duration(0));
    return total.count() > 0 && kPart * times[static_cast<std::size_t>(state)] >= total;
}

/// In English, or in the language that is spoken; a word has no gap.
std::optional<trace::State> stateCalled(const QString& word)
{
    for (const auto state : trace::kStates) {
        auto spoken = stateName(state).toLower();
        spoken.replace(u' ', u'_');
        if (word == spoken || word == QString::fromStdString(trace::keyOf(state))) return state;
    }
    return std::nullopt;
}

/// "total > 1 s", "-state:ready>100ms", "worker:2": minus, name, value, comparison, number, unit.
const QRegularExpression& termPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"((?:^|(?<=\s))(-?)([\p{L}]+)(?::(\S+?))?(?:\s*(>=|<=|>|<|=)\s*(\d+(?:[.,]\d+)?)\s*(ns|us|µs|μs|ms|s|min|h)?)?(?=\s|$))"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

} // namespace

std::optional<RequestTerm> RequestTerm::takeFrom(QString& text)
{
    for (auto matches = termPattern().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        auto term = ofName(match.captured(2).toLower(), match.captured(3).toLower());
        const auto sign = match.captured(4);
        if (!term || (sign.isEmpty() && term->m_subject == Subject::Total)) continue;
        const bool isOfTime = term->m_subject == Subject::Total || term->m_subject == Subject::State;
        if (!sign.isEmpty() && !isOfTime) continue;
        term->m_isExcluding = !match.captured(1).isEmpty();
        term->m_comparison = comparisonOf(sign);
        term->m_limit = durationOf(match.captured(5), match.captured(6).toLower());
        text.remove(match.capturedStart(), match.capturedLength());
        return term;
    }
    return std::nullopt;
}

std::optional<RequestTerm> RequestTerm::ofState(const QString& word)
{
    return ofName(QStringLiteral("state"), word);
}

std::optional<RequestTerm> RequestTerm::ofName(const QString& name, const QString& value)
{
    RequestTerm term;
    term.m_number = value.toUInt();
    if (value.isEmpty()) {
        const auto state = stateCalled(name); // "ready > 100 ms"
        if (!state && name != QLatin1String("total")) return std::nullopt;
        term.m_subject = state ? Subject::State : Subject::Total;
        term.m_state = state.value_or(term.m_state);
    } else if (name == QLatin1String("state") || name == tr("state")) {
        const auto state = stateCalled(value);
        if (!state) return std::nullopt;
        term.m_subject = Subject::State;
        term.m_state = *state;
    } else if (name == QLatin1String("worker") && term.m_number > 0) {
        term.m_subject = Subject::Worker;
    } else if (name == QLatin1String("status") && term.m_number > 0) {
        term.m_subject = Subject::Status;
    } else if (name == QLatin1String("path") || name == tr("path")) {
        term.m_subject = Subject::Path;
        term.m_text = value;
    } else {
        return std::nullopt;
    }
    return term;
}

RequestTerm::Comparison RequestTerm::comparisonOf(const QString& sign)
{
    static constexpr std::array<const char*, 6> kSigns{"", ">", ">=", "<", "<=", "="};
    for (std::size_t i = 0; i < kSigns.size(); ++i)
        if (sign == QLatin1String(kSigns[i])) return static_cast<Comparison>(i);
    return Comparison::None;
}

/// A number alone is in seconds.
trace::Duration RequestTerm::durationOf(const QString& number, const QString& unit)
{
    static constexpr std::array<std::pair<const char*, double>, 6> kUnits{
        {{"ns", 1}, {"us", 1e3}, {"ms", 1e6}, {"s", 1e9}, {"min", 60e9}, {"h", 3600e9}}};
    auto plain = number;
    double factor = 1e9;
    for (const auto& [name, nanoseconds] : kUnits)
        if (unit == QLatin1String(name)) factor = nanoseconds;
    if (unit == QStringLiteral("µs") || unit == QStringLiteral("μs")) factor = 1e3;
    return trace::Duration(std::llround(plain.replace(u',', u'.').toDouble() * factor));
}

bool RequestTerm::fits(const trace::Request& request, const QString& path, trace::Time now) const
{
    switch (m_subject) {
    case Subject::Total: return fits((request.isInFlight() ? now : request.end()) - request.begin());
    case Subject::Worker: return number(request.worker) == m_number;
    case Subject::Status: return request.status == m_number;
    case Subject::Path: return path.contains(m_text, Qt::CaseInsensitive);
    case Subject::State: break;
    }
    const auto times = trace::timeInStates(request, now);
    return m_comparison == Comparison::None ? wasLongIn(m_state, times)
                                            : fits(times[static_cast<std::size_t>(m_state)]);
}

bool RequestTerm::fits(trace::Duration time) const
{
    switch (m_comparison) {
    case Comparison::Longer: return time > m_limit;
    case Comparison::AtLeast: return time >= m_limit;
    case Comparison::Shorter: return time < m_limit;
    case Comparison::AtMost: return time <= m_limit;
    case Comparison::Equal: return std::chrono::round<std::chrono::milliseconds>(time - m_limit).count() == 0;
    case Comparison::None: break;
    }
    return true;
}

} // namespace ui
