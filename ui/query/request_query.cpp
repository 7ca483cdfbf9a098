#include "ui/query/request_query.h"

#include "ui/text/engine_words.h"
#include "ui/text/tr.h"

#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

constexpr unsigned kFirstErrorStatus = 400;

std::optional<unsigned> numberAfter(QChar mark, const QString& text)
{
    bool isNumber = false;
    const auto number = text.mid(text.startsWith(mark) ? 1 : 0).toUInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

RequestQuery::RequestQuery(const trace::Store& store, const QString& text)
{
    for (const auto& path : store.paths())
        m_paths.push_back(QString::fromStdString(path));
    auto rest = text.simplified();
    while (const auto term = RequestTerm::takeFrom(rest))
        m_terms.push_back(*term);
    for (const auto& part : rest.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const bool isExcluding = part.size() > 1 && part.startsWith(QLatin1Char('-'));
        m_words.push_back(wordOf(store, isExcluding ? part.mid(1) : part));
        m_words.back().isExcluding = isExcluding;
    }
}

RequestQuery::Word RequestQuery::wordOf(const trace::Store& store, const QString& text) const
{
    using Meaning = Word::Meaning;
    Word word{.text = text};
    for (const auto& path : m_paths)
        word.routes.push_back(path.contains(text, Qt::CaseInsensitive));
    if (const auto number = numberAfter(QLatin1Char('#'), text)) word.number = trace::RequestId(*number);
    if (text.startsWith(QLatin1Char('w')))
        if (const auto worker = numberAfter(QLatin1Char('w'), text))
            word.worker = trace::WorkerId(static_cast<std::uint16_t>(*worker));
    for (const auto& participant : store.participants().all())
        if (engineText(store.participants().shownName(participant.id)).contains(text, Qt::CaseInsensitive))
            word.participants.insert(participant.id);
    word.state = RequestTerm::ofState(text);
    if (word.state) word.meaning = Meaning::State;
    if (text == QLatin1String("failed") || text == tr("failed")) word.meaning = Meaning::Failed;
    if (text == QLatin1String("open") || text == tr("open")) word.meaning = Meaning::Open;
    return word;
}

const QString& RequestQuery::pathOf(const trace::Request& request) const
{
    static const QString kNoPath;
    return request.route < m_paths.size() ? m_paths[request.route] : kNoPath;
}

bool RequestQuery::fits(const trace::Request& request, trace::Time now) const
{
    const auto termFits = [&](const RequestTerm& term) {
        return term.fits(request, pathOf(request), now) != term.isExcluding();
    };
    const auto wordFits = [&](const Word& word) { return fits(word, request, now) != word.isExcluding; };
    return std::ranges::all_of(m_words, wordFits) && std::ranges::all_of(m_terms, termFits);
}

bool RequestQuery::fits(const Word& word, const trace::Request& request, trace::Time now) const
{
    switch (word.meaning) {
    case Word::Meaning::State: return word.state->fits(request, pathOf(request), now);
    case Word::Meaning::Failed:
        return request.outcome() == trace::Outcome::Failed || request.status >= kFirstErrorStatus;
    case Word::Meaning::Open: return request.isInFlight();
    case Word::Meaning::Text: break;
    }
    if (request.route < word.routes.size() && word.routes[request.route]) return true;
    if (word.number == request.id || word.worker == request.worker) return true;
    if (word.participants.contains(request.participant)) return true;
    const auto fate = fateOf(request, now);
    const auto [known, isNew] = word.fates.try_emplace(fate, false);
    if (isNew) known->second = ui::text(fate).contains(word.text, Qt::CaseInsensitive);
    return known->second;
}

QString queryHelp()
{
    return tr(
        "Every part must fit: a time (“total > 1 s”, “state:ready > 100 ms”), a worker (“worker:2”), a "
        "status (“status:502”), a path (“path:/async”), a number (“#7”), a state such as “blocking”, "
        "“failed”, “open”, or a piece of the path or of the status. A minus before a part leaves out what "
        "fits it: “-health”.");
}

} // namespace ui
