#include "app/run/run_caption.h"

#include "app/run/run_document.h"
#include "engine/trace/worker_terms.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <vector>

namespace app {

ui::RunCaption captionOf(const trace::Store& store, const Scenario& scenario, const QDate& date)
{
    const auto title = QString::fromStdString(scenario.name);
    const auto words = [](const char* text, int count = -1) {
        return QCoreApplication::translate("Figures", text, nullptr, count);
    };
    if (isForeign(store))
        return {title, words(QT_TRANSLATE_NOOP("Figures", "trace of another program")), date};
    const bool isWatched = !store.watched().isEmpty();
    QStringList parts{
        words(QT_TRANSLATE_N_NOOP("Figures", "%n worker(s)"), workersOf(store, scenario.setUp))};
    if (!isWatched || !store.upstreamCalls().empty())
        parts << words(QT_TRANSLATE_NOOP("Figures", "upstream delay %L1 s"))
                     .arg(std::chrono::duration<double>(scenario.setUp.upstream.delay).count());
    if (isWatched)
        parts << words(QT_TRANSLATE_NOOP("Figures", "watched from outside"));
    else
        parts << words(QT_TRANSLATE_N_NOOP("Figures", "%n call(s) per request"),
                       static_cast<int>(scenario.setUp.server.handlers.calls));
    parts << words(QT_TRANSLATE_NOOP("Figures", "measured"));
    return {title, parts.join(QStringLiteral(" · ")), date};
}

int workersOf(const trace::Store& store, const settings::SetUp& setUp)
{
    if (store.watched().isEmpty()) return static_cast<int>(setUp.server.workers);
    std::vector<trace::Term> terms;
    for (const auto& worker : store.watched().workers())
        std::ranges::copy(trace::termsOf(store, worker.worker, store.latest()), std::back_inserter(terms));
    std::ptrdiff_t most = 1;
    for (const auto& coming : terms)
        most = std::max(most, std::ranges::count_if(terms, [&](const trace::Term& term) {
                            return term.begin <= coming.begin && coming.begin < term.end;
                        }));
    return static_cast<int>(most);
}

} // namespace app
