#include "ui/timeline/hand/request_search.h"

#include "engine/trace/segment.h"
#include "ui/text/engine_words.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

/// Every request is ready or running for a moment: whoever asks for a state means those to whom it mattered.
bool wasLongIn(trace::State state, const trace::Request& request, trace::Time now)
{
    constexpr int kPart = 100;
    const auto times = trace::timeInStates(request, now);
    const auto total = std::accumulate(times.begin(), times.end(), trace::Duration(0));
    return total.count() > 0 && kPart * times[static_cast<std::size_t>(state)] >= total;
}

bool isFoundByWord(const trace::Store& store, const trace::Request& request, const QString& word,
                   trace::Time now)
{
    if (word.startsWith(QLatin1Char('#'))) return word.mid(1) == QString::number(trace::number(request.id));
    bool isNumber = false;
    const auto number = word.toUInt(&isNumber);
    if (isNumber) return number == trace::number(request.id) || number == request.status;
    for (const auto state : trace::kStates)
        if (word == engineText(trace::name(state)) || word == stateName(state))
            return wasLongIn(state, request, now);
    if (word == QLatin1String("failed"))
        return request.outcome() == trace::Outcome::Failed || request.status >= 400;
    if (word == QLatin1String("open")) return request.isInFlight();
    if (participantName(store.participants(), request).contains(word, Qt::CaseInsensitive)) return true;
    return engineText(store.path(request.route)).contains(word, Qt::CaseInsensitive);
}

bool canBeFound(const trace::Request& request)
{
    return trace::isSet(request.begin()) && !request.isProbe;
}

} // namespace

bool isFoundBy(const trace::Store& store, const trace::Request& request, const QString& query,
               trace::Time now)
{
    const auto words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto isSaid = [&](const QString& word) {
        return isFoundByWord(store, request, word.toLower(), now);
    };
    return !words.isEmpty() && std::ranges::all_of(words, isSaid);
}

trace::RequestId findRequest(const trace::Store& store, const QString& query, trace::Time now,
                             trace::RequestId from, int step)
{
    const auto count = static_cast<long long>(store.requests().size());
    if (count == 0) return trace::RequestId::None;
    const auto first = static_cast<long long>(trace::number(store.requests().front().id));
    const bool hasStart = from != trace::RequestId::None;
    long long row = hasStart ? trace::number(from) - first : (step > 0 ? -1 : count);
    for (long long i = 0; i < count; ++i) {
        row = ((row + step) % count + count) % count;
        const auto& request = store.requests()[static_cast<std::size_t>(row)];
        if (canBeFound(request) && isFoundBy(store, request, query, now)) return request.id;
    }
    return trace::RequestId::None;
}

FoundPlace placeAmongFound(const trace::Store& store, const QString& query, trace::Time now,
                           trace::RequestId id)
{
    FoundPlace found;
    for (const auto& request : store.requests()) {
        if (!canBeFound(request) || !isFoundBy(store, request, query, now)) continue;
        ++found.count;
        if (request.id == id) found.place = found.count;
    }
    return found;
}

} // namespace ui
