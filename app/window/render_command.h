#pragma once

#include <QString>

namespace app {

/// What to type into a shell so that the program at `program` runs the scenario and writes its picture beside
/// it. Pure.
QString renderCommand(const QString& program, const QString& scenarioFile);

/// The same for this program; by its bare name where the shell finds it under that.
QString renderCommand(const QString& scenarioFile);

} // namespace app
