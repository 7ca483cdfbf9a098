#include "ui/request/request_facts.h"

#include "engine/trace/history.h"
#include "ui/request/step_lines.h"
#include "ui/text/duration_text.h"
#include "ui/text/engine_words.h"
#include "ui/text/tr.h"

#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

using namespace std::chrono_literals;

double seconds(trace::Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

QString secondsText(trace::Duration duration, int decimals)
{
    return tr("%1 s").arg(decimalText(seconds(duration), decimals));
}

QString lifeText(trace::Duration life)
{
    return life < 1s ? durationText(life) : secondsText(life, 2);
}

/// The end of what is shown: while in flight the last full tenth of a second of the request's life.
trace::Time shownEnd(const trace::Request& request, trace::Time now)
{
    if (!request.isInFlight()) return request.end();
    const auto age = std::max(now - request.begin(), trace::Duration::zero());
    return request.begin() + age / kShownStep * kShownStep;
}

QString workerText(const trace::Store& store, const trace::Request& request)
{
    if (trace::isSet(request.read)) return tr("worker %1").arg(store.watched().numberOf(request.worker));
    return request.isInFlight() ? tr("no worker has read it yet") : tr("no worker read it");
}

QString failureText(const trace::Request& request)
{
    if (request.failure == trace::Failure::None) return tr("its client had gone");
    return failureName(request.failure);
}

/// What its worker did with it after its client had gone; nothing where that is not worth a word.
QStringList abandonedTexts(const trace::Request& request, trace::Time now)
{
    if (trace::isSet(request.read) && !request.isWorkedOff()) return {tr("its worker goes on with it")};
    const auto work = trace::abandonedWork(request, now);
    if (work < kWorthTelling) return {};
    return {tr("its worker went on for %1").arg(lifeText(work))};
}

QStringList outcomeTexts(const trace::Request& request, trace::Time end, trace::Time now)
{
    const auto life = end - request.begin();
    const bool isWorkersBusiness = request.isAbandoned() && trace::isSet(request.read);
    const auto fate = isWorkersBusiness ? tr("abandoned: %1") : tr("failed: %1");
    switch (request.outcome()) {
    case trace::Outcome::InFlight: return {tr("in flight"), tr("%1 so far").arg(secondsText(life, 1))};
    case trace::Outcome::Answered: return {tr("finished"), statusText(request.status), lifeText(life)};
    case trace::Outcome::Failed:
        return QStringList{fate.arg(failureText(request)), lifeText(life)} + abandonedTexts(request, now);
    }
    return {};
}

QString titleOf(const trace::Store& store, const trace::Request& request)
{
    const auto title =
        tr("#%1 GET %2").arg(number(request.id)).arg(QString::fromUtf8(store.path(request.route)));
    const auto sender = participantName(store.participants(), request);
    return sender.isEmpty() ? title : title + QStringLiteral(" · ") + sender;
}

/// How much a time may be wrong that was seen from outside; empty where it is exact.
QString withinText(trace::Duration within)
{
    return within == trace::Duration::zero() ? QString() : QStringLiteral(" ± ") + durationText(within);
}

/// Its client's view reaches until `end`; what its worker does for nobody is known until `now`.
struct Until
{
    trace::Time end;
    trace::Time now;
};

RequestFacts describeUntil(const trace::Store& store, const trace::Request& request, const Until& until,
                           int decimals)
{
    const auto& [end, now] = until;
    RequestFacts facts;
    facts.title = titleOf(store, request);
    QStringList summary{workerText(store, request)};
    if (request.isFromOutside()) summary.prepend(tr("from outside"));
    facts.summary = (summary + outcomeTexts(request, end, now)).join(tr(" · "));
    facts.stateTimes = trace::timeInStates(request, end);
    const auto within = trace::withinStates(request, end);
    for (std::size_t i = 0; i < trace::kStateCount; ++i)
        facts.stateTexts[i] = secondsText(facts.stateTimes[i], decimals) + withinText(within[i]);
    facts.totalText = secondsText(end - request.begin(), decimals);
    facts.steps = stepLines(store, request);
    return facts;
}

} // namespace

RequestFacts describeAsOf(const trace::Store& store, const trace::Request& request, trace::Time moment)
{
    if (request.begin() <= moment) {
        const auto known = trace::asOf(request, moment);
        return describeUntil(store, known, {known.isInFlight() ? moment : known.end(), moment}, 3);
    }
    RequestFacts facts;
    facts.title = titleOf(store, request);
    facts.summary = tr("not sent yet at the time cursor");
    facts.stateTexts.fill(secondsText(trace::Duration::zero(), 3));
    facts.totalText = secondsText(trace::Duration::zero(), 3);
    return facts;
}

RequestFacts describe(const trace::Store& store, const trace::Request& request, trace::Time now)
{
    return describeUntil(store, request, {shownEnd(request, now), now}, request.isInFlight() ? 1 : 3);
}

} // namespace ui
