#include "ui/words/request_words.h"

#include "engine/analysis/blame/blame.h"
#include "engine/analysis/sentences.h"
#include "engine/analysis/verdicts/verdicts.h"
#include "ui/text/duration_text.h"
#include "ui/text/engine_words.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestWords)
};

QString inWords(trace::Duration time)
{
    return QString::fromStdString(analysis::inWords(time));
}

QString fate(const analysis::Evidence& evidence, const trace::Request& request)
{
    const auto end = request.isInFlight() ? evidence.now : request.end();
    const auto length = inWords(end - request.begin());
    switch (request.outcome()) {
    case trace::Outcome::InFlight: return Words::tr("in flight for %1").arg(length);
    case trace::Outcome::Failed: return Words::tr("failed after %1").arg(length);
    case trace::Outcome::Answered: break;
    }
    return Words::tr("answered with %1 after %2").arg(request.status).arg(length);
}

QString states(const analysis::Evidence& evidence, const trace::Request& request)
{
    const auto times = timeInStates(request, evidence.now);
    QStringList parts;
    for (const auto state : trace::kStates)
        if (const auto time = times[static_cast<std::size_t>(state)]; time >= kWorthTelling)
            parts.append(stateName(state) + QLatin1Char(' ') + inWords(time));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString requestInWords(const analysis::Evidence& evidence, const trace::Request& request)
{
    const auto path = engineText(evidence.store.path(request.route));
    const auto worker = request.worker == trace::WorkerId::None
                            ? Words::tr("no worker yet")
                            : Words::tr("worker %1").arg(evidence.store.watched().numberOf(request.worker));
    QStringList sentences{
        QStringLiteral("#%1 %2, %3: %4.").arg(number(request.id)).arg(path, worker, fate(evidence, request))};
    if (const auto times = states(evidence, request); !times.isEmpty())
        sentences.append(times + QLatin1Char('.'));
    if (const auto why = whyItWaited(evidence, request); !why.empty())
        sentences.append(QString::fromStdString(why));
    return sentences.join(QLatin1Char(' '));
}

QStringList runInWords(const analysis::Evidence& evidence, std::size_t most)
{
    QStringList lines;
    for (const auto& verdict : verdictsOf(evidence))
        lines.append(QString::fromStdString(verdict.sentence));
    const auto& requests = evidence.store.requests();
    std::vector<const trace::Request*> newest;
    for (auto request = requests.rbegin(); request != requests.rend() && newest.size() < most; ++request)
        if (!request->isProbe && trace::isSet(request->begin())) newest.push_back(&*request);
    for (auto request = newest.rbegin(); request != newest.rend(); ++request)
        lines.append(requestInWords(evidence, **request));
    return lines;
}

} // namespace ui
