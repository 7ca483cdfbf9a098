#pragma once

#include "engine/trace/segment.h"

#include <QString>

#include <optional>

namespace ui {

/// What a query says of a request by a name: "total > 1 s", "state:ready > 100 ms", "worker:2", "status:502",
/// "path:/async". Pure.
class RequestTerm
{
public:
    /// Takes the first term out of `text`; nothing where there is none.
    static std::optional<RequestTerm> takeFrom(QString& text);

    /// A bare state: "blocking".
    static std::optional<RequestTerm> ofState(const QString& word);

    bool fits(const trace::Request& request, const QString& path, trace::Time now) const;

    bool isExcluding() const { return m_isExcluding; }

private:
    enum class Subject : std::uint8_t { Total, State, Worker, Status, Path };
    enum class Comparison : std::uint8_t { None, Longer, AtLeast, Shorter, AtMost, Equal };

    static std::optional<RequestTerm> ofName(const QString& name, const QString& value);
    static Comparison comparisonOf(const QString& sign);
    static trace::Duration durationOf(const QString& number, const QString& unit);
    bool fits(trace::Duration time) const;

    Subject m_subject = Subject::Total;
    Comparison m_comparison = Comparison::None;
    bool m_isExcluding = false;
    trace::State m_state = trace::State::Queued;
    trace::Duration m_limit{0};
    QString m_text; ///< of a path
    unsigned m_number = 0;
};

} // namespace ui
