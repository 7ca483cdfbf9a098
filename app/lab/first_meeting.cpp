#include "app/lab/first_meeting.h"

#include "app/lab/lab.h"

#include <QEventLoop>

namespace app {

QString meetWatchedServer(Lab& lab)
{
    QString problem;
    if (!lab.isWatching()) return problem;
    QEventLoop untilKnown;
    QObject::connect(&lab, &Lab::watchReady, &untilKnown, &QEventLoop::quit);
    const auto give = [&](const QString& sentence) {
        problem = sentence;
        untilKnown.quit();
    };
    QObject::connect(&lab, &Lab::watchFailed, &untilKnown, give);
    QObject::connect(&lab, &Lab::watchEnded, &untilKnown, give); // it ended while its routes were asked for
    untilKnown.exec();
    return problem;
}

} // namespace app
