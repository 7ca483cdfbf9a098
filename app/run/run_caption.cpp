#include "app/run/run_caption.h"

#include "app/run/run_document.h"

#include <QCoreApplication>

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
    const auto& watched = store.watched();
    return static_cast<int>(watched.isEmpty() ? setUp.server.workers : watched.workers().size());
}

} // namespace app
