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
    const auto count = [](unsigned number) { return static_cast<int>(number); };
    const QStringList parts{
        words(QT_TRANSLATE_N_NOOP("Figures", "%n worker(s)"), count(scenario.setUp.server.workers)),
        words(QT_TRANSLATE_NOOP("Figures", "upstream delay %L1 s"))
            .arg(std::chrono::duration<double>(scenario.setUp.upstream.delay).count()),
        words(QT_TRANSLATE_N_NOOP("Figures", "%n call(s) per request"),
              count(scenario.setUp.server.handlers.calls)),
        words(QT_TRANSLATE_NOOP("Figures", "measured")),
    };
    return {title, parts.join(QStringLiteral(" · ")), date};
}

} // namespace app
