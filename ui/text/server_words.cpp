#include "ui/text/server_words.h"

#include "engine/settings/route.h"
#include "ui/text/tr.h"

#include <QStringList>

namespace ui {

namespace {

/// "/healthcheck, /health, …"
QString usualHealthChecks()
{
    QStringList paths;
    for (const auto path : settings::kHealthPaths)
        paths << QString::fromUtf8(path.data(), qsizetype(path.size()));
    return paths.join(QLatin1String(", "));
}

} // namespace

QString serverIsItsOwn()
{
    return tr("A watched server has this of its own: start it with another setting.");
}

QString serverHasNoHealthCheck()
{
    return tr("The server has no health check that is known: none of its routes is called %1, and none of these "
              "answers.")
        .arg(usualHealthChecks());
}

} // namespace ui
