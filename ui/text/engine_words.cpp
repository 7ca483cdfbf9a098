#include "ui/text/engine_words.h"

#include "engine/analysis/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui {

namespace {

/// A word of the vocabulary, marked where it stands.
QString traceWord(std::string_view marked)
{
    return QCoreApplication::translate("trace", std::string(marked).c_str());
}

} // namespace

QString engineText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString participantName(const trace::Participants& participants, const trace::Request& request)
{
    const auto name = participants.shownName(request.participant);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString stateName(trace::State state)
{
    return traceWord(trace::name(state));
}

QString stateMeaning(trace::State state)
{
    return traceWord(trace::meaning(state));
}

QString nuanceName(trace::Nuance nuance)
{
    return traceWord(trace::name(nuance));
}

QString nuanceMeaning(trace::Nuance nuance)
{
    return traceWord(trace::meaning(nuance));
}

QString failureName(trace::Failure failure)
{
    return traceWord(trace::describe(failure));
}

QString statusText(unsigned status)
{
    static constexpr std::array<std::pair<unsigned, const char*>, 9> kReasons{{
        {200, "OK"},
        {204, "No Content"},
        {400, "Bad Request"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {500, "Internal Server Error"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
    }};
    const auto* row = std::ranges::find(kReasons, status, &std::pair<unsigned, const char*>::first);
    const auto text = QString::number(status);
    return row == kReasons.end() ? text : text + QLatin1Char(' ') + QString::fromLatin1(row->second);
}

QString stepName(const trace::Request& request, const trace::Segment& segment)
{
    return QString::fromStdString(analysis::stepsInWords(request, segment));
}

} // namespace ui
