#pragma once

#include "app/lab/lab.h"

#include <QEventLoop>

#include <stdexcept>

namespace app {

/// Runs the event loop until the requests that `begin` sends have all ended. Throws std::runtime_error with a
/// sentence for the user where the server could not begin anew.
template <typename Begin>
void runToItsEnd(Lab& lab, Begin begin)
{
    QEventLoop untilEnded;
    QObject::connect(&lab, &Lab::runEnded, &untilEnded, &QEventLoop::quit);
    QString problem;
    QObject::connect(&lab, &Lab::startFailed, &untilEnded,
                     [&problem](const QString& sentence) { problem = sentence; });
    begin();
    if (!problem.isEmpty()) throw std::runtime_error(problem.toStdString());
    untilEnded.exec();
}

} // namespace app
