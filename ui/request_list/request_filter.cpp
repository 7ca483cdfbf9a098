#include "ui/request_list/request_filter.h"

#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

std::optional<unsigned> numberAfter(QChar mark, const QString& text)
{
    bool isNumber = false;
    const auto number = text.mid(text.startsWith(mark) ? 1 : 0).toUInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

RequestFilter::RequestFilter(const trace::Store& store, const QString& text,
                             const std::optional<LatencyChoice>& latency)
    : m_latency(latency)
{
    for (const auto& word : text.simplified().toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const bool isExcluding = word.size() > 1 && word.startsWith(QLatin1Char('-'));
        m_words.push_back(wordOf(store, isExcluding ? word.mid(1) : word));
        m_words.back().isExcluding = isExcluding;
    }
}

RequestFilter::Word RequestFilter::wordOf(const trace::Store& store, const QString& text)
{
    Word word{text, {}, {}, {}, {}, false, {}};
    for (const auto& participant : store.participants().all()) {
        const auto name = store.participants().shownName(participant.id);
        if (QString::fromUtf8(name.data(), qsizetype(name.size())).contains(text, Qt::CaseInsensitive))
            word.participants.insert(participant.id);
    }
    for (const auto& path : store.paths())
        word.routes.push_back(QString::fromStdString(path).contains(text, Qt::CaseInsensitive));
    if (const auto number = numberAfter(QLatin1Char('#'), text)) word.number = trace::RequestId(*number);
    if (text.startsWith(QLatin1Char('w')))
        if (const auto worker = numberAfter(QLatin1Char('w'), text))
            word.worker = trace::WorkerId(static_cast<std::uint16_t>(*worker));
    return word;
}

bool RequestFilter::accepts(const trace::Request& request, trace::Time now) const
{
    if (m_latency) {
        if (request.route != m_latency->route || request.outcome() != trace::Outcome::Answered) return false;
        if (!m_latency->range.contains(request.end() - request.begin())) return false;
    }
    return std::ranges::all_of(
        m_words, [&](const Word& word) { return fits(word, request, now) != word.isExcluding; });
}

bool RequestFilter::fits(const Word& word, const trace::Request& request, trace::Time now)
{
    if (request.route < word.routes.size() && word.routes[request.route]) return true;
    if (word.number == request.id || word.worker == request.worker) return true;
    if (word.participants.contains(request.participant)) return true;
    const auto fate = fateOf(request, now);
    const auto [known, isNew] = word.fates.try_emplace(fate, false);
    if (isNew) known->second = ui::text(fate).contains(word.text, Qt::CaseInsensitive);
    return known->second;
}

} // namespace ui
