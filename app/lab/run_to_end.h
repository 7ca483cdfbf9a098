#pragma once

#include "app/lab/lab.h"

#include <QEventLoop>

namespace app {

/// Runs the event loop until the requests that `begin` sends have all ended.
template <typename Begin>
void runToItsEnd(Lab& lab, Begin begin)
{
    QEventLoop untilEnded;
    QObject::connect(&lab, &Lab::runEnded, &untilEnded, &QEventLoop::quit);
    begin();
    untilEnded.exec();
}

} // namespace app
